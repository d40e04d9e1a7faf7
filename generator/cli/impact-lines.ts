import type { Impact, Touch, TouchedFile } from "../generate/index.js";
import { counted, inWords } from "./diff-groups.js";

/** So many names stand on a line before they are only counted. */
const MOST_NAMES = 6;

/**
 * What changes touch, for people: files by piece, rules with their sentences, scenarios. An empty line ends it.
 *
 * @param all - whether every name is said, however many there are.
 */
export function impactLines({ files, rules, scenarios }: Impact, all = false): readonly string[] {
  const documents = [...new Set(rules.filter(({ sentences }) => sentences.length > 0).map(({ document }) => document))];
  const sentences = new Set(rules.flatMap((rule) => rule.sentences.map((digest) => `${rule.document} ${digest}`)));
  const named = (names: readonly string[]) => (all ? names.join(", ") : few(names));
  return [
    "What that touches:",
    ...(files ? fileLines(files, named) : []),
    `  rules       ${rules.length === 0 ? "none" : `${counted(rules.length, "documented rule")} to look at again: ${named(rules.map(({ id }) => id))}`}`,
    ...(sentences.size === 0
      ? []
      : [`  sentences   ${counted(sentences.size, "sentence")} of ${inWords(documents.map((title) => `"${title}"`))}`]),
    `  scenarios   ${scenariosInWords(scenarios)}`,
    "",
  ];
}

type Named = (names: readonly string[]) => string;

function fileLines(files: readonly TouchedFile[], named: Named): readonly string[] {
  if (files.length === 0) return ["  files       none"];
  const pieces = new Map<string, string[]>();
  const hasOneService = new Set(files.map(({ path }) => path.split("/", 1)[0])).size === 1;
  for (const { path, kind } of files) {
    const [, service = "", piece = "", name = path] = /^([^/]+\/)([^/]+\/)?(.+)$/.exec(path) ?? [];
    const folder = hasOneService ? piece : `${service}${piece}`;
    pieces.set(folder, [...(pieces.get(folder) ?? []), `${mark[kind]}${name}`]);
  }
  const width = Math.max(...[...pieces.keys()].map((piece) => piece.length)) + 2;
  const lines = [...pieces].map(([piece, names]) => `    ${piece.padEnd(width)}${named(names)}`);
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

function scenariosInWords(scenarios: Impact["scenarios"]): string {
  if (!scenarios) return "not known: the suite is not compiled";
  if (scenarios.length === 0) return "none";
  const kinds = (Object.keys(touches) as Touch[]).map((how) => ({
    how,
    count: scenarios.filter((scenario) => scenario.how === how).length,
  }));
  const parts = kinds.filter(({ count }) => count > 0).map(({ how, count }) => `${count} ${touches[how]}`);
  return `${counted(scenarios.length, "scenario")}: ${inWords(parts)}`;
}

function few(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return names.join(", ");
  return `${names.slice(0, MOST_NAMES).join(", ")} and ${names.length - MOST_NAMES} more`;
}
