import { notApplicable, verdictOn, type Finding } from "../runner/verdict.js";
import { typesFolder } from "./generated-folder.js";
import type { Pieces } from "./pieces.js";
import type { Session, Target, TargetSetting } from "./target.js";
import { createChecker, type ChangeText, type Checker, type Refutation } from "./typing/checker.js";
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
  const refutations = checker.refute(
    [...claims.values()].flatMap((each) => (typeof each === "string" ? [] : each)),
    change,
  );
  const findings = new Map<string, Finding[]>();
  for (const { scenario, finding } of refutations.map(findingOf)) {
    findings.set(scenario, [...(findings.get(scenario) ?? []), finding]);
  }
  return {
    concurrency: 1,
    witness({ id }) {
      const own = claims.get(id);
      if (typeof own === "string") return Promise.resolve(notApplicable(own));
      const found = findings.get(id) ?? [];
      return Promise.resolve(verdictOn(found, { bindsToAssumptions: true, looksAtWording: false }));
    },
    close: () => Promise.resolve([]),
  };
}

function findingOf({ claim, message }: Refutation): { readonly scenario: string; readonly finding: Finding } {
  return {
    scenario: claim.scenario,
    finding: {
      tier: "structure",
      step: claim.step,
      pointer: "/types",
      expected: `${claim.subject} to be ${claim.isAccepted ? "accepted" : "refused"} by the compiler`,
      actual: message ?? "accepted",
      evidence: "model",
    },
  };
}
