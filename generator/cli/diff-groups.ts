import type { Breaks, DiffChange } from "../generate/index.js";

/** Changes that break the same people first of all. */
export interface DiffGroup {
  readonly title: string;
  readonly changes: readonly DiffChange[];
}

interface Titles {
  readonly breaking: string;
  /** Of notes: they break nobody who expects an API to grow. */
  readonly notes: string;
}

/** Whom a change breaks, for people. The order is that of the report. */
const titles: Readonly<Record<Breaks, Titles>> = {
  "client source": { breaking: "Breaks code that uses a client", notes: "News for code that uses a client" },
  "client wire": { breaking: "Breaks clients that are deployed", notes: "News for clients that are deployed" },
  server: { breaking: "Breaks implementations of the service", notes: "News for implementations of the service" },
  docs: { breaking: "Changes what is documented", notes: "Changes what is documented" },
};

/** Smithy has other generators and languages in mind as well, such as those where the order of members matters. */
const others: Titles = {
  breaking: "Breaks no client and no server, perhaps other uses of the model",
  notes: "Breaks nobody",
};

/** The changes of a report by whom they break first of all, those that break nobody apart, without empty groups. */
export function groupsOf(changes: readonly DiffChange[]): readonly DiffGroup[] {
  const whom = [...(Object.keys(titles) as Breaks[]), undefined];
  const groups = whom.flatMap((first): readonly DiffGroup[] => {
    const { breaking, notes } = first === undefined ? others : titles[first];
    const all = changes.filter(({ breaks }) => breaks[0] === first);
    if (breaking === notes) return [{ title: notes, changes: all }];
    return [
      { title: breaking, changes: all.filter(({ severity }) => severity !== "note") },
      { title: notes, changes: all.filter(({ severity }) => severity === "note") },
    ];
  });
  return groups.filter((group) => group.changes.length > 0);
}

const alsoTitles: Readonly<Record<Breaks, string>> = {
  "client source": "code that uses a client",
  "client wire": "deployed clients",
  server: "servers",
  docs: "the documentation",
};

/** Whom else a change breaks, besides those of its group; empty: nobody. */
export function alsoBreaks({ breaks, severity }: DiffChange): string {
  if (severity === "note") return "";
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
  return (
    message
      .replace(/\s*\n```\n[^]*?\n```\n/g, " `...`")
      .replace(/`([^`]*)`/g, (whole, value: string) =>
        value.length <= LONGEST_VALUE || /^[\w.]+#[\w$]+$/.test(value)
          ? whole
          : `\`${value.slice(0, LONGEST_VALUE)}...\``,
      )
      .replace(/\s*\n\s*/g, " ")
      // Smithy's messages about members that may be absent begin their list of reasons so.
      .replace(": ; ", ": ")
      .trim()
  );
}
