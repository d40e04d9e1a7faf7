import { expect, it } from "vitest";
import { verdictOn, type Finding } from "./verdict.js";

const known: Finding = { tier: "structure", step: 1, pointer: "/a", expected: "1", actual: "2", evidence: "recorded" };
const assumed: Finding = { ...known, evidence: "unknown" };
const words: Finding = { ...known, tier: "wording" };
const assumedWords: Finding = { ...words, evidence: "unknown" };

it.each([
  { findings: [], ours: "pass same", theirs: "pass same" },
  { findings: [known], ours: "fail same", theirs: "fail same" },
  { findings: [assumed], ours: "fail same", theirs: "not applicable undefined" },
  { findings: [known, assumed], ours: "fail same", theirs: "fail same" },
  { findings: [words], ours: "pass differs", theirs: "pass differs" },
  { findings: [assumedWords], ours: "pass differs", theirs: "pass same" },
  { findings: [known, words], ours: "fail differs", theirs: "fail differs" },
])("answers $ours for ours and $theirs for others", ({ findings, ours, theirs }) => {
  const told = (bindsToAssumptions: boolean) => {
    const { outcome, wording } = verdictOn(findings, { bindsToAssumptions, looksAtWording: true });
    return `${outcome} ${wording}`;
  };
  expect([told(true), told(false)]).toEqual([ours, theirs]);
});

it("says nothing of wording where none was looked at", () => {
  expect(verdictOn([], { bindsToAssumptions: true, looksAtWording: false })).not.toHaveProperty("wording");
});

it("shows the answer where there is no evidence against it", () => {
  const { reason, findings } = verdictOn([assumed], { bindsToAssumptions: false, looksAtWording: false });
  expect(reason).toContain("no evidence");
  expect(findings).toEqual([assumed]);
});
