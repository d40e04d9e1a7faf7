import type { Paging } from "../arguments/paging.js";
import type { Pages, StructureValue } from "../command-line.js";
import { CommandFailure, exitCodes } from "../failure.js";
import { valueAt, withValueAt } from "./member-path.js";
import { readPageToken, writePageToken } from "./page-token.js";

type Members = Readonly<Record<string, unknown>>;

export interface PagedAnswer {
  /** What there is to show of each page: all of the first one, of the others their items. */
  readonly pages: readonly Members[];
  /** All pages as one. */
  readonly whole: Members;
  /** Given where there is more, for `--starting-token`. */
  readonly nextToken?: string | undefined;
}

/**
 * Calls again and again, from one token to the next, as the AWS CLI does: until there is none, or until as many items are
 * there as are wanted.
 *
 * @throws CommandFailure where the service goes round in circles.
 */
export async function callForPages(
  call: (input: Members) => Promise<Members>,
  input: Members,
  pages: Pages,
  output: StructureValue | undefined,
  { startingToken, maxItems }: Paging,
): Promise<PagedAnswer> {
  const lists = listsOf(pages, output);
  const start = startingToken === undefined ? undefined : readPageToken(startingToken, pages.inputToken);
  let token = start?.token;
  let skipped = start?.shown ?? 0;
  let left = maxItems ?? Infinity;
  const shown: Members[] = [];
  for (;;) {
    const answer = await call(token === undefined ? input : { ...input, [pages.inputToken]: token });
    const page = firstShown(answer, lists, skipped, start !== undefined && shown.length === 0);
    const items = itemsOf(page, lists[0]);
    const next = nextOf(answer, pages);
    if (items.length > left) {
      const nextToken = writePageToken({ token, shown: skipped + left }, pages.inputToken);
      shown.push(withValueAt(page, lists[0]!, items.slice(0, left)));
      return merged(shown, lists, pages, nextToken);
    }
    shown.push(page);
    left -= items.length;
    if (next === undefined) return merged(shown, lists, pages);
    if (left === 0) return merged(shown, lists, pages, writePageToken({ token: next, shown: 0 }, pages.inputToken));
    if (next === token) throw new CommandFailure(exitCodes.other, "The same next token was received twice");
    token = next;
    skipped = 0;
  }
}

/** Paths of what pages are made of; the first one counts. Models that name none mean every list of the answer. */
function listsOf({ items }: Pages, output: StructureValue | undefined): readonly string[] {
  if (items !== undefined) return [items];
  return Object.entries(output?.members ?? {})
    .filter(([, { value }]) => value().kind === "list")
    .map(([name]) => name);
}

function itemsOf(page: Members, path: string | undefined): readonly unknown[] {
  const items = path === undefined ? undefined : valueAt(page, path);
  return Array.isArray(items) ? items : [];
}

/** What an earlier command has shown already is left out; the lists beside the first were shown whole. */
function firstShown(answer: Members, lists: readonly string[], skipped: number, isResumed: boolean): Members {
  if (!isResumed) return answer;
  return lists.reduce((page, path, index) => {
    const items = valueAt(page, path);
    if (!Array.isArray(items)) return page;
    return withValueAt(page, path, index === 0 ? items.slice(skipped) : skipped > 0 ? [] : items);
  }, answer);
}

function nextOf(answer: Members, { outputToken }: Pages): string | undefined {
  const token = valueAt(answer, outputToken);
  return typeof token === "string" && token !== "" ? token : undefined;
}

function merged(
  shown: readonly Members[],
  lists: readonly string[],
  { outputToken }: Pages,
  nextToken?: string,
): PagedAnswer {
  const pages = shown.map((page, index) => {
    if (index === 0) return withValueAt(page, outputToken, undefined);
    return lists.reduce<Members>((only, path) => withValueAt(only, path, valueAt(page, path)), {});
  });
  const whole = lists.reduce<Members>((all, path) => {
    const lists = pages.map((page) => valueAt(page, path)).filter((items) => Array.isArray(items));
    return lists.length > 0 ? withValueAt(all, path, lists.flat()) : all;
  }, pages[0] ?? {});
  return { pages, whole, nextToken };
}
