import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectBuilt, startHallmark } from "../../generator/testing/hallmark.js";
import { awsWith, cliTour, command, repeatedCommand } from "./aws-cli/index.js";
import { allOperations, succeededOperations } from "./called-operations.js";
import { chapterNames, chapters, type Seen } from "./chapters/index.js";
import { installPythonClients, type PythonClients } from "./python-clients.js";
import { credentials } from "./serve-tour.js";

const home = join(tmpdir(), `hallmark-aws-cli-${process.pid}`);

let server: ReturnType<typeof startHallmark>;
let log = "";
/** The command line, or why it cannot be had. */
let clients: PythonClients | string;
let env: Readonly<Record<string, string | undefined>>;

beforeAll(async () => {
  clients = await installPythonClients(join(tmpdir(), "hallmark-python"));
  if (typeof clients === "string") return console.warn(`skipped: ${clients}`);
  mkdirSync(join(home, ".aws"), { recursive: true });
  writeFileSync(join(home, ".aws", "config"), "[default]\ncli_timestamp_format = iso8601\n");
  env = {
    PATH: process.env["PATH"],
    HOME: home,
    // Python takes the words of a command line for ASCII where nothing else is said.
    PYTHONUTF8: "1",
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_DEFAULT_REGION: "eu-west-1",
    AWS_ENDPOINT_URL: await serve(),
  };
}, 400_000);
afterAll(() => {
  server?.kill();
  rmSync(home, { recursive: true, force: true });
});

/** Starts `hallmark serve` as a process of its own and waits until it says where it listens. */
async function serve(): Promise<string> {
  expectBuilt("rest");
  const rotationFunctions = join(home, "rotation-functions.mjs");
  await build({ entryPoints: [join(import.meta.dirname, "rotation-functions.ts")], outfile: rotationFunctions });
  server = startHallmark(["serve", "--port", "0", "--json", "--rotation-functions", rotationFunctions], {
    env: { HALLMARK_ACCESS_KEY_ID: credentials.accessKeyId, HALLMARK_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  });
  server.stderr.on("data", (text: Buffer) => (log += text.toString()));
  const [line] = (await once(server.stdout, "data")) as [Buffer];
  return (JSON.parse(line.toString()) as { readonly url: string }).url;
}

// The chapters share the machine, with each other and with other tests.
const patient = { timeout: 200_000 };

it.concurrent.for(chapterNames)("serves the aws command line: %s", patient, async (name, { skip, expect }) => {
  if (typeof clients === "string") return skip(clients);
  const run = repeatedCommand(clients.python, env);
  const seen = JSON.parse(JSON.stringify(await cliTour[name](awsWith(run)).finally(run.stop))) as Seen;
  expect(seen).toEqual(chapters[name](seen));
});

it("serves the command as it is installed", async ({ skip }) => {
  if (typeof clients === "string") return skip(clients);
  const aws = awsWith(command(clients.aws, env));
  const created = await aws`create-secret --name installed --secret-string ${"päss wörd 🔑"}`;
  const read = await aws`get-secret-value --secret-id installed`;
  expect(read).toMatchObject({ ARN: created.ARN, SecretString: "päss wörd 🔑" });
});

it("was asked by the aws command line for every operation there is", async ({ skip }) => {
  if (typeof clients === "string") return skip(clients);
  await expect.poll(() => succeededOperations(answers())).toEqual(allOperations);
  expect(answers().map(({ status }) => status)).not.toContain(500);
});

function answers() {
  return log
    .split("\n")
    .filter((line) => line.startsWith('{"event":"answered"'))
    .map((line) => JSON.parse(line) as { readonly operation: string; readonly status: number });
}
