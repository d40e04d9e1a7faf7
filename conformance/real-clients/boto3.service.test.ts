import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveSecretsManager, type AccessLogEntry, type RunningServer } from "../reference/index.js";
import { allOperations, succeededOperations } from "./called-operations.js";
import { chapterNames, chapters, type ChapterName, type Seen } from "./chapters/index.js";
import { installPythonClients } from "./python-clients.js";
import rotationFunctions from "./rotation-functions.js";

const run = promisify(execFile);
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example-secret-access-key" };
const log: AccessLogEntry[] = [];
const failures: unknown[] = [];

let server: RunningServer;
/** What boto3 saw, or why it cannot be had. */
let seen: Readonly<Record<ChapterName, Seen>> | string;

beforeAll(async () => {
  const clients = await installPythonClients(join(tmpdir(), "hallmark-python"));
  server = await serveSecretsManager({
    credentials,
    rotationFunctions,
    log: (entry) => log.push(entry),
    onError: (error) => failures.push(error),
  });
  if (typeof clients === "string") {
    seen = clients;
    console.warn(`skipped: ${clients}`);
    return;
  }
  // The whole tour in one program: Python takes a while to get going.
  const { stdout } = await run(clients.python, [join(import.meta.dirname, "boto3", "tour.py"), ...chapterNames], {
    env: {
      PATH: process.env["PATH"],
      HOME: join(tmpdir(), "hallmark-no-home"),
      PYTHONDONTWRITEBYTECODE: "1",
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL: server.url,
    },
  });
  seen = JSON.parse(stdout) as typeof seen;
}, 400_000);
afterAll(() => server.close(0));

it.for(chapterNames)("serves boto3: %s", (name, { skip }) => {
  if (typeof seen === "string") return skip(seen);
  expect(seen[name]).toEqual(chapters[name](seen[name]));
});

it("was asked by boto3 for every operation there is", ({ skip }) => {
  if (typeof seen === "string") return skip(seen);
  expect(succeededOperations(log)).toEqual(allOperations);
  expect(failures).toEqual([]);
});
