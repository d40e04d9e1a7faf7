import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { programOf } from "../../generator/cli/program.js";
import { expectBuilt } from "../../generator/testing/hallmark.js";
import { temporaryFolder } from "../../generator/testing/temporary-folder.js";
import { packageRoot } from "../package-root.js";

interface Workflow {
  readonly jobs: Readonly<Record<"verify" | "report", Job>>;
}

interface Job {
  readonly needs?: string;
  readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
  readonly steps: readonly Step[];
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const readme = readFileSync(join(packageRoot, "README.md"), "utf8");
const section = /^## In your CI\n([^]*?)^## /m.exec(readme)![1]!;
const workflow = parse(/^```yaml\n([^]*?)^```$/m.exec(section)![1]!) as Workflow;
const recording = /^```sh\n([^]*?)^```$/m.exec(section)![1]!;
const { verify, report } = workflow.jobs;
const parts = verify.strategy!.matrix.part;

const commandsIn = (text: string) =>
  text
    .replaceAll("\\\n", " ")
    .split("\n")
    .flatMap((line) => /^\s*npx hallmark (\S+)(.*?)&?$/.exec(line)?.slice(1) ?? []);

it("uses commands and options that there are", () => {
  const texts = [recording, ...[...verify.steps, ...report.steps].flatMap(({ run }) => run ?? [])];
  const found = texts.flatMap(commandsIn);
  expect(found.filter((_, index) => index % 2 === 0)).toEqual(["verify", "serve", "verify", "merge"]);
  for (let at = 0; at < found.length; at += 2) {
    const command = programOf().commands.find((each) => each.name() === found[at])!;
    const words = found[at + 1]!.replaceAll("${{ matrix.part }}", "1").trim().split(/\s+/);
    const { unknown } = command.parseOptions(words);
    expect(unknown, `${found[at]} ${words.join(" ")}`).toEqual([]);
  }
});

it("hands each part to the job that merges them, and the merged report on", () => {
  expect(report.needs).toBe("verify");
  const uploads = (job: Job, action: string) =>
    job.steps.flatMap((step) => (step.uses?.startsWith(action) ? [step.with!] : []));
  expect(uploads(verify, "actions/upload-artifact@")).toEqual([{ name: "part-${{ matrix.part }}", path: "parts" }]);
  expect(uploads(report, "actions/download-artifact@")).toEqual([
    { pattern: "part-*", path: "parts", "merge-multiple": true },
  ]);
  expect(uploads(report, "github/codeql-action/upload-sarif@")).toMatchObject([{ sarif_file: "report/report.sarif" }]);
});

// Other systems than the workflow's own runner have no such shell: skipped there, and said.
const isWindows = process.platform === "win32";
if (isWindows) console.warn("the workflow of the README is not run: its steps are written for a shell of Unix");

it.skipIf(isWindows)("does what it says", { timeout: 120_000 }, async () => {
  expectBuilt("rest");
  const folder = temporaryFolder();
  const port = await freePort();
  const environment = withHallmark(folder);
  const inShort = (text: string) =>
    text
      .replaceAll("4566", String(port))
      // Some scenarios show as much as all do, and are shown sooner.
      .replaceAll("hallmark verify", "hallmark verify --filter create-secret/tags,create-secret/value");
  const run = (text: string) => {
    const options = { cwd: folder, env: environment, encoding: "utf8", stdio: "pipe" } as const;
    // As GitHub runs a step.
    const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", inShort(text)], options);
    return { status, output: `${stdout}${stderr}` };
  };
  const stepOf = (job: Job, name: string) => job.steps.find((step) => step.name === name)!.run!;

  const starting = inShort(stepOf(verify, "Start the emulator"));
  const emulator = spawn("bash", ["-e", "-c", starting], { cwd: folder, env: environment, detached: true });
  onTestFinished(() => void process.kill(-emulator.pid!, "SIGKILL"));
  expect(await once(emulator, "exit")).toEqual([0, null]);

  expect(run(recording)).toMatchObject({ status: 0 });
  expect(existsSync(join(folder, "known.json"))).toBe(true);
  for (const part of parts) {
    const verified = run(stepOf(verify, "Verify a part").replaceAll("${{ matrix.part }}", String(part)));
    expect(verified).toMatchObject({ status: 0 });
  }
  const merged = run(stepOf(report, "Merge the parts"));
  expect(merged).toMatchObject({
    status: 0,
    output: expect.stringContaining(`Report: ${join("report", "index.html")}`),
  });
  for (const name of ["report.json", "junit.xml", "report.sarif", "index.html"]) {
    expect(existsSync(join(folder, "report", name)), name).toBe(true);
  }
  const whole = JSON.parse(readFileSync(join(folder, "report", "report.json"), "utf8")) as {
    readonly shard?: object;
    readonly targets: readonly [{ readonly outcomes: { readonly pass: number; readonly fail: number } }];
  };
  expect(whole.shard).toBeUndefined();
  expect(whole.targets[0].outcomes.fail).toBe(0);
  expect(whole.targets[0].outcomes.pass).toBeGreaterThan(20);
});

/** An environment in which `npx hallmark` is the command of this checkout. */
function withHallmark(folder: string): NodeJS.ProcessEnv {
  const programs = join(folder, ".bin");
  mkdirSync(programs);
  const main = join(packageRoot, "dist/generator/cli/main.js");
  const script = `#!/bin/sh\nshift\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(main)} "$@"\n`;
  writeFileSync(join(programs, "npx"), script);
  chmodSync(join(programs, "npx"), 0o755);
  return { ...process.env, PATH: `${programs}${delimiter}${process.env["PATH"]}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
