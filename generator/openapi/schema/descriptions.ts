import type { JsonObject } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { traitsOf } from "../shape-book.js";
import type { Schema } from "./term.js";

/** What a schema, operation or parameter says for people, as traits. The last of several terms is asked first. */
export function descriptionsOf(terms: Schema): JsonObject {
  const first = (keyword: string): Node | undefined =>
    terms.toReversed().flatMap(({ node }) => node.get(keyword) ?? [])[0];
  const documentation = first("description")?.text ?? first("title")?.text;
  return traitsOf({
    "smithy.api#documentation": documentation?.trim() === "" ? undefined : documentation,
    "smithy.api#deprecated": first("deprecated")?.value === true ? {} : undefined,
    "smithy.api#externalDocumentation": externalDocumentationOf(first("externalDocs")),
  });
}

/** Where more is said: the address by its description. */
export function externalDocumentationOf(docs: Node | undefined): JsonObject | undefined {
  const url = docs?.string("url");
  if (url === undefined || url === "") return undefined;
  return { [docs!.string("description")?.trim() || "More"]: url };
}
