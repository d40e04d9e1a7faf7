import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { commandProgram } from "./program.js";

const env = { PATH: process.env["PATH"] };
const run = (words: readonly string[], options: { timeout?: number; signal?: AbortSignal } = {}) =>
  commandProgram(words)({ url: "http://127.0.0.1:1", env, timeout: 20_000, ...options });

/** What has ended may still be listed, where nobody asked how it ended. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return /^[^Z]/.test(stdout.trim());
}

it("gives what a command prints and how it ends", async () => {
  const ended = await run([process.execPath, "-e", "console.log('a'); console.error('b'); process.exitCode = 7"]);
  expect(ended).toEqual({ exitCode: 7, signal: null, isTimedOut: false, stdout: "a\n", stderr: "b\n" });
});

it("puts the endpoint in the place of its placeholder", async () => {
  const { stdout } = await run([process.execPath, "-p", "process.argv.at(-1)", "--", "--url={endpoint}"]);
  expect(stdout).toBe("--url=http://127.0.0.1:1\n");
});

it.each([
  { command: "no-such-command-anywhere", message: /^there is no command no-such-command-anywhere; give a path/ },
  { command: join(import.meta.dirname, "program.ts"), message: /may not be run/ },
  { command: join(import.meta.dirname, "program.ts", "below"), message: /^there is no command/ },
  { command: "", message: /^the command is empty/ },
])("refuses $message", async ({ command, message }) => {
  await expect(run([command])).rejects.toMatchObject({
    name: "Refused",
    message: expect.stringMatching(message) as string,
  });
});

/** A program that starts another one, writes down both of their ids, and goes on for a minute whatever it is asked. */
const stubborn = (then: string) => `
  const { spawn } = require("node:child_process");
  const idle = "process.on('SIGTERM', () => {}); setTimeout(() => {}, 60_000)";
  const child = spawn(process.execPath, ["-e", idle], { stdio: "inherit" });
  require("node:fs").writeFileSync(process.argv[1], [process.pid, child.pid].join(" "));
  ${then}
`;
const goOn = 'process.on("SIGTERM", () => {}); setTimeout(() => {}, 60_000);';

function fileForIds(): { readonly path: string; read(): readonly number[] } {
  const folder = mkdtempSync(join(tmpdir(), "hallmark-stand-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "ids");
  return { path, read: () => readFileSync(path, "utf8").split(" ").map(Number) };
}

it("ends a command that takes too long, with all that it started", async () => {
  const ids = fileForIds();
  const ended = await run([process.execPath, "-e", stubborn(goOn), ids.path], { timeout: 1_500 });
  expect(ended).toMatchObject({ isTimedOut: true, signal: "SIGKILL" });
  expect(ids.read()).toHaveLength(2);
  await expect.poll(() => ids.read().filter(isAlive)).toEqual([]);
});

it("does not wait for what a command leaves behind", async () => {
  const ids = fileForIds();
  const ended = await run([process.execPath, "-e", stubborn("process.exit(0)"), ids.path]);
  expect(ended.exitCode).toBe(0);
  await expect.poll(() => ids.read().filter(isAlive)).toEqual([]);
});

it("ends a command when it is told to", async () => {
  const controller = new AbortController();
  const running = run([process.execPath, "-e", "setTimeout(() => {}, 60_000)"], { signal: controller.signal });
  await after(100);
  controller.abort();
  expect(await running).toMatchObject({ exitCode: null, signal: "SIGTERM", isTimedOut: false });
});

it("keeps the end of what is printed", async () => {
  const { stdout } = await run([process.execPath, "-e", "process.stdout.write('x'.repeat(1_000_000) + 'end')"]);
  expect(stdout).toHaveLength(500_000);
  expect(stdout.endsWith("end")).toBe(true);
});
