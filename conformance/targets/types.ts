import { shortened } from "../runner/in-words.js";
import { notApplicable, verdictOn, type Check, type Finding } from "../runner/verdict.js";
import { typesFolder } from "./generated-folder.js";
import type { Pieces } from "./pieces.js";
import type { Session, Target, TargetSetting } from "./target.js";
import { createChecker, type ChangeText, type Checker, type Judgement } from "./typing/checker.js";
import { claimsOf } from "./typing/claim.js";

/** What the compiler accepts and refuses, held against the generated types. */
export function typesTarget(pieces: Pieces): Target {
  return {
    name: "types",
    title: "the compiler on the generated types",
    open: async (setting) => typesSession(setting, await createChecker(typesFolder(pieces.folder))),
  };
}

/** @param change Gives a generated file another text; absent: its own. */
export function typesSession(setting: TargetSetting, checker: Checker, change?: ChangeText): Session {
  const claims = new Map(setting.scenarios.map((scenario) => [scenario.id, claimsOf(scenario, setting)]));
  const judgements = new Map<string, Judgement[]>();
  const all = [...claims.values()].flatMap((each) => (typeof each === "string" ? [] : each));
  for (const judgement of checker.judge(all, change)) {
    const { scenario } = judgement.claim;
    judgements.set(scenario, [...(judgements.get(scenario) ?? []), judgement]);
  }
  return {
    concurrency: 1,
    witness({ id }) {
      const own = claims.get(id);
      if (typeof own === "string") return Promise.resolve(notApplicable(own));
      const judged = judgements.get(id) ?? [];
      const findings = judged.filter(({ isTrue }) => !isTrue).map(findingOf);
      const verdict = verdictOn(findings, { bindsToAssumptions: true, looksAtWording: false });
      return Promise.resolve({ ...verdict, checks: judged.map(checkOf) });
    },
    close: () => Promise.resolve([]),
  };
}

function findingOf({ claim, message }: Judgement): Finding {
  return {
    tier: "structure",
    step: claim.step,
    pointer: "/types",
    expected: `${claim.subject} to be ${claim.isAccepted ? "accepted" : "refused"} by the compiler`,
    actual: message ?? "accepted",
    evidence: "model",
  };
}

function checkOf({ claim, message }: Judgement): Check {
  const { step, subject, type, expression } = claim;
  return {
    step,
    subject,
    given: shortened(`const value: ${type} = ${expression};`),
    found: message === undefined ? "accepted by the compiler" : shortened(`refused by the compiler: ${message}`),
  };
}
