import { expect, it } from "vitest";
import type { Finding, Verdict } from "../runner/verdict.js";
import type { Deviation } from "./known-deviations.js";
import { markedVerdict } from "./mark.js";

const scenario = { rules: ["R-1"] };
const at = (step: number, pointer: string): Finding => ({
  tier: "structure",
  step,
  pointer,
  expected: "1",
  actual: "2",
  evidence: "recorded",
});
const verdict = (outcome: Verdict["outcome"], ...findings: readonly Finding[]): Verdict => ({
  outcome,
  findings,
  exchanges: [],
});
const fail = (...places: readonly string[]): Deviation => ({ outcome: "fail", at: places });
const missing: Deviation = { outcome: "not implemented" };

it.each([
  { name: "a pass", given: verdict("pass"), recorded: undefined, want: undefined },
  {
    name: "a pass on record",
    given: verdict("pass"),
    recorded: fail("1 /a"),
    want: { standing: "mended", recorded: "fail", mendedAt: ["1 /a"] },
  },
  { name: "what was not shown", given: verdict("not applicable"), recorded: fail("1 /a"), want: undefined },
  { name: "what broke", given: verdict("error"), recorded: missing, want: undefined },
  {
    name: "a fail",
    given: verdict("fail", at(1, "/a")),
    recorded: undefined,
    want: { standing: "new", newAt: ["1 /a"] },
  },
  {
    name: "a fail on record",
    given: verdict("fail", at(1, "/a")),
    recorded: { ...fail("1 /a"), note: "it is so" },
    want: { standing: "known", recorded: "fail", note: "it is so" },
  },
  {
    name: "a fail at a further place",
    given: verdict("fail", at(1, "/a"), at(2, "/b")),
    recorded: fail("1 /a"),
    want: { standing: "new", recorded: "fail", newAt: ["2 /b"] },
  },
  {
    name: "a fail at another step",
    given: verdict("fail", at(2, "/a")),
    recorded: fail("1 /a"),
    want: { standing: "new", recorded: "fail", newAt: ["2 /a"], mendedAt: ["1 /a"] },
  },
  {
    name: "a fail at fewer places",
    given: verdict("fail", at(1, "/a")),
    recorded: fail("1 /a", "2 /b"),
    want: { standing: "known", recorded: "fail", mendedAt: ["2 /b"] },
  },
  { name: "what is missing", given: verdict("not implemented"), recorded: undefined, want: { standing: "new" } },
  {
    name: "what is missing on record",
    given: verdict("not implemented"),
    recorded: missing,
    want: { standing: "known", recorded: "not implemented" },
  },
  {
    name: "what failed and is missing now",
    given: verdict("not implemented"),
    recorded: fail("1 /a"),
    want: { standing: "new", recorded: "fail" },
  },
  {
    name: "what was missing and fails now",
    given: verdict("fail", at(1, "/a")),
    recorded: missing,
    want: { standing: "new", recorded: "not implemented", newAt: ["1 /a"] },
  },
  {
    name: "a key that is made up in each run",
    given: verdict("fail", at(1, "/m/229a7087-8a6c-42d9-ac13-0b85b0f1f20c/0")),
    recorded: fail("1 /m/*/0"),
    want: { standing: "known", recorded: "fail" },
  },
  {
    name: "other words, an assumption and another rule's matter beside what is on record",
    given: verdict(
      "fail",
      at(1, "/a"),
      { ...at(1, "/w"), tier: "wording" },
      { ...at(1, "/u"), evidence: "unknown" },
      { ...at(1, "/o"), rules: ["R-2"] },
    ),
    recorded: fail("1 /a"),
    want: { standing: "known", recorded: "fail" },
  },
])("marks $name", ({ given, recorded, want }) => {
  expect(markedVerdict(scenario, given, recorded)).toEqual(want ? { ...given, baseline: want } : given);
});
