import { expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject, Model } from "../../model/index.js";
import { assembleModel } from "../../smithy/index.js";
import { packageRoot } from "../../testing/shared.js";
import { shown } from "../../testing/diff/diffed.js";
import { diffModels } from "../diff-models.js";

const traits = {
  file: "hallmark.docs.json",
  text: readFileSync(join(packageRoot, "model/hallmark/hallmark.docs.json"), "utf8"),
};

const rule = (id: string, statement: string): JsonObject => ({
  id,
  statement,
  source: { document: "guide" },
  evidence: [{ kind: "documented", source: "guide" }],
  level: "must",
});

function withRules(...rules: readonly JsonObject[]): Model {
  const shapes = { "a#O": { type: "operation", traits: { "hallmark.docs#rules": rules } } };
  const { value } = assembleModel([traits, { file: "a.json", text: JSON.stringify({ smithy: "2.0", shapes }) }]);
  return value!;
}

it("finds rules that are new, gone or read otherwise", () => {
  const before = withRules(rule("R-1", "Stays."), rule("R-2", "Goes."), rule("R-3", "Old words."));
  const after = withRules(rule("R-4", "Comes."), rule("R-3", "New words."), rule("R-1", "Stays."));
  expect(diffModels(before, after).map(shown)).toEqual([
    "warning ChangedRules.Removed.R-2 a#O: docs",
    "note ChangedRules.Added.R-4 a#O: docs",
    "note ChangedRules.Changed.R-3 a#O: docs",
  ]);
});
