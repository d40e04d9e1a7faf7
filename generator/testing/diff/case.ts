import type { JsonObject } from "../../model/index.js";
import { ref, service, structure } from "./diffed.js";

/** Two models with what changed between them. */
export interface Case {
  readonly evaluator: string;
  readonly says: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** All events, in order. */
  readonly want: readonly string[];
}

export const required = { "smithy.api#required": {} };
export const none = structure({});
export const string = (traits: JsonObject = {}): JsonObject => ({ type: "string", traits });
export const error = structure({}, { "smithy.api#error": "client" });
export const operation = (properties: JsonObject = {}): JsonObject => ({ type: "operation", ...properties });
export const api = (properties: JsonObject = {}): JsonObject => ({ type: "service", version: "1", ...properties });
export const resource = (properties: JsonObject = {}): JsonObject => ({ type: "resource", ...properties });
export const enumOf = (...names: readonly string[]): JsonObject => ({
  type: "enum",
  members: Object.fromEntries(names.map((name) => [name, ref("smithy.api#Unit")])),
});
/** A service whose input, output or both have a member of the given shape. */
export const sent = (shape: JsonObject): JsonObject => service(member(), none, { Value: shape });
export const answered = (shape: JsonObject): JsonObject => service(none, member(), { Value: shape });
export function member(traits: JsonObject = {}, target = "Value"): JsonObject {
  return { type: "structure", members: { value: ref(target, traits) } };
}
