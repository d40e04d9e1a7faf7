import type { Breaks, DiffChange } from "../generate/index.js";

/** Changes that break the same people first of all. */
export interface DiffGroup {
  readonly title: string;
  /** Absent for what breaks nobody. */
  readonly breaks?: Breaks | undefined;
  readonly changes: readonly DiffChange[];
}

/** Whom a change breaks, for people. The order is that of the report. */
const titles: Readonly<Record<Breaks, string>> = {
  "client source": "Breaks code that uses a client",
  "client wire": "Breaks clients that are deployed",
  server: "Breaks implementations of the service",
  docs: "Changes what is documented",
};

const NOBODY = "Breaks nobody";

/** The changes of a report by whom they break first of all, without empty groups. */
export function groupsOf(changes: readonly DiffChange[]): readonly DiffGroup[] {
  const all = (Object.keys(titles) as Breaks[]).map((breaks) => ({
    title: titles[breaks],
    breaks,
    changes: changes.filter((change) => change.breaks[0] === breaks),
  }));
  const others = changes.filter(({ breaks }) => breaks.length === 0);
  return [...all, { title: NOBODY, changes: others }].filter((group) => group.changes.length > 0);
}

const alsoTitles: Readonly<Record<Breaks, string>> = {
  "client source": "code that uses a client",
  "client wire": "deployed clients",
  server: "servers",
  docs: "the documentation",
};

/** Whom else a change breaks, besides those of its group; empty: nobody. */
export function alsoBreaks({ breaks }: DiffChange): string {
  const others = breaks.slice(1).filter((each) => each !== "docs");
  return inWords(others.map((each) => alsoTitles[each]));
}

/** `a, b and c`; empty for nothing. */
export function inWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Operations for people: all of a few, else how many. */
export function operationsInWords(operations: readonly string[], most = 4): string {
  if (operations.length <= most) return inWords(operations);
  return `${operations.slice(0, most - 1).join(", ")} and ${operations.length - most + 1} more operations`;
}

export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** The longest value that is shown in a message. */
const LONGEST_VALUE = 60;

/** A message on one line; long values, such as documentation, are left to the JSON report. */
export function shortMessage({ message }: DiffChange): string {
  return message
    .replace(/\s*\n```\n[^]*?\n```\n/g, " `...`")
    .replace(/`([^`]*)`/g, (whole, value: string) =>
      value.length <= LONGEST_VALUE || /^[\w.]+#[\w$]+$/.test(value)
        ? whole
        : `\`${value.slice(0, LONGEST_VALUE)}...\``,
    )
    .replace(/\s*\n\s*/g, " ")
    .trim();
}
