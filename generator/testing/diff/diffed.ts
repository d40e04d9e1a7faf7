import { diffModels, type DiffEvent } from "../../diff/index.js";
import type { JsonObject, JsonValue, Model } from "../../model/index.js";
import { assembleModel } from "../../smithy/index.js";

/** A model of shapes named without the namespace `a`, whatever is wrong with it. */
export function modelOf(shapes: JsonObject, metadata: JsonObject = {}): Model {
  const named = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [`a#${name}`, shape]));
  const text = JSON.stringify({ smithy: "2.0", metadata, shapes: named }, null, 2);
  return assembleModel([{ file: "a.json", text }]).value!;
}

/** What changed, one line an event: `severity id shape: whom it breaks`. */
export function diffed(before: JsonObject, after: JsonObject): readonly string[] {
  return diffModels(modelOf(before), modelOf(after)).map(shown);
}

export function shown({ severity, id, shape, breaks }: DiffEvent): string {
  return `${severity} ${id} ${shape ?? "-"}: ${breaks.join(", ") || "nobody"}`;
}

/** A reference to a shape of the namespace `a`, or of the prelude: `ref("In")`, `ref("smithy.api#String")`. */
export function ref(name: string, traits: JsonObject = {}): JsonObject {
  return { target: name.includes("#") ? name : `a#${name}`, ...(Object.keys(traits).length > 0 && { traits }) };
}

/** A structure whose members are strings with the given traits: `structure({ name: { "smithy.api#required": {} } })`. */
export function structure(members: Readonly<Record<string, JsonObject>>, traits: JsonObject = {}): JsonObject {
  const entries = Object.entries(members).map(([name, own]): [string, JsonValue] => [
    name,
    ref("smithy.api#String", own),
  ]);
  return { type: "structure", members: Object.fromEntries(entries), traits };
}

/** A service with one operation, of this input and output. */
export function service(input: JsonObject, output: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    Service: { type: "service", version: "1", operations: [ref("Work")] },
    Work: { type: "operation", input: ref("In"), output: ref("Out") },
    In: input,
    Out: output,
    ...more,
  };
}
