import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { allOperations, succeededOperations } from "./called-operations.js";
import { chapterNames, chapters, type ChapterName, type Seen } from "./chapters/index.js";
import { installPythonClients } from "./python-clients.js";
import { credentials, serveTour, type TourServer } from "./serve-tour.js";

const run = promisify(execFile);
let server: TourServer;
/** What boto3 saw, or why it cannot be had. */
let seen: Readonly<Record<ChapterName, Seen>> | string;

beforeAll(async () => {
  const clients = await installPythonClients(join(tmpdir(), "hallmark-python"));
  server = await serveTour();
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
  expect(succeededOperations(server.log)).toEqual(allOperations);
  expect(server.failures).toEqual([]);
});
