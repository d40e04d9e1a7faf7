import type { Command, Value } from "../command-line.js";
import { memberOf } from "../values/map-parts.js";
import type { CommandOption, PagingOption } from "./command-options.js";
import type { GivenMember } from "./given-members.js";
import type { Globals } from "./global-options.js";
import { integer } from "./integer.js";
import type { GivenOption } from "./match-options.js";
import { UsageError } from "./usage-error.js";

/** How to go through the pages of an answer. */
export interface Paging {
  /** Where an earlier command stopped, in the form that it showed. */
  readonly startingToken?: string | undefined;
  /** How many items to show at most. */
  readonly maxItems?: number | undefined;
}

interface PagesRead {
  /** What is given for each member, the last option of each. */
  readonly members: ReadonlyMap<string, GivenMember>;
  /** Absent: make one call and no more. */
  readonly paging: Paging | undefined;
}

/**
 * Tells what options say about pages from what they give to members. Pages are gone through unless the user says not to, or
 * turns them: by an option, or by a member of the input document.
 *
 * @throws UsageError where there are settings for pages that are not gone through.
 */
export function pagesOf(
  command: Command,
  given: readonly GivenOption<CommandOption>[],
  globals: Globals,
  documentMembers: readonly string[],
): PagesRead {
  const members = new Map<string, GivenMember>();
  for (const { option, words } of given) {
    if (option.kind === "member" || option.kind === "flag") members.set(option.member, { option, words });
  }
  const { pages } = command;
  if (pages === undefined) return { members, paging: undefined };
  const turning = [pages.inputToken, pages.pageSize].filter((member) => member !== undefined);
  const isTurned = turning.some((member) => members.has(member) || documentMembers.includes(member));
  const settings = new Map<PagingOption["setting"], GivenPaging>();
  for (const { option, words } of given) {
    if (option.kind === "paging") settings.set(option.setting, { option, word: words[0] ?? "" });
  }
  if (isTurned || globals["no-paginate"]) {
    giveBack(settings, members);
    return { members, paging: undefined };
  }
  const size = settings.get("pageSize");
  const value = pages.pageSize === undefined ? undefined : memberOf(command.input, pages.pageSize);
  if (size !== undefined && value !== undefined) members.set(pages.pageSize!, pageSize(size, pages.pageSize!, value));
  const maxItems = settings.get("maxItems");
  const paging = {
    startingToken: settings.get("startingToken")?.word,
    maxItems: maxItems === undefined ? undefined : integer(maxItems.option.name, maxItems.word),
  };
  return { members, paging };
}

interface GivenPaging {
  readonly option: PagingOption;
  readonly word: string;
}

/** The size goes into every request, and so is checked as the member that it is. */
function pageSize({ option, word }: GivenPaging, member: string, value: Value): GivenMember {
  const { name, takes } = option;
  return { option: { kind: "member", member, value, isRequired: false, isHidden: true, name, takes }, words: [word] };
}

/** A member's own option of the same name counts now; settings of pages that have none are too much. */
function giveBack(
  settings: ReadonlyMap<PagingOption["setting"], GivenPaging>,
  members: Map<string, GivenMember>,
): void {
  const unwanted: string[] = [];
  for (const { option, word } of settings.values()) {
    if (option.shadows === undefined) unwanted.push(`--${option.name}`);
    else members.set(option.shadows.member, { option: option.shadows, words: [word] });
  }
  if (unwanted.length === 0) return;
  const reason = `Cannot specify --no-paginate along with pagination arguments: ${unwanted.join(", ")}`;
  // To the reference this is no matter of parameters.
  throw new UsageError("values", `Error during pagination: ${reason}`, 255);
}
