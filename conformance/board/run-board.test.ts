import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Contestant } from "./contestant.js";
import { runBoard } from "./run-board.js";

const out = mkdtempSync(join(tmpdir(), "hallmark-board-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

function contestant(name: string, parts: Partial<Contestant>): Contestant {
  return {
    name,
    title: name,
    version: "1",
    source: "https://example.com",
    commands: [],
    install: () => Promise.resolve(),
    start: () => Promise.reject(new Error("not today")),
    ...parts,
  };
}

async function attemptsOf(contestants: readonly Contestant[], signal = new AbortController().signal) {
  const stages: string[] = [];
  const attempts = await runBoard(contestants, {
    places: join(out, "places"),
    out,
    signal,
    onStage: ({ name }, stage) => stages.push(`${name} ${stage}`),
    onEnd: ({ contestant: { name }, failure }) => stages.push(`${name}: ${failure?.reason}`),
  });
  return { stages, failures: attempts.map(({ failure }) => failure) };
}

it("goes on where one cannot be installed or started, and says why", async () => {
  const { failures } = await attemptsOf([
    contestant("one", { install: (place) => Promise.reject(new Error(`no room at ${place}/x`)) }),
    contestant("two", {}),
    contestant("three", {
      install: () => {
        throw new Error("no such package");
      },
    }),
  ]);
  expect(failures).toEqual([
    { stage: "install", reason: "no room at PLACE/x" },
    { stage: "start", reason: "not today" },
    { stage: "install", reason: "no such package" },
  ]);
});

it("takes one after the other", async () => {
  const { stages } = await attemptsOf([contestant("one", {}), contestant("two", {})]);
  expect(stages).toEqual(["one install", "one start", "one: not today", "two install", "two start", "two: not today"]);
});

it("stops who was started, whatever became of the verification", async () => {
  let stopped = 0;
  // Port 1 is nobody's: there is nothing to verify.
  const start = () => Promise.resolve({ url: "http://127.0.0.1:1", stop: () => Promise.resolve(void stopped++) });
  const { failures } = await attemptsOf([contestant("silent", { start })]);
  expect(failures[0]).toMatchObject({ stage: "verify" });
  expect(stopped).toBe(1);
  expect(readdirSync(out)).not.toContain("silent.svg");
});

it("begins nothing new once it is interrupted, and stops who comes up late", async () => {
  const interruption = new AbortController();
  let stopped = 0;
  let come: (() => void) | undefined;
  const late = new Promise<void>((resolve) => (come = resolve));
  const start = async () => {
    interruption.abort();
    await late;
    return { url: "http://127.0.0.1:1", stop: () => Promise.resolve(void stopped++) };
  };
  const { failures, stages } = await attemptsOf(
    [contestant("one", { start }), contestant("two", {})],
    interruption.signal,
  );
  expect(failures.map((failure) => failure?.reason)).toEqual(["interrupted", "interrupted"]);
  expect(stages).not.toContain("two install");
  come!();
  await expect.poll(() => stopped).toBe(1);
});
