import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { installPythonClients, type PythonClients } from "../real-clients/python-clients.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { putOnStand, type StandReport } from "./index.js";
import { failuresIn } from "./testing/failures.js";

const model = secretsManagerModel();
/** boto3 and the aws command line, or why they cannot be had. */
let clients: PythonClients | string;

beforeAll(async () => {
  clients = await installPythonClients(join(tmpdir(), "hallmark-python"));
  if (typeof clients === "string") console.warn(`skipped: ${clients}`);
}, 400_000);

/** As many as fit: while one of these waits to try again, others can run. */
const shared = { model, concurrency: 5 };
/** Five attempts, as the legacy mode makes them, are waited for a quarter of a minute. */
const swift = { ...process.env, PYTHONDONTWRITEBYTECODE: "1", AWS_MAX_ATTEMPTS: "2" };

const modes = {
  legacy: { plain: 6, throttled: 12, "cut-off": 12, "out-of-order": 2, denied: 1 },
  standard: { plain: 6, "server-error": 12, "answer-lost": 12, "out-of-order": 2 },
};

function requestsIn({ cases }: StandReport): Readonly<Record<string, number>> {
  return Object.fromEntries(cases.map(({ id, requests }) => [id, requests.length]));
}

it.for(Object.entries(modes))("finds nothing wrong with boto3 in its retry mode %s", async ([mode, want], { skip }) => {
  if (typeof clients === "string") return skip(clients);
  const command = [clients.python, join(import.meta.dirname, "testing", "programs", "with-boto3.py")];
  const only = Object.keys(want);
  const report = await putOnStand({ ...shared, only, command, env: { ...swift, AWS_RETRY_MODE: mode } });
  expect(failuresIn(report)).toEqual([]);
  expect(requestsIn(report)).toEqual(want);
});

it("finds nothing wrong with the aws command line", async ({ skip }) => {
  if (typeof clients === "string") return skip(clients);
  const command = [clients.aws, "secretsmanager", "create-secret", "--name", "app/db", "--secret-string", "hunter2"];
  const only = ["answer-lost", "denied"];
  const report = await putOnStand({ ...shared, only, command, env: swift });
  expect(failuresIn(report)).toEqual([]);
  expect(requestsIn(report)).toEqual({ plain: 1, "answer-lost": 2, denied: 1 });
});
