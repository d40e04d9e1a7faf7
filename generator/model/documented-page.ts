import type { Model } from "./model.js";

/**
 * A page of documentation that rules were taken from, as it was at the time: one element of the `hallmark.docs#pages`
 * trait. Of its sentences only digests are kept, for example `54:9f86d081884c7d65`.
 */
export interface DocumentedPage {
  /** Title, as the sources of rules name it. */
  readonly document: string;
  /** All of the page in the order of reading, with rules or without. */
  readonly sentences: readonly string[];
  /** What some copies show and others do not, such as headings. */
  readonly around?: readonly string[] | undefined;
}

const PAGES = "hallmark.docs#pages";

/** Every page that a model knows, in the order of the model. */
export function documentedPages(model: Model): readonly DocumentedPage[] {
  // The assembler has checked the values against the trait's definition in model/hallmark.
  return [...model.shapes.values()].flatMap(
    ({ traits }) => (traits.get(PAGES) ?? []) as unknown as readonly DocumentedPage[],
  );
}
