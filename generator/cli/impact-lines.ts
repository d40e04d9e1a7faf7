import type { Impact, Touch, TouchedFile } from "../generate/index.js";
import { counted, inWords } from "./diff-groups.js";

/** So many names stand on a line before they are only counted. */
const MOST_NAMES = 6;

/** What changes touch, for people: files by piece, rules with their sentences, scenarios. An empty line ends it. */
export function impactLines({ files, rules, scenarios }: Impact): readonly string[] {
  const sentences = new Set(rules.flatMap((rule) => rule.sentences.map((digest) => `${rule.document} ${digest}`)));
  const lines = [
    ...(files ? fileLines(files) : []),
    rules.length === 0
      ? "  rules       none"
      : `  rules       ${counted(rules.length, "documented rule")} to look at again: ${few(rules.map(({ id }) => id))}`,
    ...(sentences.size > 0
      ? [
          `  sentences   ${counted(sentences.size, "sentence")} of ${few([...new Set(rules.map(({ document }) => document))])}`,
        ]
      : []),
    ...scenarioLines(scenarios),
  ];
  return ["What that touches:", ...lines, ""];
}

function fileLines(files: readonly TouchedFile[]): readonly string[] {
  if (files.length === 0) return ["  files       none"];
  const pieces = new Map<string, TouchedFile[]>();
  for (const file of files) {
    const piece = file.path.split("/").slice(0, 2).join("/");
    pieces.set(piece, [...(pieces.get(piece) ?? []), file]);
  }
  const lines = [...pieces].map(([piece, touched]) => {
    const names = touched.map(({ path, kind }) => `${mark[kind]}${path.slice(piece.length + 1)}`);
    return touched.length === 1 && touched[0]!.path === piece
      ? `              ${mark[touched[0]!.kind]}${piece}`
      : `              ${piece}: ${few(names)}`;
  });
  return [`  files       ${counted(files.length, "generated file")}: ${kindsOf(files)}`, ...lines];
}

const mark = { added: "+", removed: "-", changed: "" } as const;

function kindsOf(files: readonly TouchedFile[]): string {
  const kinds = (["changed", "added", "removed"] as const).map((kind) => ({
    kind,
    count: files.filter((file) => file.kind === kind).length,
  }));
  return inWords(kinds.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} ${kind}`));
}

const touches: Readonly<Record<Touch, string>> = {
  cites: "cite these rules",
  uses: "use what changed",
  new: "derived anew",
  changed: "derived otherwise",
  gone: "no longer derived",
};

function scenarioLines(scenarios: Impact["scenarios"]): readonly string[] {
  if (scenarios.length === 0) return ["  scenarios   none"];
  const kinds = (Object.keys(touches) as Touch[]).map((how) => ({
    how,
    count: scenarios.filter((scenario) => scenario.how === how).length,
  }));
  const parts = kinds.filter(({ count }) => count > 0).map(({ how, count }) => `${count} ${touches[how]}`);
  return [`  scenarios   ${counted(scenarios.length, "scenario")}: ${inWords(parts)}`];
}

function few(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(", ");
  return `${names.slice(0, MOST_NAMES).join(", ")} and ${names.length - MOST_NAMES} more`;
}
