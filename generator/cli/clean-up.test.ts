import { once } from "node:events";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { expectBuilt, hallmark, startHallmark } from "../testing/hallmark.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";

async function serve(): Promise<string> {
  expectBuilt("rest");
  const child = startHallmark(["serve", "--port", "0", "--json"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return (JSON.parse(line.toString()) as { url: string }).url;
}

/** Passes requests on, and says how many answers of an operation have come back. */
async function between(url: string, onCreated: (count: number) => void): Promise<string> {
  let created = 0;
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = "GET", headers } = request;
    const on = ask(new URL(request.url ?? "/", url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
      if (headers["x-amz-target"] === "secretsmanager.CreateSecret") answer.on("end", () => onCreated(++created));
    });
    on.on("error", () => response.destroy());
    request.pipe(on);
  };
  const server = createServer(pass).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The names that an endpoint lists in a Region, those that wait for deletion too. */
async function namesAt(url: string, region: string): Promise<readonly string[]> {
  const names: string[] = [];
  let token: string | undefined;
  do {
    const answer = await call(url, region, "ListSecrets", {
      IncludePlannedDeletion: true,
      MaxResults: 100,
      NextToken: token,
    });
    const page = (await answer.json()) as { SecretList: readonly { Name: string }[]; NextToken?: string };
    names.push(...page.SecretList.map(({ Name }) => Name));
    token = page.NextToken;
  } while (token !== undefined);
  return names;
}

function call(url: string, region: string, operation: string, input: object): Promise<Response> {
  const scope = `AWS4-HMAC-SHA256 Credential=any/20260101/${region}/secretsmanager/aws4_request`;
  return fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `secretsmanager.${operation}`,
      authorization: `${scope}, SignedHeaders=host, Signature=${"0".repeat(64)}`,
    },
    body: JSON.stringify(input),
  });
}

function mineOf(Name: string): object {
  return { Name, SecretString: "mine", ClientRequestToken: crypto.randomUUID() };
}

const regions = ["us-east-1", "eu-west-1", "us-west-2"];

async function allNamesAt(url: string): Promise<readonly string[]> {
  return (await Promise.all(regions.map((region) => namesAt(url, region)))).flat();
}

/** Verifies until some secrets are there, and kills it then. */
async function killedRun(url: string, cwd: string): Promise<void> {
  let tell: () => void;
  const enough = new Promise<void>((resolve) => (tell = resolve));
  const way = await between(url, (count) => count === 40 && tell());
  const child = startHallmark(["verify", "--endpoint", way, "--no-derived"], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  const end = once(child, "close");
  await Promise.race([enough, end.then(() => Promise.reject(new Error("the run ended before it was killed")))]);
  child.kill("SIGKILL");
  await end;
}

it("removes what a killed run has left, by its journal alone", { timeout: 120_000 }, async () => {
  const [url, cwd] = [await serve(), temporaryFolder()];
  await call(url, "us-east-1", "CreateSecret", mineOf("app/db"));
  await killedRun(url, cwd);
  expect((await allNamesAt(url)).length).toBeGreaterThan(5);
  const journals = contentsOf(join(cwd, ".hallmark", "runs"));
  expect(Object.keys(journals)).toHaveLength(1);
  expect(Object.values(journals).join()).not.toMatch(/SecretString|SecretBinary|Signature/);

  const { exitCode, stdout, stderr } = await hallmark(["verify", "--clean"], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/^removed arn:aws:secretsmanager:/m);
  expect(await allNamesAt(url)).toEqual(["app/db"]);
  expect(contentsOf(join(cwd, ".hallmark", "runs"))).toEqual({});

  const again = await hallmark(["verify", "--clean"], { cwd });
  expect(again).toMatchObject({ exitCode: 0, stdout: "There is nothing to remove.\n" });
});

it("removes what any run has left, by what the endpoint lists, and nothing else", { timeout: 120_000 }, async () => {
  const [url, cwd] = [await serve(), temporaryFolder()];
  const mine = ["app/db", "hallmark/", "hallmark/productiondata1", "my/hallmark/abcdefgh123456"];
  for (const Name of mine) await call(url, "us-east-1", "CreateSecret", mineOf(Name));
  // The journal is elsewhere.
  await killedRun(url, temporaryFolder());
  const { exitCode, stdout } = await hallmark(["verify", "--clean", "--endpoint", url, "--json"], { cwd });
  expect(exitCode).toBe(0);
  const { removed, left } = JSON.parse(stdout) as { removed: readonly string[]; left: readonly string[] };
  expect(removed.length).toBeGreaterThan(5);
  expect(left).toEqual([]);
  const names = await allNamesAt(url);
  expect(names).toEqual(expect.arrayContaining(mine));
  // What is too short for the mark only a journal knows.
  expect(names.filter((name) => name.includes("hallmark/")).toSorted()).toEqual(mine.slice(1).toSorted());
});

it("says what it could not remove, and keeps it in mind", { timeout: 120_000 }, async () => {
  const cwd = temporaryFolder({
    ".hallmark/runs/one.jsonl": journalOf("http://127.0.0.1:9/"),
    ".hallmark/runs/note.txt": "mine",
    ".hallmark/runs/other.jsonl": "{}\n",
  });
  const { exitCode, stdout } = await hallmark(["verify", "--clean"], { cwd });
  expect(exitCode).toBe(3);
  expect(stdout).toContain("http://127.0.0.1:9 cannot be reached: nobody listens there");
  expect(Object.keys(contentsOf(join(cwd, ".hallmark", "runs"))).toSorted()).toEqual([
    "note.txt",
    "one.jsonl",
    "other.jsonl",
  ]);

  const stubborn = createServer(
    (_, response) => void response.writeHead(400).end('{"__type":"AccessDeniedException"}'),
  );
  stubborn.listen(0, "127.0.0.1");
  await once(stubborn, "listening");
  onTestFinished(() => void stubborn.close());
  onTestFinished(() => stubborn.closeAllConnections());
  const url = `http://127.0.0.1:${(stubborn.address() as AddressInfo).port}/`;
  const there = temporaryFolder({ ".hallmark/runs/one.jsonl": journalOf(url) });
  const refused = await hallmark(["verify", "--clean"], { cwd: there });
  expect(refused).toMatchObject({ exitCode: 1, stdout: "still there: arn:x: AccessDeniedException\n" });
  expect(contentsOf(join(there, ".hallmark", "runs"))["one.jsonl"]).toContain("arn:x");
});

it("takes of a journal that is damaged, or was made by another hand, only what removes something", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.headers["x-amz-target"] ?? request.method));
    response.end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const foreign = {
    turn: 0,
    call: "PutSecretValue",
    region: "us-east-1",
    account: "own",
    input: { SecretId: "app/db" },
  };
  const lines = [
    null,
    {},
    { id: 2 },
    { id: 3, what: "a", removals: [null] },
    { id: 4, what: "b", removals: [{ ...foreign, region: "x/../y" }] },
    { id: 5, what: "\u001b[2Jmine", removals: [foreign] },
  ].map((line) => JSON.stringify(line));
  const cwd = temporaryFolder({
    ".hallmark/runs/one.jsonl": `${journalOf(url)}${lines.join("\n")}\n{"id":6,"wh`,
    ".hallmark/runs/two.jsonl": journalOf("nowhere"),
    ".hallmark/runs/three.jsonl/note.txt": "a folder",
  });
  const { exitCode, stdout, stderr } = await hallmark(["verify", "--clean"], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toContain("removed arn:x\n");
  expect(stdout).toContain("still there: \\u001b[2Jmine: ");
  expect(asked).toEqual(["GET", "secretsmanager.DeleteSecret"]);
});

it("goes to the real cloud for a journal only where it may", async () => {
  const url = "https://secretsmanager.us-east-1.amazonaws.com/";
  const cwd = temporaryFolder({ ".hallmark/runs/one.jsonl": journalOf(url) });
  const { exitCode, stderr } = await hallmark(["verify", "--clean"], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("--allow-aws");
});

it.each([{ args: ["--filter", "CS-036"] }, { args: ["--target", "types"] }, { args: ["--out", "x"] }])(
  "takes no options that say nothing of it: $args",
  async ({ args }) => {
    const { exitCode, stderr } = await hallmark(["verify", "--clean", ...args], { cwd: temporaryFolder() });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`error: ${args[0]} says nothing of a clean-up`);
  },
);

it("cleans up at the first Ctrl-C, and at the second says how to do it later", { timeout: 120_000 }, async () => {
  const [url, cwd] = [await serve(), temporaryFolder()];
  for (const presses of [1, 2]) {
    let tell: () => void;
    const enough = new Promise<void>((resolve) => (tell = resolve));
    const way = await between(url, (count) => count === 40 && tell());
    const child = startHallmark(["verify", "--endpoint", way, "--no-derived", "--concurrency", "1"], { cwd });
    onTestFinished(() => void child.kill("SIGKILL"));
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    child.stdout.resume();
    await enough;
    child.kill("SIGINT");
    // Two signals at once are one.
    const again = presses === 2 ? setInterval(() => child.kill("SIGINT"), 30) : undefined;
    const [exitCode] = (await once(child, "close")) as [number | null];
    clearInterval(again);
    expect(exitCode).toBe(130);
    if (presses === 1) {
      expect(await allNamesAt(url)).toEqual([]);
      expect(contentsOf(join(cwd, ".hallmark", "runs"))).toEqual({});
    } else {
      expect(stderr).toContain("hallmark verify --clean");
      expect(await hallmark(["verify", "--clean"], { cwd })).toMatchObject({ exitCode: 0 });
      expect(await allNamesAt(url)).toEqual([]);
    }
  }
});

function journalOf(url: string): string {
  const head = {
    kind: "hallmark-run",
    version: 1,
    run: "abcde123",
    service: "com.amazonaws.secretsmanager#secretsmanager",
    url,
    isSigned: false,
    host: "elsewhere",
    process: 1,
  };
  const removal = { turn: 0, call: "DeleteSecret", region: "us-east-1", account: "own", input: { SecretId: "arn:x" } };
  return [head, { id: 1, what: "arn:x", removals: [removal] }].map((line) => `${JSON.stringify(line)}\n`).join("");
}
