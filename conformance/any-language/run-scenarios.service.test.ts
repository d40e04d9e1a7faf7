import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { packageRoot } from "../../generator/testing/shared.js";
import { parseAssumptions, serveSecretsManager } from "../reference/index.js";
import { scenariosAsJson } from "../scenarios-of.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { verify } from "../verify.js";
import type { ScenarioFile } from "./scenario-file.js";

const runner = join(packageRoot, "conformance", "any-language", "run-scenarios.py");
const model = secretsManagerModel();
const hasPython = await promisify(execFile)("python3", ["--version"]).then(
  () => true,
  () => false,
);
// Hallmark itself needs nothing but Node: a machine without Python has these tests skipped, and is told so.
if (!hasPython) process.stderr.write("skipped: there is no python3 to run the runner with\n");
const itPython = it.skipIf(!hasPython);

interface Played {
  /** The verdict of each scenario, by its id. */
  readonly verdicts: Readonly<Record<string, string>>;
  /** What the runner says for people, and what it ends with. */
  readonly said: string;
  readonly exitCode: number | null;
}

/** What becomes of scenarios at an address. */
async function playedInPython(url: string, scenarios: string): Promise<Played> {
  const { printed, ...rest } = await ranInPython([url, "--json"], scenarios);
  return { verdicts: JSON.parse(printed) as Played["verdicts"], ...rest };
}

async function ranInPython(args: readonly string[], scenarios: string) {
  const keys = { AWS_ACCESS_KEY_ID: "hallmark", AWS_SECRET_ACCESS_KEY: "hallmark" };
  const child = spawn("python3", [runner, ...args], { env: { ...process.env, ...keys } });
  onTestFinished(() => void child.kill());
  child.stdin.end(scenarios);
  const [printed, said, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return { printed, said, exitCode };
}

/** How many secrets there are, in all Regions that scenarios name. */
async function secretsAt(url: string): Promise<number> {
  const regions = ["us-east-1", "eu-west-1", "us-west-2"];
  const counts = regions.map(async (region) => {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "secretsmanager.ListSecrets",
        authorization: `AWS4-HMAC-SHA256 Credential=hallmark/20260101/${region}/secretsmanager/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify({ IncludePlannedDeletion: true, MaxResults: 100 }),
    });
    return ((await response.json()) as { readonly SecretList: readonly unknown[] }).SecretList.length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** A service before which somebody stands who breaks at some requests, with a page for people. */
async function breakingBefore(url: string, breaks: (operation: string, body: string) => boolean): Promise<string> {
  const server = createServer((request, response) => {
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    void text(request).then(async (body) => {
      if (breaks(operation, body)) return response.writeHead(500, { "content-type": "text/html" }).end(page);
      const headers = Object.entries(request.headers).filter(
        ([name]) => !["connection", "content-length"].includes(name),
      );
      const answer = await fetch(url, { method: "POST", headers: headers as [string, string][], body });
      return response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page = "<!doctype html><title>500 Internal Server Error</title>";

/** What `hallmark verify` finds, by the ids of scenarios. */
async function found(url: string, only: readonly string[]): Promise<Played["verdicts"]> {
  const { areas } = await verify({ model, only, endpoint: { url, patience: 0 } });
  return Object.fromEntries(
    areas.flatMap(({ scenarios }) => scenarios.map(({ id, verdicts }) => [id, verdicts["endpoint"]!.outcome])),
  );
}

it.each(["run-scenarios.py", "patterns.py", "service.py"])(
  "has no more than a hundred lines of code, and takes nothing but what comes with Python: %s",
  (file) => {
    const code = readFileSync(join(runner, "..", file), "utf8");
    const lines = code.split("\n").filter((line) => line.trim() !== "");
    expect(lines.length).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
    const imported = [...code.matchAll(/^(?:import|from) (.+?)(?: import .+)?$/gm)].flatMap(([, names]) =>
      names!.split(", "),
    );
    expect(imported.filter((name) => !standard.includes(name.split(".")[0]!))).toEqual(ours[file] ?? []);
  },
);

const standard =
  "base64 collections concurrent functools hashlib hmac http json os random re sys threading time urllib uuid".split(
    " ",
  );
const ours: Readonly<Record<string, readonly string[]>> = {
  "run-scenarios.py": ["patterns", "service"],
  "service.py": ["patterns"],
};

itPython("plays every scenario as we do at a service that is true to the rules", { timeout: 60_000 }, async () => {
  const server = await serveSecretsManager({ port: 0 });
  onTestFinished(() => server.close());
  const printed = scenariosAsJson({ model });
  const { areas } = JSON.parse(printed) as ScenarioFile;
  const expected = areas.flatMap(({ scenarios }) =>
    scenarios.map(({ id, needs }) => [id, needs.length > 0 ? "not applicable" : "pass"] as const),
  );
  expect(expected.length).toBeGreaterThan(1200);
  const { verdicts, said, exitCode } = await playedInPython(server.url, printed);
  expect(verdicts).toEqual(Object.fromEntries(expected));
  expect(said).toMatch(/^\d+ pass, \d+ not applicable\n$/);
  expect(exitCode).toBe(0);
  expect(await secretsAt(server.url)).toBe(0);
});

itPython("finds what we find where a service is not", { timeout: 60_000 }, async () => {
  const assumptions = parseAssumptions(["restoreOfUnmarked=refused"]);
  const disabledChecks = ["NameExclamationMark", "OneValueOnly", "TagKeyPrefix", "TokenGiven"];
  const server = await serveSecretsManager({ port: 0, assumptions, disabledChecks });
  onTestFinished(() => server.close());
  const only = ["create-secret", "restore-secret"];
  const expected = await found(server.url, only);
  expect(Object.values(expected)).toContain("fail");
  const { verdicts, exitCode } = await playedInPython(server.url, scenariosAsJson({ model, only }));
  expect(verdicts).toEqual(expected);
  expect(exitCode).toBe(1);
  expect(await secretsAt(server.url)).toBe(0);
});

itPython("tells breaking from lacking as we do, and says what is left behind", { timeout: 60_000 }, async () => {
  const server = await serveSecretsManager({ port: 0 });
  onTestFinished(() => server.close());
  const breaking = await breakingBefore(
    server.url,
    (operation, body) =>
      ["CreateSecretly", "HallmarkNoSuchOperation", "ValidateResourcePolicy"].includes(operation) ||
      (operation === "CreateSecret" && !body.includes("hallmark/")),
  );
  const only = ["create-secret/name", "ValidateResourcePolicy"];
  const expected = await found(breaking, only);
  expect(Object.values(expected)).toEqual(expect.arrayContaining(["pass", "fail", "not implemented"]));
  const scenarios = scenariosAsJson({ model, only });
  expect((await playedInPython(breaking, scenarios)).verdicts).toEqual(expected);
  expect(await secretsAt(server.url)).toBe(0);

  const keeping = await breakingBefore(server.url, (operation) => operation === "DeleteSecret");
  const few = scenariosAsJson({ model, only: ["every-operation/wire"] });
  const { printed, said } = await ranInPython([keeping], few);
  const left = await secretsAt(server.url);
  expect(left).toBeGreaterThan(0);
  expect(said).toContain(`${left} things that were made could not be removed`);
  expect(printed).not.toContain("{");
});
