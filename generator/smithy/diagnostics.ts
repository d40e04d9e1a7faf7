import { defineDiagnostics, type ShapeId, type SourceLocation } from "../model/index.js";

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
    hint: () => 'A model is an object with `"smithy": "2.0"` and `"shapes"`, or an OpenAPI document with `"openapi"`.',
  },
  "unsupported-version": {
    severity: "error",
    message: (p: { version: string }) => `The version of Smithy is ${p.version}, which is not supported.`,
    hint: () => 'Supported are "1.0" and "2.0", as strings.',
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
    message: (p: { what: string; want: string; found: string }) =>
      `${capitalised(p.what)} must be ${p.want}, found ${p.found}.`,
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
  "fixed-apply-target": {
    severity: "error",
    message: (p: { target: ShapeId }) => `No traits can be applied to \`${p.target}\`, which comes with Hallmark.`,
    hint: () => "Apply them to a shape of your own that members target instead.",
  },
  "unknown-target": {
    severity: "error",
    message: (p: { target: ShapeId }) => `No shape \`${p.target}\` in the model.`,
    hint: (p: { target: ShapeId; closest: string | undefined }) =>
      p.closest ? `Did you mean \`${p.closest}\`?` : `Add the file that defines \`${p.target}\`, or correct the name.`,
  },
  "mixin-cycle": {
    severity: "error",
    message: (p: { cycle: readonly ShapeId[] }) => `Shapes are mixed into each other: ${wayThrough(p.cycle)}.`,
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
  "wrong-target-type": {
    severity: "error",
    message: (p: { role: string; want: string; target: ShapeId; type: string }) =>
      `${articleOf(p.role)} ${p.role} must be ${p.want}, but \`${p.target}\` is ${articleOf(p.type).toLowerCase()} ${p.type}.`,
    hint: () => "Refer to another shape, or change the type of that one.",
  },
  "misplaced-unit": {
    severity: "error",
    message: (p: { type: string }) =>
      p.type.toLowerCase().endsWith("enum")
        ? `The members of an ${p.type} target \`smithy.api#Unit\` and nothing else.`
        : `A member of a ${p.type} cannot target \`smithy.api#Unit\`.`,
    hint: (p: { type: string }) =>
      p.type.toLowerCase().endsWith("enum")
        ? "Target `smithy.api#Unit`; the value stands in the trait `smithy.api#enumValue`."
        : "Target a shape that holds a value, or remove the member.",
  },
  "no-members": {
    severity: "error",
    message: (p: { type: string }) => `This ${p.type} has no members, so it has no values.`,
    hint: () => "Add at least one member.",
  },
  "missing-enum-value": {
    severity: "error",
    message: (p: { name: string }) => `Member \`${p.name}\` of this intEnum has no value.`,
    hint: () => "Add the trait `smithy.api#enumValue` with a whole number.",
  },
  "enum-value-type": {
    severity: "error",
    message: (p: { type: string; want: string; found: string }) =>
      `The value of an ${p.type} must be ${p.want}, found ${p.found}.`,
  },
  "duplicate-enum-value": {
    severity: "error",
    message: (p: { other: string }) => `Member \`${p.other}\` has the same value.`,
    hint: () => "Give each member a value of its own.",
  },
  "unknown-trait": {
    severity: "warning",
    message: (p: { id: ShapeId }) => `No trait \`${p.id}\` is defined.`,
    hint: (p: { closest: string | undefined }) =>
      p.closest ? `Did you mean \`${p.closest}\`?` : "Add the file that defines it, or correct the name.",
  },
  "not-a-trait": {
    severity: "error",
    message: (p: { id: ShapeId }) => `\`${p.id}\` is applied as a trait but is not one.`,
    hint: (p: { id: ShapeId }) => `Add the trait \`smithy.api#trait\` to \`${p.id}\`, or correct the name.`,
  },
  "misplaced-trait": {
    severity: "error",
    message: (p: { trait: ShapeId }) => `\`${p.trait}\` cannot stand on this shape.`,
    hint: (p: { selector: string }) => `It belongs on: ${p.selector}`,
  },
  "invalid-trait-value": {
    severity: "error",
    message: (p: { what: string; problem: string }) => `${p.what} ${p.problem}.`,
  },
  "unknown-trait-member": {
    severity: "warning",
    message: (p: { trait: ShapeId; name: string }) => `\`${p.trait}\` has no member \`${p.name}\`.`,
    hint: () => "Remove it or correct the name; it has no effect.",
  },
  "conflicting-traits": {
    severity: "error",
    message: (p: { trait: ShapeId; other: ShapeId }) => `\`${p.trait}\` cannot stand beside \`${p.other}\`.`,
    hint: () => "Remove one of the two.",
  },
  "exclusive-trait": {
    severity: "error",
    message: (p: { trait: ShapeId; other: string }) =>
      `Only one member of a structure can have \`${p.trait}\`, and \`${p.other}\` has it already.`,
    hint: () => "Remove it from one of them.",
  },
  "inverted-limits": {
    severity: "error",
    message: (p: { trait: ShapeId; min: number; max: number }) =>
      `\`${p.trait}\` has a min of ${p.min} above its max of ${p.max}, so no value is valid.`,
    hint: () => "Exchange them or correct one.",
  },
  "negative-length": {
    severity: "error",
    message: () => "A length cannot be negative.",
    hint: () => "Use 0 or more.",
  },
  "invalid-pattern": {
    severity: "error",
    message: (p: { problem: string }) => `This is no regular expression: ${p.problem}.`,
    hint: () => "Correct it; the notation is JavaScript's.",
  },
  "invalid-default": {
    severity: "error",
    message: (p: { problem: string }) => `This is no default for its shape: ${p.problem}.`,
    hint: () => "Correct the value or remove the default.",
  },
  "endless-recursion": {
    severity: "error",
    message: (p: { path: readonly ShapeId[] }) => `A value of this shape would never end: ${wayThrough(p.path)}.`,
    hint: () => "Make a member on this way optional, or put a list or map in between.",
  },
  "member-name-conflict": {
    severity: "error",
    message: (p: { name: string; other: string }) => `Members \`${p.other}\` and \`${p.name}\` differ by case alone.`,
    hint: () => "Rename one of them.",
  },
  "shape-name-conflict": {
    severity: "error",
    message: (p: { service: ShapeId; other: ShapeId }) =>
      `In the service \`${p.service}\` this shape has the same name as \`${p.other}\`.`,
    hint: () => "Give one of them another name with `rename` on the service. Upper and lower case do not count.",
  },
  "like-names": {
    severity: "warning",
    message: (p: { service: ShapeId; other: ShapeId }) =>
      `In the service \`${p.service}\` this shape has the same name as \`${p.other}\`.`,
    hint: () => "Give one of them another name with `rename` on the service. Upper and lower case do not count.",
  },
  "shared-input-output": {
    severity: "error",
    message: (p: { id: ShapeId; role: string; other: ShapeId }) =>
      `\`${p.id}\` has the trait \`smithy.api#${p.role}\`, but \`${p.other}\` uses it already.`,
    hint: () => "Give each operation a structure of its own.",
  },
  "wrong-input-output": {
    severity: "error",
    message: (p: { id: ShapeId; role: string }) =>
      `\`${p.id}\` has the trait \`smithy.api#${p.role === "input" ? "output" : "input"}\` but is used as an ${p.role}.`,
    hint: (p: { role: string }) => `Use a structure without a trait, or with \`smithy.api#${p.role}\`.`,
  },
  "unknown-paginated-member": {
    severity: "error",
    message: (p: { role: string; name: string; structure: ShapeId }) =>
      `\`${p.role}\` names \`${p.name}\`, which is not a member of \`${p.structure}\`.`,
    hint: (p: { closest: string | undefined }) => (p.closest ? `Did you mean \`${p.closest}\`?` : "Correct the name."),
  },
  "unbound-label": {
    severity: "error",
    message: (p: { name: string; input: ShapeId }) =>
      `\`{${p.name}}\` stands in the URI, but is no label among the members of \`${p.input}\`.`,
    hint: (p: { name: string; closest: string | undefined }) =>
      p.closest === p.name
        ? `Give the member \`${p.name}\` the traits \`smithy.api#httpLabel\` and \`smithy.api#required\`.`
        : p.closest
          ? `Did you mean \`${p.closest}\`?`
          : "Add a required member of this name with the trait `smithy.api#httpLabel`.",
  },
  "label-not-in-uri": {
    severity: "error",
    message: (p: { name: string; operation: ShapeId; uri: string }) =>
      `This member is a label, but \`{${p.name}}\` is not in the URI of \`${p.operation}\`, \`${p.uri}\`.`,
    hint: (p: { name: string }) => `Add \`{${p.name}}\` to the URI, or bind the member otherwise.`,
  },
  "same-request": {
    severity: "error",
    message: (p: { other: ShapeId }) => `The same requests ask for \`${p.other}\`, whatever labels are called.`,
    hint: () => "Give one of the two another method or URI.",
  },
  "invalid-condition": {
    severity: "error",
    message: (p: { name: string; problem: string }) =>
      `Condition \`${p.name}\` is no JMESPath expression: ${p.problem}.`,
    hint: () => "Correct the expression.",
  },
  "unknown-condition-member": {
    severity: "error",
    message: (p: { name: string; member: string }) =>
      `Condition \`${p.name}\` looks at \`${p.member}\`, which is not a member of this shape.`,
    hint: (p: { closest: string | undefined }) => (p.closest ? `Did you mean \`${p.closest}\`?` : "Correct the name."),
  },
  "duplicate-rule": {
    severity: "error",
    message: (p: { id: string; other: string }) => `Rule \`${p.id}\` already stands at ${p.other}.`,
    hint: () => "Give each rule an id of its own.",
  },
  "unknown-rule": {
    severity: "warning",
    message: (p: { id: string }) => `The check stands on rule \`${p.id}\`, which is not in the model.`,
    hint: () => "Add the file with the rule, or correct the id.",
  },
  "duplicate-check": {
    severity: "error",
    message: (p: { id: string }) => `There are two checks \`${p.id}\` on this structure.`,
    hint: () => "Rename one of them.",
  },
  "unknown-check-member": {
    severity: "error",
    message: (p: { name: string }) => `The check looks at \`${p.name}\`, which is not a member of this structure.`,
    hint: (p: { closest: string | undefined }) => (p.closest ? `Did you mean \`${p.closest}\`?` : "Correct the name."),
  },
  "unknown-check-condition": {
    severity: "error",
    message: (p: { id: string }) =>
      `A check without a member is about a condition, and there is no condition \`${p.id}\`.`,
    hint: (p: { closest: string | undefined }) =>
      p.closest ? `Did you mean \`${p.closest}\`?` : "Add it to `smithy.contracts#conditions`, or name a `member`.",
  },
  "unquotable-member": {
    severity: "error",
    message: (p: { name: string }) =>
      `The message quotes \`${p.name}\`, which is no text of this structure to be shown.`,
    hint: () => "Name a member in the braces that is a string and not sensitive.",
  },
  "incomplete-check": {
    severity: "error",
    message: (p: { missing: string }) => `The check has no \`${p.missing}\`.`,
    hint: () => "`member` and `constraint` go together.",
  },
});

/** A way from shape to shape; of a long one the two ends. */
function wayThrough(ids: readonly ShapeId[]): string {
  return (ids.length <= 10 ? ids : [...ids.slice(0, 5), "…", ...ids.slice(-4)]).join(" > ");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function articleOf(noun: string): string {
  return /^[aeiou]/i.test(noun) ? "An" : "A";
}

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
