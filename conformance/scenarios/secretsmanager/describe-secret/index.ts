import type { Area } from "../../area.js";
import { memberScenarios } from "./members.js";

/** The behaviour of DescribeSecret. */
export const describeSecretAreas: readonly Area[] = [
  { id: "describe-secret/members", title: "DescribeSecret: members of the answer", scenarios: memberScenarios },
];
