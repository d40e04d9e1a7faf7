import { UsageError } from "./usage-error.js";

/** What the grammar of words needs to know of an option. */
export interface OptionShape {
  /** Without the hyphens in front. */
  readonly name: string;
  /** How many words follow it. */
  readonly takes: "none" | "one" | "at most one" | "any number";
}

/** An option that was given, with the words that came with it. */
export interface GivenOption<Option extends OptionShape> {
  readonly option: Option;
  readonly words: readonly string[];
}

export interface MatchedWords<Option extends OptionShape> {
  /** In the order of the command line; the last of several of one name counts. */
  readonly given: readonly GivenOption<Option>[];
  /** Everything else, in order: words that belong to no option, options that are not known, what follows `--`. */
  readonly rest: readonly RestWord[];
}

export interface RestWord {
  readonly text: string;
  /** Its place among all words. */
  readonly index: number;
  /** Looks like an option, and so cannot be a value. */
  readonly isOption: boolean;
  /** The option before it, where only words that nobody took lie between. */
  readonly after: string | undefined;
}

interface OptionWord<Option> {
  readonly option: Option;
  /** What follows the first `=`. */
  readonly attached: string | undefined;
}

const MOST = { none: 0, one: 1, "at most one": 1, "any number": Infinity } as const;

/** Everything behind it is no option. It is one of the words that are left. */
export const END_OF_OPTIONS = "--";

/**
 * Tells options from their values as the reference's parser does: options may be shortened as long as one option only
 * begins so (rule CL-003), `--option=value` takes any value, while a word that looks like an option is no value (CL-004).
 * Numbers below zero, a lone hyphen and words with a space in them do not look like options.
 *
 * @throws UsageError
 */
export function matchOptions<Option extends OptionShape>(
  words: readonly string[],
  options: readonly Option[],
): MatchedWords<Option> {
  const given: GivenOption<Option>[] = [];
  const rest: RestWord[] = [];
  const end = words.includes(END_OF_OPTIONS) ? words.indexOf(END_OF_OPTIONS) : words.length;
  // All are looked at before any is taken: an ambiguous option is reported first, wherever it stands.
  const known = words.slice(0, end).map((word) => optionWord(word, options));
  let after: string | undefined;
  for (let at = 0; at < end;) {
    const word = words[at]!;
    const found = known[at];
    at += 1;
    if (found === undefined) {
      rest.push({ text: word, index: at - 1, isOption: looksLikeOption(word), after });
      continue;
    }
    const count = found.attached === undefined ? valuesFrom(at, MOST[found.option.takes]) : 0;
    const taken = found.attached === undefined ? words.slice(at, at + count) : [found.attached];
    at += count;
    checkCount(found, taken.length);
    given.push({ option: found.option, words: taken });
    after = found.option.name;
  }
  for (let index = end; index < words.length; index += 1) {
    rest.push({ text: words[index]!, index, isOption: false, after });
  }
  return { given, rest };

  /** How many of the words from there on can be values. */
  function valuesFrom(start: number, most: number): number {
    const following = words.slice(start, Math.min(end, start + most));
    const option = following.findIndex((word, index) => known[start + index] !== undefined || looksLikeOption(word));
    return option < 0 ? following.length : option;
  }
}

function optionWord<Option extends OptionShape>(
  word: string,
  options: readonly Option[],
): OptionWord<Option> | undefined {
  if (!word.startsWith("--")) return undefined;
  const equals = word.indexOf("=");
  const typed = equals < 0 ? word : word.slice(0, equals);
  const attached = equals < 0 ? undefined : word.slice(equals + 1);
  const exact = options.find(({ name }) => `--${name}` === typed);
  if (exact !== undefined) return { option: exact, attached };
  const candidates = options.filter(({ name }) => `--${name}`.startsWith(typed));
  if (candidates.length > 1) {
    const names = candidates.map(({ name }) => `--${name}`).join(", ");
    throw new UsageError("words", `ambiguous option: ${typed} could match ${names}`);
  }
  return candidates[0] && { option: candidates[0], attached };
}

function looksLikeOption(word: string): boolean {
  return word.startsWith("-") && word !== "-" && !/^-(?:\d+|\d*\.\d+)$/.test(word) && !word.includes(" ");
}

function checkCount({ option, attached }: OptionWord<OptionShape>, count: number): void {
  if (option.takes === "none" && attached !== undefined) {
    throw new UsageError("words", `argument --${option.name}: ignored explicit argument '${attached}'`);
  }
  if (option.takes === "one" && count === 0) {
    throw new UsageError("words", `argument --${option.name}: expected one argument`);
  }
}
