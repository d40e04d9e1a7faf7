import { defineDiagnostics } from "../../model/index.js";

/** What may be wrong with a document. */
export const diagnose = defineDiagnostics({
  "not-openapi": {
    severity: "error",
    message: (p: { closest?: string | undefined }) =>
      p.closest === undefined
        ? "This is no OpenAPI document: neither `openapi` nor `swagger` stands at its top."
        : `This is no OpenAPI document: \`${p.closest}\` stands at its top, but neither \`openapi\` nor \`swagger\`.`,
    hint: () => 'Begin it with `openapi: "3.1.0"`, or name the file that refers to this one.',
  },
  "unsupported-openapi": {
    severity: "error",
    message: (p: { version: string }) => `Hallmark does not read version ${p.version} of OpenAPI.`,
    hint: () => "It reads 3.0, 3.1 and Swagger 2.0, and of 3.2 what is as in 3.1.",
  },
  "newer-openapi": {
    severity: "note",
    message: (p: { version: string }) => `OpenAPI ${p.version} is read as 3.1: what is new in it is left out.`,
    hint: () => "Nothing needs to be done where the document uses nothing that is new.",
  },
  "unknown-reference": {
    severity: "error",
    message: (p: { reference: string; step?: string | undefined; closest?: string | undefined }) =>
      p.step === undefined
        ? `\`${p.reference}\` leads nowhere.`
        : `\`${p.reference}\` leads nowhere: there is no \`${p.step}\`.`,
    hint: (p: { reference: string; step?: string | undefined; closest?: string | undefined }) =>
      p.closest === undefined ? "Correct the reference, or add what it names." : `Did you mean \`${p.closest}\`?`,
  },
  "missing-file": {
    severity: "error",
    message: (p: { path: string; reason?: string | undefined; closest?: string | undefined }) =>
      `The file \`${p.path}\` cannot be read${p.reason === undefined ? "" : `: ${p.reason}`}.`,
    hint: (p: { path: string; reason?: string | undefined; closest?: string | undefined }) =>
      p.closest === undefined
        ? "Paths start from the folder of the file that the reference stands in."
        : `Did you mean \`${p.closest}\`?`,
  },
  "remote-reference": {
    severity: "error",
    message: (p: { uri: string }) => `\`${p.uri}\` lies elsewhere, and Hallmark fetches nothing.`,
    hint: () => "Save it beside this file and refer to the copy, or bundle the document first.",
  },
  "malformed-reference": {
    severity: "error",
    message: (p: { reference: string }) => `\`${p.reference}\` is no reference.`,
    hint: () => "A percent sign stands before two hexadecimal digits; `%25` is the sign itself.",
  },
  "endless-reference": {
    severity: "error",
    message: () => "This reference leads back to itself.",
    hint: () => "Let one of the references in the circle lead to what is meant.",
  },
  "endless-all-of": {
    severity: "error",
    message: () => "By `allOf`, this schema is made of itself.",
    hint: () => "Take one of the schemas out of the circle.",
  },
  "endless-schema": {
    severity: "error",
    message: () => "This schema is nothing but itself, by `allOf` or as its only alternative.",
    hint: () => "Say what else there is, or remove it.",
  },
  "too-entangled": {
    severity: "error",
    message: () => "Schemas are made of one another over too many levels.",
    hint: () => "Let `allOf` and single alternatives refer to fewer schemas in a row.",
  },
  "mistyped-reference": {
    severity: "error",
    message: (p: { want: string; found: string }) => `This leads to ${p.found}, where ${p.want} is wanted.`,
    hint: () => "Correct the reference.",
  },
  "wrong-type": {
    severity: "error",
    message: (p: { want: string; found: string }) => `Here ${p.want} is wanted, found ${p.found}.`,
    hint: () => "Correct the value.",
  },
  "misplaced-property": {
    severity: "warning",
    message: (p: { name: string; closest?: string | undefined }) => `\`${p.name}\` means nothing here; it is left out.`,
    hint: (p: { name: string; closest?: string | undefined }) =>
      p.closest === undefined
        ? "Correct the name or remove it; names of your own begin with `x-`."
        : `Did you mean \`${p.closest}\`?`,
  },
  "missing-property": {
    severity: "warning",
    message: (p: { name: string }) => `\`${p.name}\` is missing here.`,
    hint: () => "Add it: the OpenAPI Specification requires it.",
  },
  "wrong-value": {
    severity: "warning",
    message: (p: { want: string; found: string }) => `Here ${p.want} is wanted, found ${p.found}; it is left out.`,
    hint: () => "Correct the value.",
  },
  "no-operations": {
    severity: "warning",
    message: () => "There is no operation in this document.",
    hint: () => "Add one under `paths`.",
  },
  "same-operation-id": {
    severity: "warning",
    message: (p: { id: string; name: string }) =>
      `Another operation has the \`operationId\` \`${p.id}\`; this one is called \`${p.name}\`.`,
    hint: () => "Give each operation an `operationId` of its own.",
  },
  "no-operation-id": {
    severity: "note",
    message: (p: { name: string }) => `Without an \`operationId\` this operation is called \`${p.name}\`.`,
    hint: () => "Give it an `operationId`: names made of paths change with them.",
  },
  "undeclared-path-parameter": {
    severity: "warning",
    message: (p: { name: string }) =>
      `\`{${p.name}}\` stands in the path, but no parameter describes it; it is a string.`,
    hint: (p: { name: string }) => `Add \`{ name: ${p.name}, in: path, required: true, schema: ... }\`.`,
  },
  "unused-path-parameter": {
    severity: "warning",
    message: (p: { name: string; closest?: string | undefined }) =>
      `\`{${p.name}}\` is not in the path; the parameter is left out.`,
    hint: (p: { name: string; closest?: string | undefined }) =>
      p.closest === undefined ? "Add it to the path, or remove the parameter." : `Did you mean \`${p.closest}\`?`,
  },
  "same-parameter": {
    severity: "warning",
    message: (p: { name: string; place: string }) => `The ${p.place} parameter \`${p.name}\` is described twice.`,
    hint: () => "Remove one of the two; the first one counts.",
  },
  "same-path": {
    severity: "error",
    message: (p: { other: string }) => `Requests for this are the same as for \`${p.other}\`.`,
    hint: () => "Paths that differ in the names of their parameters alone are one path: put both together.",
  },
  "unknown-security-scheme": {
    severity: "error",
    message: (p: { name: string; closest?: string | undefined }) => `There is no security scheme \`${p.name}\`.`,
    hint: (p: { name: string; closest?: string | undefined }) =>
      p.closest === undefined ? "Add it to the security schemes." : `Did you mean \`${p.closest}\`?`,
  },
  "unknown-mapping": {
    severity: "warning",
    message: (p: { value: string; target: string }) =>
      `\`${p.target}\`, which \`${p.value}\` is mapped to, is none of the alternatives.`,
    hint: () => "Add it to the alternatives, or correct the mapping.",
  },
  "undeclared-required": {
    severity: "warning",
    message: (p: { name: string; closest?: string | undefined }) =>
      `\`${p.name}\` is required, but no property is called so; it is left out.`,
    hint: (p: { name: string; closest?: string | undefined }) =>
      p.closest === undefined ? "Describe it under `properties`." : `Did you mean \`${p.closest}\`?`,
  },
  "contradictory-types": {
    severity: "warning",
    message: () => "No value has all the types that this schema asks for; any value is let through.",
    hint: () => "Let the schemas in `allOf` agree on the type.",
  },
  "bad-pattern": {
    severity: "warning",
    message: (p: { problem: string }) => `The pattern is not checked: ${p.problem}.`,
    hint: () => "Write a regular expression as ECMAScript has it.",
  },
  "unfit-default": {
    severity: "warning",
    message: () => "The default is no value of the schema; it is left out.",
    hint: () => "Correct the default or the schema.",
  },
});
