import type { GeneratedFile } from "../emitter.js";
import { headerLine } from "../shared/generated-file.js";
import { placeholdersFor } from "./placeholders.js";

/**
 * The types that `openapi-typescript` makes of an emitted OpenAPI document, in a file beside it: a second opinion on
 * the service's types by another generator. Loads that tool, and with it a compiler, only now.
 */
export async function openApiTypes(document: GeneratedFile): Promise<GeneratedFile> {
  const { default: openApiTypescript, astToString } = await import("openapi-typescript");
  const placeholders = placeholdersFor(document.text);
  const nodes = await openApiTypescript(placeholders.hide(document.text), {
    // On the wire a member with a default may be left out like any other.
    defaultNonNullable: false,
    silent: true,
  });
  return {
    path: document.path.replace(/[^/]+$/, "openapi-types.ts"),
    text: `${headerLine(namespaceOf(document))}\n\n${placeholders.reveal(astToString(nodes))}`,
  };
}

function namespaceOf(document: GeneratedFile): string {
  const { info } = JSON.parse(document.text) as { readonly info: { readonly "x-hallmark-service": string } };
  return info["x-hallmark-service"].replace(/#.*/, "");
}
