import type { OpenApiDocument } from "../targets/contract/contract.js";

// oxlint-disable-next-line typescript/no-explicit-any -- a mutant reaches into a document at places that it names itself
type Editable = any;

/** Changes a copy of the document. */
export function onDocument(change: (document: Editable) => void): (document: OpenApiDocument) => OpenApiDocument {
  return (document) => {
    const copy = structuredClone(document);
    change(copy);
    return copy;
  };
}
