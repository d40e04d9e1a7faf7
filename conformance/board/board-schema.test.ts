import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { packageRoot } from "../package-root.js";
import { smallBoard } from "../testing/small-board.js";
import { resultOf } from "./record/result-of.js";

const { board, reports } = await smallBoard();

function complaintsAbout(path: string, value: unknown): unknown {
  const schema = JSON.parse(readFileSync(join(packageRoot, "conformance", "board", path), "utf8")) as object;
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  return ajv.validate(schema, JSON.parse(JSON.stringify(value))) ? [] : ajv.errors;
}

it("describes what is written", () => {
  expect(complaintsAbout("board.schema.json", board)).toEqual([]);
  for (const column of board.columns) {
    const report = reports.get(column.name);
    const result = report && resultOf(board, column, report);
    if (result) expect(complaintsAbout("record/result.schema.json", result)).toEqual([]);
  }
});

it("notices what it does not describe", () => {
  expect(complaintsAbout("board.schema.json", { ...board, score: 7 })).toHaveLength(1);
  expect(complaintsAbout("record/result.schema.json", board)).not.toEqual([]);
});
