import type { Area } from "../../area.js";
import { keptPolicyScenarios } from "./kept.js";
import { refusedPolicyScenarios } from "./refused.js";
import { validatedPolicyScenarios } from "./validated.js";

/** The behaviour of the four operations on resource policies. */
export const resourcePolicyAreas: readonly Area[] = [
  { id: "resource-policy/kept", title: "Resource policies", scenarios: keptPolicyScenarios },
  { id: "resource-policy/refused", title: "Resource policies that are refused", scenarios: refusedPolicyScenarios },
  { id: "resource-policy/validated", title: "Resource policies, validated", scenarios: validatedPolicyScenarios },
];
