import { expect, it } from "vitest";
import { withTables } from "./readme-table.js";
import type { BoardResult } from "./result.js";
import { unfoundedInReadme } from "./unfounded-readme.js";

const none = { kept: 0, differs: 0, "not implemented": 0, "no evidence": 0, "not shown": 0, error: 0 };

const result: BoardResult = {
  kind: "hallmark-board-result",
  version: 1,
  emulator: { name: "moto", title: "moto", version: "5.2.5", registry: "PyPI", package: "moto" },
  service: { id: "com.example#Shop", version: "2024-01-01" },
  date: "2026-11-24",
  seconds: 34,
  command: "npm run board -- moto",
  counts: {
    rules: { ...none, kept: 76, differs: 2 },
    limits: none,
    scenarios: { pass: 345, fail: 3, "not implemented": 0, "not applicable": 12, error: 0 },
    wording: { same: 65, differs: 21 },
    nulls: 4,
  },
  rules: { "CS-001": "differs", "CS-002": "differs", "CS-003": "kept" },
  limits: {},
  deviations: { "CS-001": ["shop/order/a", "shop/order/b"], "CS-002": ["shop/order/c"] },
  reworded: [],
  nulls: [],
  areas: {},
};

const blank = `# Shop

## The board

It is made by one command.

<!-- board: figures, written by \`npm run board -- --record\` -->
<!-- board: end of figures -->

<!-- board: deviations, each with its rules and its scenarios -->

What moto 5.2.5 does:

1. **Orders** are lost (CS-001, \`shop/order/a\`, \`shop/order/b\`).
2. Orders come twice (CS-001 and CS-002, \`shop/order/c\`).

<!-- board: end of deviations -->

## Next

All 12 rules.
`;

const told = { name: "moto", many: 2 };
const readme = withTables(blank, [result]);

it("writes the figures of each, with version, date, command and duration", () => {
  expect(readme).toContain("| moto 5.2.5 | 76 | 2 | 0 | 0 | 0 | 0 | 2026-11-24 | `npm run board -- moto` |");
  expect(readme).toContain("| moto 5.2.5 | 345 | 3 | 0 | 12 | 0 | 21 | 4 | 34 s |");
  expect(withTables(readme, [result])).toBe(readme);
});

it("accepts what is recorded", () => {
  expect(unfoundedInReadme(readme, [result], told)).toEqual([]);
});

it.each([
  ["another figure", readme.replace("| 76 |", "| 75 |"), "tables are not those"],
  ["another date", readme.replace("2026-11-24", "2026-11-25"), "tables are not those"],
  ["a row that is left out", readme.replace(/^\| moto 5.2.5 \| 345.*\n/m, ""), "tables are not those"],
  ["a rule that is kept", readme.replace("CS-002, `", "CS-003, `"), "CS-003 does not differ"],
  ["a rule that there is not", readme.replace("CS-002", "CS-900"), "CS-900 does not differ"],
  ["a scenario that passes", readme.replace("shop/order/a", "shop/order/z"), "shop/order/z does not deviate"],
  ["a scenario of another rule", readme.replace("shop/order/b", "shop/order/c"), "shop/order/c does not deviate"],
  ["a deviation of no rule", readme.replace("CS-001 and CS-002, ", ""), "it names no rule"],
  ["a deviation by no scenario", readme.replace(/, `shop\/order\/a.*\)/, ")"), "it names no scenario"],
  ["figures beside the tables", readme.replace("one command", "one command: 77 rules kept"), '"77 rules kept" stands'],
  ["another version", readme.replace("What moto 5.2.5", "What moto 5.2.6"), "it tells of moto 5.2.5"],
  ["fewer deviations", readme.replace(/^2\. .*\n/m, ""), "1 deviations, not of 2"],
  ["no marks", readme.replace("<!-- board: deviations", "<!-- "), "marks for deviations are not there"],
])("refuses %s", (_, claimed, complaint) => {
  expect(unfoundedInReadme(claimed, [result], told).join("\n")).toContain(complaint);
});

it("refuses deviations of whom nothing is recorded", () => {
  expect(unfoundedInReadme(withTables(blank, []), [], told)).toEqual(["there is no result of moto"]);
});

it("says where the marks for the tables are missing", () => {
  expect(() => withTables("# Shop", [result])).toThrow("the marks for the tables are not there");
});
