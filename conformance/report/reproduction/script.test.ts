import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import type { Exchange } from "../../runner/verdict.js";
import { removalsOf } from "./removals.js";
import { scriptOf } from "./script.js";

const mark = "abcde123";

function exchange(operation: string, body: object, more: Partial<Exchange> = {}): Exchange {
  const headers = {
    authorization: "AWS4-HMAC-SHA256 Credential=‹key id›/20260101/eu-west-1/secretsmanager/aws4_request",
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": `secretsmanager.${operation}`,
  };
  const request = { method: "POST", url: "http://localhost/", headers, body: JSON.stringify(body) };
  return { step: 1, request, answer: { status: 200, headers: {}, body: "{}" }, ...more };
}

function removals(...exchanges: readonly Exchange[]) {
  return removalsOf(exchanges, mark).map(({ request }) => [
    request.headers["x-amz-target"]?.replace("secretsmanager.", ""),
    JSON.parse(request.body) as unknown,
  ]);
}

it.each(["sh", "bash"])("says what an endpoint said as it was, and %s takes none of it for more", (shell) => {
  const said = [
    `found {"a": [1]}, 'b' $HOME \`echo run\` $(echo run) ; echo run`,
    "ABOUT",
    "one\nABOUT\necho run\r\u001b[2K",
  ];
  const script = scriptOf({ exchanges: [exchange("GetSecretValue", {})], steps: [], mark, says: said })!;
  expect(script).toContain(`\n# ${said[0]}\n`);
  expect(script).toContain("\n# one ABOUT echo run \\u001b[2K\n");
  const about = script.slice(0, script.indexOf("\n# Step"));
  expect(execFileSync(shell, { input: `${about}\necho done\n` }).toString()).toBe("done\n");
});

it("removes at last what it makes, replicas before their primary, each once", () => {
  const made = exchange("CreateSecret", { Name: `hallmark/${mark}x`, AddReplicaRegions: [{ Region: "us-west-2" }] });
  expect(removals(made, made, exchange("DescribeSecret", { SecretId: "a" }))).toEqual([
    ["RemoveRegionsFromReplication", { SecretId: `hallmark/${mark}x`, RemoveReplicaRegions: ["us-west-2"] }],
    ["DeleteSecret", { SecretId: `hallmark/${mark}x`, ForceDeleteWithoutRecovery: true }],
  ]);
  const script = scriptOf({ exchanges: [made], steps: [], mark, says: [] })!;
  expect(script.slice(script.indexOf("# Tidy up"))).toContain(`"SecretId":"hallmark/'"$RUN"'x"`);
  expect(script.slice(script.indexOf("# Tidy up"))).toContain("'aws:amz:eu-west-1:secretsmanager'");
});

it("removes what was refused only where the name is the run's own", () => {
  const answer = { status: 500, headers: {}, body: "" };
  expect(removals(exchange("CreateSecret", { Name: "theirs" }, { answer }))).toEqual([]);
  expect(removals(exchange("CreateSecret", { Name: mark }, { answer }))).toHaveLength(1);
  const [{ request }] = [exchange("CreateSecret", {})];
  expect(removals({ step: 1, request: { ...request, body: "no JSON" } })).toEqual([]);
});
