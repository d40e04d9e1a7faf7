import { expect, it } from "vitest";
import type { Evidence } from "./documented-rule.js";
import { describeStanding, standingOf } from "./rule-standing.js";

const documented: Evidence = { kind: "documented", source: "Manual" };
const model: Evidence = { kind: "model", source: "Model" };
const recorded: Evidence = { kind: "recorded", source: "Recordings" };
const contradicts = { stance: "contradicts" } as const;

it.each([
  { evidence: [recorded, documented], want: "documented and true" },
  { evidence: [{ ...recorded, ...contradicts }, documented], want: "documented, the service differs" },
  { evidence: [recorded, model], want: "the service does it, undocumented" },
  { evidence: [recorded, { ...documented, ...contradicts }], want: "the service does it, though documented otherwise" },
  { evidence: [documented, model], want: "documented, not recorded" },
  { evidence: [model], want: "modelled, not recorded" },
  { evidence: [{ kind: "unknown", source: "Nobody" } as Evidence], want: "assumed" },
  { evidence: [{ ...recorded, ...contradicts }, model], want: "not so" },
  {
    evidence: [recorded, { ...recorded, kind: "reported", ...contradicts } as Evidence, documented],
    want: "documented and true",
  },
])("calls it $want", ({ evidence, want }) => {
  const rule = { id: "EX-001", statement: "", source: { document: "" }, evidence, level: "must" } as const;
  expect(describeStanding(standingOf(rule))).toBe(want);
});
