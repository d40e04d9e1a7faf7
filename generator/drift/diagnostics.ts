import { defineDiagnostics } from "../model/index.js";

/** What may be wrong with a page that is to be compared. */
export const diagnose = defineDiagnostics({
  "no-pages": {
    severity: "error",
    message: () => "The model knows no page of documentation to compare with.",
    hint: () =>
      "A page is made known by the trait `hallmark.docs#pages`; `hallmark docs sentences` prints its digests.",
  },
  "unknown-document": {
    severity: "error",
    message: (p: { document: string; known: readonly string[] }) =>
      `There is no document, or more than one, called \`${p.document}\`.`,
    hint: (p: { document: string; known: readonly string[] }) => knownDocuments(p.known),
  },
  "unknown-page": {
    severity: "error",
    message: (p: { file: string; known: readonly string[] }) =>
      `\`${p.file}\` is not a copy of a page that is known here.`,
    hint: (p: { file: string; known: readonly string[] }) =>
      `${knownDocuments(p.known)} If it is one of these, changed beyond recognition, say so with --document.`,
  },
  "too-much-text": {
    severity: "error",
    message: (p: { file: string; limit: number }) =>
      `\`${p.file}\` holds more text than any page: more than ${p.limit.toLocaleString("en")} characters.`,
  },
});

function knownDocuments(known: readonly string[]): string {
  return `Known: ${known.map((title) => `\`${title}\``).join(", ")}.`;
}
