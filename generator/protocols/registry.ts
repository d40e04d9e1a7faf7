import { awsJson1_0, awsJson1_1 } from "./aws-json/index.js";
import type { Protocol } from "./protocol.js";

/** The protocols that Hallmark speaks. The first one that a service declares is taken. */
export const protocols: readonly Protocol[] = [awsJson1_0, awsJson1_1];
