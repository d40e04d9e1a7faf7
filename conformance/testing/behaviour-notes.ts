import { readFileSync } from "node:fs";
import type { EvidenceKind } from "../../generator/model/index.js";
import { sharedFile } from "../../generator/testing/shared.js";

/** A row of the notes on a service's behaviour: a rule, and what kinds of evidence it rests on. */
export interface NotedRule {
  readonly id: string;
  readonly kinds: ReadonlySet<EvidenceKind>;
  /** Whose recordings. */
  readonly recordings: readonly string[];
  /** Threads that quote the live service, `owner/repository#number`. */
  readonly threads: readonly string[];
}

const recordings: Readonly<Record<string, string>> = {
  "R-ls": "LocalStack snapshot tests validated against AWS (2022-2026)",
  "R-mv": "moto tests marked as verified against AWS (2026)",
};

/** What the codes in the last column stand for. */
const kindOf: Readonly<Record<string, EvidenceKind>> = {
  "R-ls": "recorded",
  "R-mv": "recorded",
  T: "reported",
  M: "model",
  D: "documented",
  O: "observed",
  S2: "observed",
  U: "unknown",
};

/** The rules in the tables of a file of notes: the first column has the id, the last one the evidence. */
export function notedRules(file: string): readonly NotedRule[] {
  return readFileSync(sharedFile("behaviour", file), "utf8")
    .split("\n")
    .flatMap((line) => {
      const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
      const [, id = ""] = cells;
      return /^(CS|SM|CL)-\d{3}$/.test(id) ? [ruleOf(id, cells.at(-2) ?? "")] : [];
    });
}

function ruleOf(id: string, evidence: string): NotedRule {
  const codes = evidence
    .replace(/\([^)]*\)/g, "")
    .split(/[\s,]+/)
    .filter((code) => code !== "");
  const strange = codes.find((code) => !kindOf[code]);
  if (strange !== undefined) throw new Error(`${id}: there is no kind of evidence ${strange}`);
  return {
    id,
    kinds: new Set(codes.map((code) => kindOf[code]!)),
    recordings: codes.flatMap((code) => recordings[code] ?? []),
    threads: [...evidence.matchAll(/([\w.-]+\/[\w.-]+) (\d+)/g)].map(
      ([, repository, number]) => `${repository}#${number}`,
    ),
  };
}
