import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { documentedRules } from "../../../generator/model/index.js";
import { packageRoot } from "../../package-root.js";
import { scenariosOf } from "../../scenarios-of.js";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { smallBoard } from "../../testing/small-board.js";
import { emulators } from "../emulators/index.js";
import { reference } from "../reference.js";
import { resultOf } from "./result-of.js";
import { recordedResults } from "./results-folder.js";
import type { BoardResult } from "./result.js";
import { unfoundedInReadme } from "./unfounded-readme.js";
import { unfoundedInResult, type Suite } from "./unfounded-result.js";

const suite = suiteOf();
const recorded = recordedResults();

/** What there is to cite in the suite as it is now. */
function suiteOf(): Suite {
  const model = secretsManagerModel();
  const areas = scenariosOf({ model });
  const all = areas.flatMap(({ scenarios }) => scenarios);
  const citing = (rule: string) => all.filter(({ rules }) => rules.includes(rule)).map(({ id }) => id);
  return {
    rules: Object.fromEntries(documentedRules(model).map(({ rule: { id } }) => [id, citing(id)])),
    areas: Object.fromEntries(areas.map(({ id, scenarios }) => [id, scenarios.map((scenario) => scenario.id)])),
  };
}

it("claims nothing in a recorded result without ground", () => {
  expect(recorded.length).toBeGreaterThan(1);
  expect(recorded.flatMap((result) => unfoundedInResult(result, suite))).toEqual([]);
});

it("has a result of the version that is on the board for whoever has one", () => {
  const versions = new Map([...emulators, reference].map(({ name, version }) => [name, version]));
  for (const { emulator } of recorded) expect(emulator.version, emulator.name).toBe(versions.get(emulator.name));
  expect(recorded.map(({ emulator }) => emulator.name)).toContain("moto");
});

it("claims nothing in the README that is not recorded", () => {
  const readme = readFileSync(join(packageRoot, "README.md"), "utf8");
  expect(unfoundedInReadme(readme, recorded, { name: "moto", many: 10 })).toEqual([]);
});

const { board, reports } = await smallBoard();
const result = resultOf(board, board.columns[0]!, reports.get("lenient")!)!;
const [[differing, [deviating]]] = Object.entries(result.deviations) as unknown as [[string, [string]]];
const kept = Object.keys(result.rules).find((id) => result.rules[id] === "kept")!;
const { counts } = result;

it("finds ground for every claim of a result that was just made", () => {
  expect(unfoundedInResult(result, suite)).toEqual([]);
});

it.each<readonly [string, Partial<BoardResult>, string]>([
  ["an accusation", { rules: { ...result.rules, [kept]: "differs" } }, `${kept} differs, and no scenario deviates`],
  ["an absolution", { rules: { ...result.rules, [differing]: "kept" } }, `which does not differ`],
  ["a deviation that is left out", { deviations: {} }, `${differing} differs, and no scenario deviates`],
  [
    "a scenario about something else",
    { deviations: { ...result.deviations, [differing]: ["command-line/options/first"] } },
    "which is not about it",
  ],
  ["a rule that there is not", { rules: { ...result.rules, "XY-001": "kept" } }, "there is no rule XY-001"],
  ["an area that there is not", { areas: { ...result.areas, "a/b": { pass: 1 } } }, "there is no area a/b"],
  ["more that pass", { counts: { ...counts, scenarios: { ...counts.scenarios, pass: 9_999 } } }, "scenarios, pass"],
  ["fewer that fail", { counts: { ...counts, scenarios: { ...counts.scenarios, fail: 0 } } }, "that deviate"],
  ["more rules kept", { counts: { ...counts, rules: { ...counts.rules, kept: 285 } } }, "other figures (rules)"],
  ["other limits", { counts: { ...counts, limits: { ...counts.limits, kept: 285 } } }, "other figures (limits)"],
  [
    "wording that is right",
    { reworded: [...result.reworded, "create-secret/name/no-such"] },
    "other figures (wording)",
  ],
  ["nulls", { nulls: ["create-secret/name/no-such"] }, "there is no scenario create-secret/name/no-such"],
  ["no version", { emulator: { ...result.emulator, version: "" } }, "no version"],
  ["no date", { date: "yesterday" }, "no date"],
  ["another command", { command: "hallmark verify" }, "without the command"],
])("refuses, in a result, %s", (_, change, complaint) => {
  expect(unfoundedInResult({ ...result, ...change }, suite).join("\n")).toContain(complaint);
});

it("names a deviation by a scenario of its own", () => {
  expect(suite.rules[differing] ?? suite.areas[differing]).toContain(deviating);
});
