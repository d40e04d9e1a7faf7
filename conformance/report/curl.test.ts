import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { sampleReport } from "../testing/sample-report.js";
import { curlOf } from "./curl.js";

const exchange = sampleReport.areas[0]!.scenarios[1]!.verdicts["server"]!.exchanges[0]!;

it("takes endpoint, credentials and secrets from variables", () => {
  expect(curlOf(exchange)).toEqual({
    command: [
      'curl "$ENDPOINT"',
      '--aws-sigv4 "aws:amz:us-east-1:secretsmanager"',
      '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
      "-H 'content-type: application/x-amz-json-1.1'",
      "-H 'x-amz-target: secretsmanager.CreateSecret'",
      `--data-binary '{"Name":"it'\\''s <b>","SecretString":"'"$SECRET_STRING"'"}'`,
    ].join(" \\\n  "),
    variables: [
      { name: "ENDPOINT", meaning: "the URL of the service" },
      { name: "AWS_ACCESS_KEY_ID", meaning: "your key id" },
      { name: "AWS_SECRET_ACCESS_KEY", meaning: "your secret key" },
      { name: "SECRET_STRING", meaning: "7 characters for SecretString" },
    ],
  });
});

it("is what a shell makes the request of", () => {
  const { command } = curlOf(exchange)!;
  const env = { ENDPOINT: "http://x", AWS_ACCESS_KEY_ID: "k", AWS_SECRET_ACCESS_KEY: "s", SECRET_STRING: "hunter2" };
  const printed = execFileSync("sh", ["-c", `curl() { printf '%s\\n' "$@"; }; ${command}`], { env, encoding: "utf8" });
  expect(printed.split("\n").at(-2)).toBe('{"Name":"it\'s <b>","SecretString":"hunter2"}');
});

it("is not there for what was not signed", () => {
  expect(curlOf({ ...exchange, request: { ...exchange.request, headers: {} } })).toBeUndefined();
});
