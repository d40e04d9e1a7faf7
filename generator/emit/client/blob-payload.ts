import { targetOf, type MemberPlan, type ServicePlan } from "../../plan/index.js";
import type { Imports } from "../shared/imports.js";
import { propertySignature, type PropertySignature } from "../shared/property-signature.js";
import { clientRuntime } from "./modules.js";

/** The types of blobs that are the body of a message, by whether they are streams: what clients take, what they give. */
const TYPES = {
  request: { whole: "BlobPayloadInputTypes", stream: "StreamingBlobPayloadInputTypes" },
  response: { whole: "Uint8ArrayBlobAdapter", stream: "StreamingBlobPayloadOutputTypes" },
} as const;

/**
 * How a blob that is the body of a message stands in the input or output of a command: clients take it in more forms than
 * one, and give it with more methods.
 */
export function blobPayloadProperty(
  plan: ServicePlan,
  member: MemberPlan,
  direction: "request" | "response",
  imports: Imports,
): PropertySignature {
  const target = targetOf(plan, member);
  const form = target.kind === "simple" && target.isStreaming ? "stream" : "whole";
  const own = imports.type(TYPES[direction][form], clientRuntime(plan, "blob-types"));
  return propertySignature(plan, member, imports, own);
}
