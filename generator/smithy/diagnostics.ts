import { defineDiagnostics, type JsonValue, type ShapeId, type SourceLocation } from "../model/index.js";

/** The wording of everything that can be wrong with a Smithy model. */
export const diagnose = defineDiagnostics({
  "idl-not-read": {
    severity: "error",
    message: () => "This file is in Smithy's own language, which Hallmark does not read yet.",
    hint: () => "Make the JSON form of it with `smithy ast` of the Smithy CLI and give that file instead.",
  },
  "invalid-json": {
    severity: "error",
    message: (p: { problem: string }) => p.problem,
    hint: (p: { hint?: string | undefined }) => p.hint ?? "Correct the JSON at this place.",
  },
  "not-a-model": {
    severity: "error",
    message: (p: { found: string }) => `This is no Smithy model in JSON form, but ${p.found}.`,
    hint: () => 'A model is an object with `"smithy": "2.0"` and `"shapes"`.',
  },
  "unsupported-version": {
    severity: "error",
    message: (p: { version: JsonValue }) => `Smithy version ${JSON.stringify(p.version)} is not supported.`,
    hint: () => 'Versions "1.0" and "2.0" are read.',
  },
  "duplicate-key": {
    severity: "warning",
    message: (p: { key: string }) => `\`${p.key}\` stands twice in this object; only the last one counts.`,
    hint: () => "Remove or rename one of them.",
  },
  "unknown-property": {
    severity: "warning",
    message: (p: { property: string; where: string }) => `${p.where} has no property \`${p.property}\`.`,
    hint: (p: { known: readonly string[] }) => `It may have ${p.known.map((name) => `\`${name}\``).join(", ")}.`,
  },
  "wrong-json-type": {
    severity: "error",
    message: (p: { what: string; want: string; found: string }) => `${p.what} must be ${p.want}, found ${p.found}.`,
  },
  "invalid-shape-id": {
    severity: "error",
    message: (p: { text: string }) => `\`${p.text}\` is not an absolute shape id.`,
    hint: () => "Write it as `namespace#Shape`, for example `com.example#Order`.",
  },
  "invalid-member-name": {
    severity: "error",
    message: (p: { name: string }) => `\`${p.name}\` cannot be the name of a member.`,
    hint: () => "Use letters, digits and `_`, and no digit first.",
  },
  "missing-type": {
    severity: "error",
    message: () => "The shape has no `type`.",
    hint: () => 'Add for example `"type": "structure"`.',
  },
  "unknown-shape-type": {
    severity: "error",
    message: (p: { type: string }) => `There is no shape type \`${p.type}\`.`,
    hint: (p: { closest: string | undefined }) => (p.closest ? `Did you mean \`${p.closest}\`?` : "Correct the name."),
  },
  "member-as-shape": {
    severity: "error",
    message: (p: { id: ShapeId }) => `\`${p.id}\` is the id of a member and cannot be defined by itself.`,
    hint: () => "Move it to the `members` of its shape.",
  },
  "conflicting-shape": {
    severity: "error",
    message: (p: { id: ShapeId; other: string }) => `\`${p.id}\` is already defined otherwise at ${p.other}.`,
    hint: () => "Remove or rename one of the two.",
  },
  "conflicting-trait": {
    severity: "error",
    message: (p: { trait: ShapeId; other: string }) => `\`${p.trait}\` already has another value from ${p.other}.`,
    hint: () => "Remove one of the two.",
  },
  "conflicting-metadata": {
    severity: "error",
    message: (p: { key: string; other: string }) => `Metadata \`${p.key}\` already has another value from ${p.other}.`,
    hint: () => "Remove one of the two.",
  },
  "unknown-apply-target": {
    severity: "error",
    message: (p: { target: ShapeId }) => `Traits are applied to \`${p.target}\`, which is not in the model.`,
    hint: (p: { closest: string | undefined }) =>
      p.closest ? `Did you mean \`${p.closest}\`?` : "Add the file that defines it, or correct the name.",
  },
  "unknown-target": {
    severity: "error",
    message: (p: { target: ShapeId }) => `No shape \`${p.target}\` in the model.`,
    hint: (p: { target: ShapeId; closest: string | undefined }) =>
      p.closest ? `Did you mean \`${p.closest}\`?` : `Add the file that defines \`${p.target}\`, or correct the name.`,
  },
  "mixin-cycle": {
    severity: "error",
    message: (p: { cycle: readonly ShapeId[] }) => `Shapes are mixed into each other: ${p.cycle.join(" > ")}.`,
    hint: () => "Remove one of these mixins.",
  },
  "not-a-mixin": {
    severity: "error",
    message: (p: { id: ShapeId }) => `\`${p.id}\` is used as a mixin but has no \`smithy.api#mixin\` trait.`,
    hint: (p: { id: ShapeId }) => `Add the trait to \`${p.id}\`, or take it out of \`mixins\`.`,
  },
  "mixin-type": {
    severity: "error",
    message: (p: { id: ShapeId; type: string; want: string }) =>
      `\`${p.id}\`, a ${p.type}, cannot be mixed into a ${p.want}.`,
    hint: () => "A mixin must be of the same type as the shape that uses it.",
  },
  "mixin-member-conflict": {
    severity: "error",
    message: (p: { name: string; inherited: ShapeId; target: ShapeId }) =>
      `Member \`${p.name}\` targets \`${p.target}\`, but \`${p.inherited}\` in a mixin.`,
    hint: () => "Give both the same target, or one of them another name.",
  },
  "missing-member": {
    severity: "error",
    message: (p: { type: string; name: string }) => `This ${p.type} has no \`${p.name}\`.`,
    hint: (p: { name: string }) => `Add for example \`"${p.name}": { "target": "smithy.api#String" }\`.`,
  },
});

/** What a JSON value is, for a message. */
export function describeJson(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  return `a ${typeof value}`;
}

/** A place in a message that already points at another one. */
export function describeLocation(location: SourceLocation | undefined): string {
  return location ? `${location.file}:${location.line}:${location.column}` : "Hallmark's own definitions";
}
