import { beforeAll, expect, it } from "vitest";
import { documentedRules, standingOf, type EvidenceKind } from "../../generator/model/index.js";
import { itShared, shared } from "../../generator/testing/shared.js";
import { notedRules, type NotedRule } from "../testing/behaviour-notes.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";

const rules = new Map(documentedRules(secretsManagerModel()).map(({ rule }) => [rule.id, rule]));

/** Evidence of the overlay that the notes' tables do not have, and why it is there all the same. */
const intended: Readonly<Record<string, { readonly kind: EvidenceKind; readonly reason: string }>> = {
  "CS-009": { kind: "model", reason: "the notes have it among the disagreements, N-1: both members are optional" },
  "CS-056": { kind: "recorded", reason: "a secret made with an empty description was recorded to have none" },
  "CS-088": { kind: "documented", reason: "the row says what today's page says, its last column leaves it out" },
  "SM-137": { kind: "reported", reason: "two threads quote the refusal of a schedule in both forms" },
};

let noted: readonly NotedRule[] = [];
beforeAll(() => {
  if (shared.present) noted = ["create-secret.md", "secrets-manager.md"].flatMap(notedRules);
});

itShared("holds every rule of the notes, and no other", () => {
  const ids = noted.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...rules.keys()].sort()).toEqual([...ids].sort());
});

itShared("rests every rule on the kinds of evidence that the notes have for it", () => {
  const ours = noted.map(({ id }) => [id, ...new Set(rules.get(id)?.evidence.map(({ kind }) => kind))].sort());
  const theirs = noted.map(({ id, kinds }) => [id, ...new Set([...kinds, ...intendedOf(id)])].sort());
  expect(ours).toEqual(theirs);
  const needless = noted.filter(({ id, kinds }) => intendedOf(id).some((kind) => kinds.has(kind)));
  expect(needless).toEqual([]);
});

itShared("names the recordings and threads that the notes name", () => {
  const sourcesOf = (id: string, kind: EvidenceKind) =>
    rules.get(id)!.evidence.flatMap((evidence) => (evidence.kind === kind ? [evidence.source] : []));
  const lacking = noted.flatMap(({ id, recordings, threads }) => [
    ...recordings.filter((source) => !sourcesOf(id, "recorded").includes(source)).map((source) => [id, source]),
    ...threads.filter((source) => !sourcesOf(id, "reported").includes(source)).map((source) => [id, source]),
  ]);
  expect(lacking).toEqual([]);
});

/** Where the sources disagree, and which of them is alone against the statement. */
const disputed: Readonly<Record<string, string>> = {
  "CL-008": "recorded",
  "CL-024": "recorded",
  "CL-025": "recorded",
  "CS-009": "documented",
  "CS-031": "modelled",
  "CS-032": "recorded",
  "CS-045": "documented",
  "CS-062": "modelled",
  "CS-070": "documented",
  "CS-080": "modelled",
  "CS-087": "modelled",
  "CS-088": "documented",
  "CS-124": "documented",
  "SM-081": "documented",
  "SM-107": "documented",
  "SM-121": "modelled",
  "SM-155": "modelled",
};

it("says of every rule that a source contradicts which source it is", () => {
  const found = [...rules.values()].flatMap((rule) =>
    Object.entries(standingOf(rule)).flatMap(([side, stance]) => (stance === "contradicts" ? [[rule.id, side]] : [])),
  );
  expect(Object.fromEntries(found)).toEqual(disputed);
});

it("says of every assumption what is assumed", () => {
  const silent = [...rules.values()].filter(({ evidence }) =>
    evidence.some(({ kind, outcome }) => kind === "unknown" && outcome === undefined),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

function intendedOf(id: string): readonly EvidenceKind[] {
  const exception = intended[id];
  return exception ? [exception.kind] : [];
}
