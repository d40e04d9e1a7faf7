import { expect, it } from "vitest";
import { optionName } from "./option-name.js";

// Rule CL-002; the names that are not Secrets Manager's are those of other services' options.
it.each([
  ["Name", "name"],
  ["KmsKeyId", "kms-key-id"],
  ["ForceOverwriteReplicaSecret", "force-overwrite-replica-secret"],
  ["RotationLambdaARN", "rotation-lambda-arn"],
  ["GatewayARNs", "gateway-arns"],
  ["DBInstanceIdentifier", "db-instance-identifier"],
  ["Ipv6Addresses", "ipv6-addresses"],
  ["maxItems", "max-items"],
  ["already-done", "already-done"],
])("calls %s --%s", (member, option) => {
  expect(optionName(member)).toBe(option);
});
