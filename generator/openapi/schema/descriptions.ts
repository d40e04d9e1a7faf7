import type { JsonObject } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { traitsOf } from "../shape-book.js";
import type { Schema } from "./term.js";

/** What a schema, operation or parameter says for people, as traits. The last of several terms is asked first. */
export function descriptionsOf(terms: Schema): JsonObject {
  const first = (keyword: string): Node | undefined =>
    terms.toReversed().flatMap(({ node }) => node.get(keyword) ?? [])[0];
  const [description, title] = [textOf(first("description")), textOf(first("title"))];
  return traitsOf({
    // A title is all the description that there is, or stands beside one.
    "smithy.api#documentation": description ?? title,
    "smithy.api#title": description === undefined ? undefined : title,
    "smithy.api#deprecated": first("deprecated")?.value === true ? {} : undefined,
    "smithy.api#externalDocumentation": externalDocumentationOf(first("externalDocs")),
  });
}

function textOf(node: Node | undefined): string | undefined {
  return node?.text?.trim() === "" ? undefined : node?.text;
}

/** Where more is said: the address by its description. */
export function externalDocumentationOf(docs: Node | undefined): JsonObject | undefined {
  const url = docs?.string("url");
  if (url === undefined || url === "") return undefined;
  return { [docs!.string("description")?.trim() || "More"]: url };
}
