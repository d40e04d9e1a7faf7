import { defineDiagnostics, type Diagnostic } from "../../plan/index.js";

/** What OpenAPI cannot say, and what is wrong with the settings of its document. */
export const diagnose = defineDiagnostics({
  "openapi-other-service": {
    severity: "error",
    message: (p: { wanted: string }) =>
      `The settings of the OpenAPI document are for \`${p.wanted}\`, not for this service.`,
    hint: () => "Leave `service` out, or name this service.",
  },
  "openapi-protocol": {
    severity: "error",
    message: (p: { wanted: string; possible: readonly string[] }) =>
      `OpenAPI cannot describe the service with the protocol \`${p.wanted}\`.`,
    hint: (p: { wanted: string; possible: readonly string[] }) =>
      p.possible.length > 0
        ? `Of those that it declares, these can be described: ${p.possible.map((id) => `\`${id}\``).join(", ")}.`
        : "It declares none that can be described.",
  },
  "openapi-misplaced-addition": {
    severity: "error",
    message: (p: { pointer: string }) =>
      `The document has no place \`${p.pointer}\` where \`jsonAdd\` could put something.`,
    hint: () => "Objects on the way are made, but nothing is put beyond the end of a list or into a text or number.",
  },
  "openapi-reference-descriptions": {
    severity: "error",
    message: () => "In OpenAPI 3.0 nothing may stand beside a reference, so members cannot be described there.",
    hint: () => 'Set `version` to "3.1.0", or leave `addReferenceDescriptions` out.',
  },
  "same-schema-name": {
    severity: "error",
    message: (p: { name: string; other: string }) =>
      `The schema of this shape would be called \`${p.name}\`, as that of \`${p.other}\` is.`,
    hint: () => "Rename one of them with `rename` of the service.",
  },
  "conflicting-error-headers": {
    severity: "error",
    message: (p: { member: string; operation: string; status: string }) =>
      `Errors of \`${p.operation}\` with status ${p.status} have different headers for \`${p.member}\`.`,
    hint: () => "Give the members different names, or the headers one name; or leave `onErrorStatusConflict` out.",
  },
  "openapi-prefix-headers": {
    severity: "warning",
    message: () => "OpenAPI has no words for headers of which only the start of the name is known.",
    hint: () => "They are left out of the document.",
  },
  "openapi-ignored-header": {
    severity: "warning",
    message: (p: { header: string }) => `Readers of OpenAPI pass over a header \`${p.header}\` that is told as such.`,
    hint: () => "OpenAPI has it follow from media types and security schemes.",
  },
  "openapi-greedy-label": {
    severity: "warning",
    message: (p: { uri: string }) =>
      `The label of \`${p.uri}\` that takes several segments means one segment to many readers.`,
    hint: () =>
      "`{name+}` is how API Gateway has it; `removeGreedyParameterSuffix` takes the sign out of the parameter's name.",
  },
  "openapi-event-stream": {
    severity: "warning",
    message: () => "OpenAPI has no words for a stream of events.",
    hint: () => "The document describes one event.",
  },
  "openapi-method": {
    severity: "warning",
    message: (p: { method: string }) => `OpenAPI does not know the method \`${p.method}\`.`,
    hint: () => "The operation is left out of the document.",
  },
  "openapi-no-binding": {
    severity: "warning",
    message: (p: { protocol: string }) => `The model does not say how \`${p.protocol}\` asks for this operation.`,
    hint: () => "Give it `smithy.api#http`; the document leaves it out.",
  },
  "openapi-endless-type": {
    severity: "warning",
    message: () =>
      "`openapi-typescript` writes a type for this union that TypeScript refuses: it is one of its own alternatives.",
    hint: () =>
      "The document and all other pieces are good. Leave `openapi-types` out of the pieces, or put an object around the inner one.",
  },
  "openapi-unsupported-trait": {
    severity: "warning",
    message: (p: { trait: string }) => `OpenAPI has no words for \`${p.trait}\`.`,
    hint: () => "Readers of the document do not learn of it.",
  },
  "openapi-auth-scheme": {
    severity: "warning",
    message: (p: { scheme: string }) => `OpenAPI has no words for the auth scheme \`${p.scheme}\`.`,
    hint: () => "The document does not speak of it.",
  },
});

/** The same finding, stopping the run. */
export function asError(finding: Diagnostic): Diagnostic {
  return { ...finding, severity: "error" };
}
