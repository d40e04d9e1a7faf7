import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import * as stand from "../../conformance/stand/index.js";
import { expectBuilt, hallmark, startHallmark } from "../testing/hallmark.js";
import type { Stand } from "./stand.js";

/** A client of one line that asks for a secret, and tries nothing again. */
const client = [
  process.execPath,
  "-e",
  `fetch(process.argv[1], {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "secretsmanager.CreateSecret" },
    body: JSON.stringify({ Name: "a", SecretString: "hunter2" }),
  }).catch(() => {})`,
  "{endpoint}",
];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "hallmark-client-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const run = (...words: readonly string[]) => {
  expectBuilt("generator", "rest");
  return hallmark(["verify", ...words], { cwd: folder() });
};

it("expects of the stand what is there", () => {
  // The compiler holds the types against each other.
  const expected: Stand = stand;
  expect(expected).toBeDefined();
});

it("judges a client, and writes what it found in every form", async () => {
  const out = folder();
  const filter = "plain,signature,token-present,post";
  const { exitCode, stdout } = await run("--client", "--filter", filter, "--out", out, "--", ...client);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/ post +ok\n/);
  expect(stdout).toMatch(/ signature +x1\n/);
  expect(stdout).toMatch(/request 1, \/body\/ClientRequestToken: expected a token\n +found no token/);
  expect(stdout).not.toContain("hunter2");
  expect(readdirSync(out).toSorted()).toEqual(["index.html", "junit.xml", "report.json"]);
  expect(JSON.parse(readFileSync(join(out, "report.json"), "utf8"))).toMatchObject({ kind: "hallmark-stand" });
});

it("prints the report alone as JSON", async () => {
  const { exitCode, stdout } = await run("--client", "--json", "--filter", "plain,post", "--", ...client);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outcomes: { pass: 1, fail: 0 } });
});

it.each([
  { words: ["--client"], exitCode: 2, said: /--client needs a command, after two hyphens/ },
  { words: ["--client", "--", "no-such-command-anywhere"], exitCode: 2, said: /there is no command no-such-command-/ },
  {
    words: ["--client", "--mutants", "--", "node"],
    exitCode: 2,
    said: /--mutants says nothing of a client on the stand/,
  },
  { words: ["--client", "--no-derived", "--", "node"], exitCode: 2, said: /--no-derived says nothing of a client/ },
  { words: ["node", "client.js"], exitCode: 2, said: /only --client takes a command/ },
  { words: ["--client", "--filter", "nothing-so", "--", "node"], exitCode: 2, said: /nothing is called nothing-so/ },
  { words: ["--client", "--", "node", "-e", "0"], exitCode: 3, said: /sent no request to the endpoint/ },
])("ends with $exitCode: $said", async ({ words, exitCode, said }) => {
  const ended = await run(...words);
  expect(ended.stderr + ended.stdout).toMatch(said);
  expect(ended.exitCode).toBe(exitCode);
});

it("ends with 130 when it is interrupted, and says what is known", async () => {
  expectBuilt("generator", "rest");
  const cwd = folder();
  const waiting = 'require("node:fs").writeFileSync("started", ""); setTimeout(() => {}, 60_000)';
  const child = startHallmark(["verify", "--client", "--", process.execPath, "-e", waiting], { cwd });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  await expect.poll(() => existsSync(join(cwd, "started")), { timeout: 30_000 }).toBe(true);
  child.kill("SIGINT");
  const exitCode = await new Promise((resolve) => child.on("close", resolve));
  expect(exitCode).toBe(130);
  expect(stdout).toMatch(/interrupted/);
});
