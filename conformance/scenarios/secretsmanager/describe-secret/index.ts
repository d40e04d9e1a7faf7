import type { Area } from "../../area.js";
import { memberScenarios } from "./members.js";

/** The behaviour of DescribeSecret. */
export const describeSecretAreas: readonly Area[] = [
  { id: "describe-secret/members", title: "Members of the answer", scenarios: memberScenarios },
];
