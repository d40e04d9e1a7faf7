import type { Traits } from "../../model/index.js";
import type { DocumentContext } from "./document-context.js";

/** The tags of a service or an operation that are to be told. @see smithy.api#tags */
export function supportedTags({ settings }: DocumentContext, traits: Traits): readonly string[] {
  const tags = (traits.get("smithy.api#tags") ?? []) as readonly string[];
  if (!settings.tags) return [];
  return settings.supportedTags ? tags.filter((tag) => settings.supportedTags!.includes(tag)) : tags;
}
