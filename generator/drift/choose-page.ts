import type { DocumentedPage, Result } from "../model/index.js";
import { comparePage, type PageComparison } from "./compare-page.js";
import { diagnose } from "./diagnostics.js";
import type { Letters } from "./letters.js";

/** What a copy was compared with, and the outcome. */
export interface ComparedPage extends PageComparison {
  readonly page: DocumentedPage;
}

/** Pages of one family share many sentences, about options that all have; below this share of them it is another page. */
const SMALLEST_SHARE = 0.25;

/**
 * Compares a copy with the page that it is most likely a copy of.
 *
 * @param document the page's title or a part of it that no other has; it is compared then, whatever they have in common.
 */
export function compareWithBest(
  file: string,
  letters: Letters,
  pages: readonly DocumentedPage[],
  document?: string,
): Result<ComparedPage> {
  const known = pages.map((page) => page.document);
  if (pages.length === 0) return { diagnostics: [diagnose["no-pages"]({})] };
  const meant = document === undefined ? pages : called(document, pages);
  if (document !== undefined && meant.length !== 1) {
    return { diagnostics: [diagnose["unknown-document"]({ document, known })] };
  }
  let best: ComparedPage | undefined;
  for (const page of meant) {
    const compared = { page, ...comparePage(letters, page) };
    if (!best || shareOf(compared) > shareOf(best)) best = compared;
  }
  const isLikely = shareOf(best!) >= SMALLEST_SHARE || (document !== undefined && best!.found > 0);
  return isLikely ? { value: best, diagnostics: [] } : { diagnostics: [diagnose["unknown-page"]({ file, known })] };
}

function called(document: string, pages: readonly DocumentedPage[]): readonly DocumentedPage[] {
  const exact = pages.filter((page) => page.document === document);
  const wanted = document.toLowerCase();
  return exact.length > 0 ? exact : pages.filter((page) => page.document.toLowerCase().includes(wanted));
}

function shareOf({ page, found }: ComparedPage): number {
  return found / page.sentences.length;
}
