import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { expect, it, onTestFinished } from "vitest";
import { exampleModel } from "../testing/example-model.js";
import { hallmark, startHallmark } from "../testing/hallmark.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";

const few = ["--pieces", "types,errors"];

/** Starts a watching command line; it has no standard input. */
function watching(cwd: string, ...args: readonly string[]) {
  const child = startHallmark(["generate", "--watch", ...few, ...args], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  const linesOf = (stream: Readable) => createInterface({ input: stream })[Symbol.asyncIterator]();
  const [out, err] = [linesOf(child.stdout), linesOf(child.stderr)];
  const ended = once(child, "close") as Promise<[number | null]>;
  const nextOut = async () => (await out.next()).value as string;
  /** What a run comes to; below it stands what changed in the model. */
  const summary = async () => {
    for (;;) {
      const line = await nextOut();
      if (line.startsWith("generated/shop: ")) return line;
    }
  };
  return { child, ended, out: nextOut, summary, err: async () => (await err.next()).value };
}

it("prints what each save changes, and ends with 130 by Ctrl-C, with complete files", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  const { child, ended, summary, err } = watching(cwd);
  expect(await err()).toBe("watching; Ctrl-C ends it");
  expect(await summary()).toMatch(/^generated\/shop: \d+ files written, 0 removed$/);
  writeFileSync(join(cwd, "model/shop/shop.json"), exampleModel().replace('"max": 40', '"max": 41'));
  expect(await summary()).toBe("generated/shop: 3 files written, 0 removed");
  writeFileSync(join(cwd, "model/shop/shop.json"), exampleModel().replaceAll("SoldOutException", "NoneLeftException"));
  child.kill("SIGINT");
  expect((await ended)[0]).toBe(130);
  expect(Object.keys(contentsOf(cwd)).filter((path) => path.includes(".hallmark-"))).toEqual([]);
  expect((await hallmark(["generate", ...few], { cwd })).exitCode).toBe(0);
});

it("says the same findings once, however often they are saved", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  const { summary, err } = watching(cwd);
  await err();
  await summary();
  const broken = exampleModel().replace("com.example#Article", "com.example#Nothing");
  writeFileSync(join(cwd, "model/shop/shop.json"), broken);
  const said: string[] = [];
  while (!/^ +=/.test(said.at(-1) ?? "")) said.push(await err());
  expect(said[0]).toMatch(/^error unknown-target: /);
  expect(said[1]).toMatch(/^ +--> model\/shop\/shop\.json:\d+:\d+/);
  // A save during the run that the last one started has nothing to add.
  const next = err();
  let saves = 0;
  const saving = setInterval(
    () => writeFileSync(join(cwd, "model/shop/shop.json"), `${broken}${"\n".repeat(++saves)}`),
    300,
  );
  expect(await next).toBe("the same as before");
  clearInterval(saving);
  writeFileSync(join(cwd, "model/shop/shop.json"), exampleModel().replace('"max": 40', '"max": 41'));
  expect(await summary()).toBe("generated/shop: 3 files written, 0 removed");
});

it("prints one line of JSON a run", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  const { out } = watching(cwd, "--json");
  expect(JSON.parse(await out())).toMatchObject({ version: 1, out: "generated", diagnostics: [] });
  writeFileSync(join(cwd, "model/shop/shop.json"), '{ "smithy": ');
  expect(JSON.parse(await out())).toMatchObject({ changes: [], diagnostics: [{ id: "invalid-json" }] });
});

it("ends when nobody reads on", async () => {
  const cwd = temporaryFolder({ "model/shop/shop.json": exampleModel() });
  const { child, ended, out } = watching(cwd);
  await out();
  child.stdout.destroy();
  writeFileSync(join(cwd, "model/shop/shop.json"), exampleModel().replace('"max": 40', '"max": 41'));
  expect((await ended)[0]).toBe(0);
});

it("is refused with --check, which writes nothing", async () => {
  const { exitCode, stderr } = await hallmark(["generate", "--watch", "--check"], { cwd: temporaryFolder() });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("error: option '--watch' cannot be used with option '--check'");
});
