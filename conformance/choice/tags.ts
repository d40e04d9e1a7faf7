import type { EvidenceKind } from "../../generator/model/index.js";
import { isRun, isSend, mayWait, type Expectation, type Scenario, type Step } from "../scenarios/scenario.js";

/** What scenarios can be chosen by besides their ids, rules and operations, each with what it means. */
export const tags = {
  recorded: "something in it rests on recordings of the live service",
  reported: "something in it rests on what users of the live service reported",
  documented: "something in it rests on the documentation",
  model: "something in it rests on the API model",
  observed: "something in it rests on what the vendor's own tools do",
  assumed: "something in it rests on an assumption, for which nobody else is blamed",
  derived: "made from the model's constraints, not written by hand",
  wording: "the text of an error is looked at",
  waits: "what it expects may take a while",
  clock: "days have to pass, so that it takes a clock that can be moved",
  replication: "it replicates a secret, or stops that",
  rotation: "it rotates a secret, or stops that",
  accounts: "a second account calls",
  raw: "it sends what no client library would send",
  "command-line": "it types a command",
} as const;

export type Tag = keyof typeof tags;

/** The tags of a scenario: they follow from what it does. */
export function tagsOf(scenario: Scenario): readonly Tag[] {
  const { steps, derivedFrom, id } = scenario;
  const calls = steps.map(operationOf);
  const evidence = new Set(steps.flatMap(({ expect }) => evidenceOf(expect)));
  const has: Readonly<Record<Tag, boolean>> = {
    recorded: evidence.has("recorded"),
    reported: evidence.has("reported"),
    documented: evidence.has("documented"),
    model: evidence.has("model"),
    observed: evidence.has("observed"),
    assumed: evidence.has("unknown"),
    derived: derivedFrom !== undefined || id.startsWith("derived/"),
    wording: steps.some(({ expect }) => "error" in expect && expect.message !== undefined),
    waits: mayWait(scenario),
    clock: steps.some(({ after }) => after !== undefined),
    replication: calls.some((call) => /Replica/.test(call)) || steps.some(namesReplicas),
    rotation: calls.some((call) => /Rotat/.test(call)),
    accounts: steps.some(({ account }) => account !== undefined),
    raw: steps.some(isSend),
    "command-line": steps.some(isRun),
  };
  return (Object.keys(tags) as readonly Tag[]).filter((tag) => has[tag]);
}

/** The operation that a step calls; empty where it types a command. */
export function operationOf(step: Step): string {
  if (isRun(step)) return "";
  return isSend(step) ? step.send : step.call;
}

function namesReplicas(step: Step): boolean {
  const input = isRun(step) ? undefined : isSend(step) ? step.body : step.input;
  return typeof input === "object" && input !== null && Object.keys(input).some((name) => name.includes("Replica"));
}

function evidenceOf(expect: Expectation): readonly EvidenceKind[] {
  if ("admitted" in expect) return ["model"];
  if ("exitCode" in expect) return [expect.evidence ?? "observed"];
  if (!("error" in expect)) return [expect.evidence ?? "documented"];
  return typeof expect.evidence === "string" ? [expect.evidence] : Object.values(expect.evidence);
}
