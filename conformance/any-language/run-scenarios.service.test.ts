import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
if (!hasPython) process.stderr.write("skipped: there is no python3 to run the runner with\n");
const itPython = it.skipIf(!hasPython);

/** What the runner prints of scenarios at an address: the verdict of each, by its id. */
async function playedInPython(url: string, scenarios: string): Promise<Readonly<Record<string, string>>> {
  const keys = { AWS_ACCESS_KEY_ID: "hallmark", AWS_SECRET_ACCESS_KEY: "hallmark" };
  const child = spawn("python3", [runner, url], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...keys },
  });
  onTestFinished(() => void child.kill());
  child.stdin.end(scenarios);
  let printed = "";
  for await (const part of child.stdout) printed += String(part);
  return JSON.parse(printed) as Readonly<Record<string, string>>;
}

it("has no more than a hundred lines of code, and takes nothing but what comes with Python", () => {
  const text = readFileSync(runner, "utf8");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  expect(lines.length).toBeLessThanOrEqual(100);
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
  const imported = [...text.matchAll(/^(?:import|from) (.+?)(?: import .+)?$/gm)].flatMap(([, names]) =>
    names!.split(", "),
  );
  expect(imported.filter((name) => !standard.includes(name.split(".")[0]!))).toEqual(["patterns"]);
});

const standard = "concurrent hashlib hmac http json os re sys threading time urllib uuid".split(" ");

itPython("plays every scenario as we do at a service that is true to the rules", { timeout: 60_000 }, async () => {
  const server = await serveSecretsManager({ port: 0 });
  onTestFinished(() => server.close());
  const printed = scenariosAsJson({ model });
  const { areas } = JSON.parse(printed) as ScenarioFile;
  const ours = areas.flatMap(({ scenarios }) =>
    scenarios.map(({ id, needs }) => [id, needs.length > 0 ? "not applicable" : "pass"] as const),
  );
  expect(ours.length).toBeGreaterThan(1200);
  expect(await playedInPython(server.url, printed)).toEqual(Object.fromEntries(ours));
});

itPython("finds what we find where a service is not", { timeout: 60_000 }, async () => {
  const assumptions = parseAssumptions(["restoreOfUnmarked=refused"]);
  const disabledChecks = ["NameExclamationMark", "OneValueOnly", "TagKeyPrefix", "TokenGiven"];
  const server = await serveSecretsManager({ port: 0, assumptions, disabledChecks });
  onTestFinished(() => server.close());
  const choice = { model, only: ["create-secret", "restore-secret", "every-operation"] };
  const { areas } = await verify({ ...choice, endpoint: { url: server.url } });
  const ours = Object.fromEntries(
    areas.flatMap(({ scenarios }) => scenarios.map(({ id, verdicts }) => [id, verdicts["endpoint"]!.outcome])),
  );
  expect(Object.values(ours)).toContain("fail");
  expect(await playedInPython(server.url, scenariosAsJson(choice))).toEqual(ours);
});
