import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { installPythonClients } from "../../real-clients/python-clients.js";
import { bothPrograms } from "./both-programs.js";
import { differencesOf, type Difference } from "./compare.js";
import { writeFiles } from "./files.js";
import { intendedDifferences, settle } from "./intended-differences.js";
import { lines } from "./lines/index.js";
import type { Outcome } from "./outcome.js";

const folder = mkdtempSync(join(tmpdir(), "hallmark-command-lines-"));
/** What differs, or why that cannot be told. */
let differences: readonly Difference[] | string;

beforeAll(async () => {
  const clients = await installPythonClients(join(tmpdir(), "hallmark-python"));
  if (typeof clients === "string") {
    differences = clients;
    console.warn(`skipped: ${clients}`);
    return;
  }
  writeFiles(folder);
  const programs = await bothPrograms(clients.python, folder);
  try {
    const found: Difference[] = [];
    for (const [name, line] of Object.entries(lines)) {
      found.push(...differencesOf(name, await programs.theirs(line), await programs.ours(line)));
    }
    differences = found;
  } finally {
    await programs.stop();
  }
}, 400_000);
afterAll(() => rmSync(folder, { recursive: true }));

it("does with each line what the official program does, but for what is listed", ({ skip }) => {
  if (typeof differences === "string") return skip(differences);
  expect(settle(differences, intendedDifferences)).toEqual({ unlisted: [], gone: [] });
});

it("is given more lines than are asked for, of every kind", () => {
  expect(Object.keys(lines).length).toBeGreaterThanOrEqual(80);
  const commands = new Set(Object.values(lines).map(({ words }) => words[0]));
  expect(commands.size).toBeGreaterThanOrEqual(15);
});

it("lists lines that there are, each aspect of them once", () => {
  const listed = intendedDifferences.flatMap((each) =>
    each.lines.flatMap((line) => each.in.map((aspect) => `${line}: ${aspect}`)),
  );
  expect(listed.filter((name) => !(name.slice(0, name.lastIndexOf(":")) in lines))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

const outcome: Outcome = { exit: 0, stdout: "{}\n", message: "", request: [{ body: { Name: "a" } }] };

it.each([
  { in: "exit", ours: { ...outcome, exit: 254 } },
  { in: "stdout", ours: { ...outcome, stdout: "{}" } },
  { in: "message", ours: { ...outcome, message: "No." } },
  { in: "request", ours: { ...outcome, request: [{ body: { Name: "b" } }] } },
] as const)("notices another $in", ({ in: aspect, ours }) => {
  const found = differencesOf("a name alone", outcome, ours);
  expect(found).toMatchObject([{ line: "a name alone", in: aspect }]);
  expect(settle(found, intendedDifferences).unlisted).toEqual(found);
});

it("takes no listed difference for granted", () => {
  const listed = [{ reason: "None.", in: ["exit", "stdout"], lines: ["times"] }] as const;
  expect(settle([], listed).gone).toEqual(["times: exit", "times: stdout"]);
  const found = differencesOf("times", outcome, { ...outcome, exit: 1 });
  expect(settle(found, listed)).toEqual({ unlisted: [], gone: ["times: stdout"] });
});
