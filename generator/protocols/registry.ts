import { awsJson1_0, awsJson1_1 } from "./aws-json/index.js";
import { httpJson } from "./http-json/index.js";
import type { Protocol } from "./protocol.js";
import { restJson1 } from "./rest-json/index.js";

/** The protocols that Hallmark speaks. The first one that a service declares is taken. */
export const protocols: readonly Protocol[] = [awsJson1_0, awsJson1_1, restJson1, httpJson];
