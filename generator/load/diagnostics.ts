import { defineDiagnostics } from "../model/index.js";

/** What may be wrong with the inputs of a run before anything in them is read as a model. */
export const diagnose = defineDiagnostics({
  "missing-input": {
    severity: "error",
    message: (p: { path: string }) => `There is no file or folder \`${p.path}\`.`,
    hint: () =>
      "Correct the path; relative ones start from the current folder, those in a hallmark.config.json from its folder.",
  },
  "unreadable-input": {
    severity: "error",
    message: (p: { path: string; reason: string }) => `\`${p.path}\` cannot be read: ${p.reason}.`,
  },
  "not-text": {
    severity: "error",
    message: (p: { path: string }) => `\`${p.path}\` is not text.`,
    hint: () => "Save the page as text or as HTML, in UTF-8.",
  },
  "too-large": {
    severity: "error",
    message: (p: { path: string; limit: string }) => `\`${p.path}\` is larger than any page: more than ${p.limit}.`,
  },
  "empty-input": {
    severity: "error",
    message: (p: { path: string }) => `\`${p.path}\` is empty.`,
  },
  "no-models": {
    severity: "error",
    message: (p: { path: string }) => `There is no model in \`${p.path}\`.`,
    hint: () =>
      "A model is a JSON file with a `smithy` version at its top (Smithy's JSON AST), or an OpenAPI document with `openapi` or `swagger` there.",
  },
  "unsupported-format": {
    severity: "error",
    message: (p: { path: string }) => `\`${p.path}\` is not in a format that Hallmark reads.`,
    hint: () =>
      "Hallmark reads Smithy's JSON AST (`.json`) and OpenAPI (`.json`, `.yaml`); `smithy ast` turns IDL files into JSON.",
  },
  "unread-idl": {
    severity: "warning",
    message: (p: { path: string }) => `\`${p.path}\` was left out: Hallmark does not read Smithy's IDL yet.`,
    hint: () => "Turn it into JSON with `smithy ast` and put that beside it.",
  },
  "invalid-config": {
    severity: "error",
    message: (p: { message: string }) => p.message,
    hint: () => "Correct the configuration here; its JSON Schema is hallmark.config.schema.json in the package.",
  },
});
