import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { expectBuilt, hallmark, startHallmark } from "../testing/hallmark.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";

interface Report {
  readonly targets: readonly { readonly name: string; readonly outcomes: Readonly<Record<string, number>> }[];
}

async function serve(): Promise<string> {
  const child = startHallmark(["serve", "--port", "0", "--json"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return (JSON.parse(line.toString()) as { url: string }).url;
}

it("verifies what it serves itself: nothing fails, breaks or is missing", { timeout: 120_000 }, async () => {
  expectBuilt("rest");
  const cwd = temporaryFolder();
  // The derived scenarios are shown to an endpoint elsewhere, without processes of their own.
  const args = ["verify", "--endpoint", await serve(), "--no-derived", "--json"];
  const { exitCode, stdout, stderr } = await hallmark(args, { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const { targets } = JSON.parse(stdout) as Report;
  expect(targets).toMatchObject([{ outcomes: { fail: 0, error: 0, "not implemented": 0 } }]);
  expect(targets[0]!.outcomes["pass"]).toBeGreaterThan(300);
});

it("writes the report in every form", async () => {
  expectBuilt("rest");
  const cwd = temporaryFolder();
  const args = ["verify", "--endpoint", await serve(), "--filter", "create-secret/tags", "--out", "reports"];
  const { exitCode, stdout } = await hallmark(args, { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Report: ${join("reports", "index.html")}`);
  const { "report.json": json, "junit.xml": junit, "index.html": html } = contentsOf(join(cwd, "reports"));
  expect(JSON.parse(json!)).toMatchObject({ kind: "hallmark-conformance", version: 1 });
  expect(junit).toMatch(/^<\?xml/);
  expect(html).toMatch(/^<!doctype html>/i);
});

it("verifies one of our own pieces", { timeout: 60_000 }, async () => {
  expectBuilt("rest");
  const cwd = temporaryFolder();
  const args = ["verify", "--target", "validators", "--no-derived", "--json"];
  const { stdout } = await hallmark(args, { cwd });
  expect((JSON.parse(stdout) as Report).targets).toMatchObject([
    { name: "validators", outcomes: { fail: 0, error: 0 } },
  ]);
});

it("exits with 3 where nobody answers, writing nothing over what was reported before", async () => {
  expectBuilt("rest");
  const cwd = temporaryFolder({ ".hallmark/report/127.0.0.1-9/index.html": "a good report\n" });
  const args = ["verify", "--endpoint", "http://127.0.0.1:9", "--timeout", "1", "--filter", "CS-036"];
  const { exitCode, stdout, stderr } = await hallmark(args, { cwd });
  expect(exitCode).toBe(3);
  expect(`${stdout}${stderr}`).toContain("http://127.0.0.1:9");
  expect(contentsOf(cwd)).toEqual({ ".hallmark/report/127.0.0.1-9/index.html": "a good report\n" });
});

it.each([1, 2, 3])("exits with 3 where connections are cut at once (try %i)", async () => {
  expectBuilt("rest");
  const server = createTcpServer((socket) => void socket.destroy()).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const cwd = temporaryFolder();
  const args = ["verify", "--endpoint", `http://127.0.0.1:${port}`, "--timeout", "1", "--filter", "CS-036"];
  const { exitCode, stdout } = await hallmark(args, { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: expect.stringContaining("cannot be reached") as string });
});

it("stops at Ctrl-C, and still says what is known", { timeout: 60_000 }, async () => {
  expectBuilt("rest");
  // Answers nothing: without the interruption the run would last for minutes. With it, what is under way is waited for.
  const server = createServer(() => {}).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const cwd = temporaryFolder();
  const child = startHallmark(["verify", "--endpoint", `http://127.0.0.1:${port}`, "--timeout", "2", "--json"], {
    cwd,
  });
  let stdout = "";
  child.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
  await once(server, "request");
  child.kill("SIGINT");
  const [exitCode] = (await once(child, "close")) as [number | null];
  expect(exitCode).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ isInterrupted: true });
});

it.each([
  { args: ["--endpoint", "localhost:4566"], want: "It must be a URL such as http://localhost:4566." },
  { args: ["--endpoint", "file:///etc"], want: "It must be a URL such as http://localhost:4566." },
  { args: ["--endpoint", "https://secretsmanager.us-east-1.amazonaws.com"], want: "--allow-aws" },
  { args: ["--region", "eu-west-1"], want: "error: --region needs --endpoint" },
  { args: ["--endpoint", "http://127.0.0.1:9", "--mutants"], want: "error: --mutants is for our own pieces" },
  { args: ["--endpoint", "http://127.0.0.1:9", "--target-version", "1"], want: "--target-version needs --baseline" },
  { args: ["--endpoint", "http://127.0.0.1:9", "--update-baseline"], want: "--update-baseline needs --baseline" },
  { args: ["--baseline", "moto"], want: "--baseline needs --endpoint" },
  { args: ["--endpoint", "http://127.0.0.1:9", "--baseline", "motto"], want: "no record of motto among ours" },
  { args: ["--model", "model"], want: "error: --model needs --endpoint: our own pieces were made from the model that" },
  {
    args: ["--endpoint", "http://127.0.0.1:9", "--baseline", "nowhere.json"],
    want: "there is no file nowhere.json; --update-baseline makes it",
  },
  { args: ["--endpoint", "http://127.0.0.1:9", "--baseline", "."], want: ". is a folder, not a file" },
  { args: ["--target", "nonsense"], want: "nonsense" },
  { args: ["--filter", "nonsense"], want: "nonsense" },
  { args: ["--concurrency", "0"], want: "It must be a whole number from 1 to 256." },
  { args: ["--timeout", "soon"], want: "It must be a whole number from 1 to 3600." },
  { args: ["--access-key-id", "AKIDEXAMPLE"], want: "together, or neither" },
  { args: ["--other-access-key-id", "210987654321"], want: "together, or neither" },
])("refuses $args", async ({ args, want }) => {
  expectBuilt("rest");
  const { exitCode, stdout, stderr } = await hallmark(["verify", ...args], { cwd: temporaryFolder() });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(want);
});

it("refuses a folder that reports cannot be written to", async () => {
  const cwd = temporaryFolder({ reports: "a file\n" });
  const { exitCode, stderr } = await hallmark(["verify", "--out", "reports"], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^error: the reports cannot be written to reports: /);
});

it("prints the scenarios as data", async () => {
  expectBuilt("rest");
  const { exitCode, stdout } = await hallmark(["scenarios", "--json", "--no-derived"]);
  expect(exitCode).toBe(0);
  const { areas } = JSON.parse(stdout) as { areas: readonly { scenarios: readonly object[] }[] };
  expect(areas.flatMap(({ scenarios }) => scenarios).length).toBeGreaterThanOrEqual(60);
});

it("lists the scenarios for people", async () => {
  expectBuilt("rest");
  const { exitCode, stdout } = await hallmark(["scenarios", "--filter", "CS-036"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^ {2}create-secret\/\S+: .*\[CS-036\]/m);
});
