import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectBuilt } from "../../generator/testing/hallmark.js";
import { packageRoot } from "../package-root.js";
import { serveSecretsManager } from "../reference/index.js";
import { registerScenarios } from "./register-scenarios.js";

interface Outcome {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly Test[];
  }[];
}

interface Test {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: "passed" | "failed" | "skipped";
  readonly failureMessages: readonly string[];
}

const project = mkdtempSync(join(tmpdir(), "hallmark-vitest-"));
let tests: ReadonlyMap<string, readonly Test[]>;
let printed = "";
let messages: ReadonlyMap<string, string>;

/** One run of vitest in a project of its own: a good target, a faulty one, one whose faults are known, and none. */
beforeAll(async () => {
  expectBuilt("rest");
  const good = await serveSecretsManager({ port: 0 });
  const faulty = await serveSecretsManager({ port: 0, disabledChecks: ["OneValueOnly"] });
  const only = ["create-secret/value/both", "create-secret/value/exact-text", "rotate-secret/begun/answer"];
  const entry = JSON.stringify(pathToFileURL(join(packageRoot, "dist/conformance/vitest/index.js")).href);
  const file = (url: string, more: object) =>
    `import { registerScenarios } from ${entry};\nawait registerScenarios({ url: ${url}, ...${JSON.stringify({ only, ...more })} });\n`;
  const known = {
    kind: "hallmark-known-deviations",
    version: 1,
    target: "faulty",
    service: "com.amazonaws.secretsmanager#secretsmanager",
    versions: {
      "1.0": {
        "create-secret/value/both": { outcome: "fail", at: ["1 /output"], note: "takes both" },
        "create-secret/value/exact-text": { outcome: "fail", at: ["1 /output/ARN"] },
      },
    },
  };
  const files = {
    "package.json": '{ "type": "module" }\n',
    "known.json": JSON.stringify(known),
    "good.test.js": file(`async () => ${JSON.stringify(good.url)}`, { concurrency: 2 }),
    "faulty.test.js": file(JSON.stringify(faulty.url), {}),
    "known.test.js": file(JSON.stringify(faulty.url), { baseline: "known.json" }),
    "nobody.test.js": file('"http://127.0.0.1:9"', { retries: 0 }),
    "mistake.test.js": file('"http://127.0.0.1:9"', { only: ["nonsense"] }),
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(project, path), text);
  mkdirSync(join(project, "node_modules"));
  symlinkSync(join(packageRoot, "node_modules", "vitest"), join(project, "node_modules", "vitest"), "junction");
  const vitest = join(packageRoot, "node_modules", "vitest", "vitest.mjs");
  const args = [
    "run",
    "--root",
    project,
    "--reporter",
    "default",
    "--reporter",
    "json",
    "--outputFile",
    "outcome.json",
  ];
  const child = spawn(process.execPath, [vitest, ...args], { cwd: project, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (printed += part.toString()));
  expect(await once(child, "close")).toEqual([1, null]);
  await Promise.all([good.close(), faulty.close()]);
  const { testResults } = JSON.parse(readFileSync(join(project, "outcome.json"), "utf8")) as Outcome;
  const nameOf = (path: string) => path.split(/[\\/]/).at(-1)!.replace(".test.js", "");
  tests = new Map(testResults.map(({ name, assertionResults }) => [nameOf(name), assertionResults]));
  messages = new Map(testResults.map(({ name, message }) => [nameOf(name), message]));
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

const counts = (file: string) => {
  const of = (status: Test["status"]) => tests.get(file)!.filter((test) => test.status === status).length;
  return { passed: of("passed"), failed: of("failed"), skipped: of("skipped") };
};
const testOf = (file: string, id: string) => tests.get(file)!.find(({ title }) => title.startsWith(`${id}: `))!;

it("passes what is as documented, and skips what cannot be shown there", () => {
  const { passed, failed, skipped } = counts("good");
  expect({ failed, skipped }).toEqual({ failed: 0, skipped: 1 });
  expect(passed).toBeGreaterThan(2);
  expect(testOf("good", "rotate-secret/begun/answer").status).toBe("skipped");
});

it("groups the tests by area", () => {
  const { ancestorTitles } = testOf("good", "create-secret/value/both");
  expect(ancestorTitles).toEqual(["the endpoint", "CreateSecret: text value"]);
});

it("fails what differs, with what was expected, the rules, the exchange and a command to send it again", () => {
  const { passed, failed } = counts("faulty");
  expect(failed).toBeGreaterThan(0);
  expect(passed + failed).toBe(counts("good").passed);
  const [message] = testOf("faulty", "create-secret/value/both").failureMessages;
  expect(message).toMatch(/^Deviation: fail\nstep 1, the answer: due the error InvalidParameterException, found /);
  expect(message).toMatch(/\nCS-006: .*\n {2}AWS CLI v2 reference, create-secret/);
  expect(message).toContain("secretsmanager.CreateSecret\n> {");
  expect(message).toContain("\n< 200 {");
  expect(message).toContain("curl ");
  expect(message, "nobody looks for it in our code").not.toMatch(/^ +at /m);
});

it("expects what is known to fail, and tells news and what is mended", () => {
  expect(testOf("known", "create-secret/value/both")).toMatchObject({
    status: "passed",
    title: expect.stringMatching(/ \(known deviation\)$/) as string,
  });
  const mended = testOf("known", "create-secret/value/exact-text");
  expect(mended.status).toBe("failed");
  expect(mended.failureMessages[0]).toMatch(/^Deviation: mended: on record as fail, and passes\./);
  const news = tests
    .get("known")!
    .filter(({ failureMessages }) => failureMessages[0]?.includes("\nnew: not on record"));
  expect(news).toHaveLength(counts("faulty").failed - 1);
  expect(counts("known").failed).toBe(news.length + 1);
});

it("says of an endpoint that is not there that nobody answers", () => {
  expect(counts("nobody").passed).toBe(0);
  expect(printed).toContain("http://127.0.0.1:9 cannot be reached");
});

it("says what is wrong with what it was given", () => {
  expect(messages.get("mistake")).toContain("nonsense");
});

it.each([
  { options: { concurrency: 0 }, message: /^concurrency must be a whole number from 1, not 0/ },
  { options: { shard: { number: 3, count: 2 } }, message: /^there is no part 3 of 2/ },
])("refuses $options", async ({ options, message }) => {
  await expect(registerScenarios({ url: "http://127.0.0.1:1", ...options })).rejects.toThrow(message);
});
