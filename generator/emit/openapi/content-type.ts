import type { ShapePlan } from "../../plan/index.js";
import { isEventStream } from "../shared/declared-shapes.js";
import type { DocumentContext } from "./document-context.js";

/** Media type of a stream of events. */
export const EVENT_STREAM = "application/vnd.amazon.eventstream";

/** The media type of a body that is the value of one member. @see smithy.api#httpPayload */
export function payloadType(context: DocumentContext, target: ShapePlan): string {
  if (isEventStream(target)) return EVENT_STREAM;
  const mediaType = target.traits.get("smithy.api#mediaType");
  if (typeof mediaType === "string") return mediaType;
  if (target.kind === "enum") return "text/plain";
  if (target.kind !== "simple") return context.jsonContentType;
  if (target.type === "blob") return "application/octet-stream";
  return target.type === "string" ? "text/plain" : context.jsonContentType;
}
