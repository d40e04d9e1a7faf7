import { AwsRestJsonProtocol } from "./packages.js";
import type { ProtocolClass } from "./service-description.js";

/** @see aws.protocols#restJson1 */
export function restJson1(): ProtocolClass {
  return AwsRestJsonProtocol;
}
