import { AwsJson1_0Protocol, AwsJson1_1Protocol } from "./packages.js";
import type { ProtocolClass } from "./service-description.js";

/** @see aws.protocols#awsJson1_0 */
export function awsJson1_0(): ProtocolClass {
  return AwsJson1_0Protocol;
}

/** @see aws.protocols#awsJson1_1 */
export function awsJson1_1(): ProtocolClass {
  return AwsJson1_1Protocol;
}
