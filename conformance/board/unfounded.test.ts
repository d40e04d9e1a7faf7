import { expect, it } from "vitest";
import { smallBoard } from "../testing/small-board.js";
import type { Board, Cell, Column } from "./board.js";
import { unfoundedClaims } from "./unfounded.js";

const { board, evidenceOf } = await smallBoard();
const [lenient] = board.columns as readonly [Column, Column, Column];
const differing = Object.keys(lenient.cells).find((id) => lenient.cells[id]!.verdict === "differs")!;
const kept = Object.keys(lenient.cells).find((id) => lenient.cells[id]!.verdict === "kept")!;
const [deviating] = lenient.cells[differing]!.scenarios as readonly [string];

function withColumn(change: Partial<Column>): Board {
  return { ...board, columns: [{ ...lenient, ...change }, ...board.columns.slice(1)] };
}

function withCell(id: string, change: Partial<Cell>): Board {
  return withColumn({ cells: { ...lenient.cells, [id]: { ...lenient.cells[id]!, ...change } } });
}

it("finds evidence for every claim of a real board", () => {
  expect(unfoundedClaims(board, evidenceOf)).toEqual([]);
  expect(lenient.counts).toMatchObject({ rules: { differs: expect.toSatisfy((count: number) => count > 0) } });
});

const { counts, run } = lenient as Required<Column>;

it.each<readonly [string, Board, string]>([
  ["an accusation", withCell(kept, { verdict: "differs" }), `${kept} is differs by`],
  ["an accusation that nothing shows", withCell(differing, { scenarios: [] }), "nothing shows it"],
  ["an accusation by what is not there", withCell(differing, { scenarios: ["a/b/c"] }), "not in its report"],
  [
    "an accusation by what is about something else",
    withCell(kept, { verdict: "differs", scenarios: [deviating] }),
    "about something else",
  ],
  ["an absolution", withCell(differing, { verdict: "kept", scenarios: [] }), "nothing shows it"],
  ["an absolution by what failed", withCell(differing, { verdict: "kept" }), "is not the one of its report: differs"],
  ["an excuse", withCell(differing, { verdict: "not shown" }), "is not the one of its report: differs"],
  ["a verdict on no rule", withCell("XY-001", { verdict: "kept", scenarios: ["a/b/c"] }), "not on the board"],
  ["a hidden rewording", withCell(kept, { reworded: [] }), `verdict on ${kept}`],
  [
    "one more rule",
    withColumn({ counts: { ...counts, rules: { ...counts.rules, kept: counts.rules.kept + 1 } } }),
    "recount",
  ],
  [
    "one more scenario",
    withColumn({ counts: { ...counts, scenarios: { ...counts.scenarios, fail: counts.scenarios.fail - 1 } } }),
    "recount",
  ],
  ["better wording", withColumn({ counts: { ...counts, wording: { same: 9, differs: 0 } } }), "recount"],
  ["no version", withColumn({ version: "" }), "no version"],
  ["no date", withColumn({ run: { ...run, startedAt: "" } }), "no date"],
  ["another date", withColumn({ run: { ...run, startedAt: "2020-01-01T00:00:00.000Z" } }), "date or the duration"],
  ["another duration", withColumn({ run: { ...run, durationMs: 1 } }), "date or the duration"],
  ["no command", withColumn({ run: { ...run, command: "" } }), "without the command"],
  ["no verification", withColumn({ run: { ...run, verify: " " } }), "without the command"],
  ["a rule that is left out", { ...board, rows: board.rows.slice(1) }, "other rules or scenarios"],
  ["figures of who did not run", withColumn({ name: "absent" }), "no report"],
])("refuses %s", (_, claimed, complaint) => {
  expect(unfoundedClaims(claimed, evidenceOf).join("\n")).toContain(complaint);
});

it("refuses figures where nothing ran", () => {
  const { run: _, ...idle } = lenient;
  const claimed = { ...board, columns: [{ ...idle, failure: { stage: "start", reason: "it ended" } as const }] };
  expect(unfoundedClaims(claimed, evidenceOf)).toEqual(["lenient: figures of no run", "lenient: verdicts of no run"]);
});

it.each([
  ["its finding", { findings: [] }, "no finding"],
  ["its exchange", { exchanges: [] }, "no exchange"],
  ["its outcome", { outcome: "pass" as const }, "outcome pass"],
])("refuses an accusation whose evidence lost %s", (_, change, complaint) => {
  const evidence = evidenceOf("lenient")!;
  const areas = evidence.report.areas.map((area) => ({
    ...area,
    scenarios: area.scenarios.map((scenario) =>
      scenario.id === deviating
        ? { ...scenario, verdicts: { endpoint: { ...scenario.verdicts["endpoint"]!, ...change } } }
        : scenario,
    ),
  }));
  const claims = unfoundedClaims({ ...board, columns: [lenient] }, () => ({
    ...evidence,
    report: { ...evidence.report, areas },
  }));
  expect(claims.join("\n")).toContain(complaint);
});

it("refuses a link to evidence that is not on the page", () => {
  const claims = unfoundedClaims({ ...board, columns: [lenient] }, (name) => ({ ...evidenceOf(name)!, page: "" }));
  expect(claims.join("\n")).toContain("cannot be found on the page");
});
