import { defineDiagnostics } from "../../model/index.js";

/** What may be wrong with the text of a file, before anything in it is looked at. */
export const diagnose = defineDiagnostics({
  "invalid-text": {
    severity: "error",
    message: (p: { problem: string; hint?: string | undefined }) => p.problem,
    hint: (p: { problem: string; hint?: string | undefined }) => p.hint ?? "Correct the file here.",
  },
  "duplicate-name": {
    severity: "error",
    message: (p: { name: string }) => `\`${p.name}\` stands twice in one object, and only one of them can count.`,
    hint: () => "Remove one of the two, or rename it.",
  },
  "several-documents": {
    severity: "error",
    message: () => "A second YAML document begins here.",
    hint: () => "Keep one document a file: remove this line and what follows, or move it to a file of its own.",
  },
  "endless-alias": {
    severity: "error",
    message: (p: { name: string }) => `The anchor \`${p.name}\` holds itself.`,
    hint: () => "Use `$ref` for what refers to itself.",
  },
  "unknown-alias": {
    severity: "error",
    message: (p: { name: string }) => `There is no anchor \`${p.name}\` above.`,
    hint: () => "Correct the name, or define the anchor before it is used.",
  },
  "too-many-aliases": {
    severity: "error",
    message: (p: { limit: number }) => `Written out, the aliases of this file make more than ${p.limit} values.`,
    hint: () => "Use `$ref` instead of aliases that hold aliases.",
  },
  "nested-too-deeply": {
    severity: "error",
    message: (p: { limit: number }) => `The values of this file nest more than ${p.limit} levels deep.`,
    hint: () => "Move inner schemas to `components` and refer to them with `$ref`.",
  },
  "merged-no-object": {
    severity: "error",
    message: () => "Only an object, or a list of objects, can be merged in with `<<`.",
    hint: () => "Merge in an alias of an object.",
  },
  "unknown-tag": {
    severity: "warning",
    message: (p: { problem: string }) => p.problem,
    hint: () => "Remove the tag; documents of this kind hold JSON values alone.",
  },
});
