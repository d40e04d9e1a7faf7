import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import type { Model } from "../model/index.js";
import { assembleModel } from "../smithy/index.js";
import { itShared, shared, sharedFile } from "../testing/shared.js";
import type { DiffEvent } from "./diff-event.js";
import { diffWith } from "./diff-models.js";
import { smithyEvaluators } from "./registry.js";

/** An event of the corpus: `[SEVERITY] shape: message | id`. */
interface Expected {
  readonly severity: string;
  readonly shape: string;
  readonly message: string;
  readonly id: string;
}

function expectedIn(path: string): readonly Expected[] {
  const text = readFileSync(path, "utf8");
  return text
    .split(/^-----$\n?/m)
    .map((event) => event.replace(/\n$/, ""))
    .filter((event) => event.trim() !== "")
    .map((event) => {
      const [, severity, shape, message, id] = /^\[(\w+)\] (\S+): (.*) \| (\S+)\s*$/s.exec(event) ?? [];
      if (id === undefined) throw new Error(`no event: ${event}`);
      return { severity: severity!.toLowerCase(), shape: shape!, message: message!, id };
    });
}

function fits(actual: DiffEvent, expected: Expected): boolean {
  return (
    actual.severity === expected.severity &&
    (actual.shape ?? "-") === expected.shape &&
    (actual.id === expected.id || actual.id.startsWith(`${expected.id}.`)) &&
    actual.message.startsWith(expected.message)
  );
}

function modelOf(path: string): Model {
  return assembleModel([{ file: basename(path), text: readFileSync(path, "utf8") }]).value!;
}

/** Names of the cases below a folder, with the folder of the models as JSON AST beside the events. */
function casesIn(folder: string): readonly string[] {
  if (!shared.present) return [];
  const files = readdirSync(sharedFile("corpus", "smithy", folder), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".events")).map((file) => join(folder, file.replace(/\.events$/, "")));
}

function compared(name: string): { readonly actual: readonly DiffEvent[]; readonly expected: readonly Expected[] } {
  const path = sharedFile("corpus", "smithy", name);
  const ast = (side: string): string => {
    const files = [".", "-"].map((mark) => astFile(path, `${mark}${side}.json`));
    return files.find((file) => existsSync(file))!;
  };
  const actual = diffWith(smithyEvaluators, modelOf(ast("a")), modelOf(ast("b")));
  return { actual, expected: expectedIn(`${path}.events`) };
}

/** The models of `diff-pairs` lie in one folder, those of `diff` beside each folder's cases. */
function astFile(path: string, end: string): string {
  const own = join(path, "..", "ast", `${basename(path)}${end}`);
  return existsSync(own) ? own : join(path, "..", "..", "ast", basename(join(path, "..")), `${basename(path)}${end}`);
}

itShared("misses no case", () => {
  const counts = ["diff", "diff-pairs"].map((folder) => casesIn(folder).length);
  expect([counts[0]! >= 28, counts[1]! >= 15], counts.join(", ")).toEqual([true, true]);
});

itShared.each([...casesIn("diff"), ...casesIn("diff-pairs")])("finds in %s what the reference finds", (name) => {
  const { actual, expected } = compared(name);
  const shown = (event: Expected | DiffEvent): string =>
    `[${event.severity}] ${event.shape ?? "-"}: ${event.message} | ${event.id}`;
  expect({
    unexpected: actual.filter((event) => !expected.some((each) => fits(event, each))).map(shown),
    missing: expected.filter((event) => !actual.some((each) => fits(each, event))).map(shown),
  }).toEqual({ unexpected: [], missing: [] });
});

itShared.each(casesIn("diff-pairs"))("finds in %s nothing twice, nor in other words", (name) => {
  const { actual, expected } = compared(name);
  const key = (event: Expected | DiffEvent): string => `${event.shape} ${event.id}\n${event.message}`;
  expect(actual.map(key).sort()).toEqual(expected.map(key).sort());
});
