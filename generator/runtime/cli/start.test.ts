import { spawn } from "node:child_process";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { secretsManagerProgram, type Program } from "../../testing/program.js";
import { environment } from "../../testing/run-secrets-manager.js";

let program: Program;
let server: Server;
let url: string;

beforeAll(async () => {
  program = await secretsManagerProgram();
  // It never answers a request for the secret `wait`, and very much for all others.
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      if (body.includes('"wait"')) return;
      response.setHeader("content-type", "application/x-amz-json-1.1");
      response.end(JSON.stringify({ Name: "n", SecretString: "x".repeat(2 ** 20) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  program.remove();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const env = () => ({ ...process.env, ...environment, AWS_ENDPOINT_URL: url });

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(command: string, words: readonly string[]) {
  const child = spawn(command, words, { env: env(), stdio: ["ignore", "pipe", "pipe"] });
  const ran = { stdout: "", stderr: "" };
  child.stdout.on("data", (part: Buffer) => (ran.stdout += part.toString()));
  child.stderr.on("data", (part: Buffer) => (ran.stderr += part.toString()));
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, ...ran })));
  return { child, ended };
}

const GET = ["get-secret-value", "--secret-id"];

it("prints a long answer to its end", async () => {
  const { code, stdout } = await start(program.path, [...GET, "n"]).ended;
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ SecretString: "x".repeat(2 ** 20) });
});

it("ends quietly when nobody reads on", async () => {
  const script = `"${program.path}" get-secret-value --secret-id n | head -c 1; echo " \${PIPESTATUS[0]}"`;
  expect(await start("bash", ["-c", script]).ended).toEqual({ code: 0, stdout: "{ 0\n", stderr: "" });
});

it("ends with 130 on Ctrl-C", async () => {
  const isAsked = new Promise<void>((resolve) => server.once("request", () => resolve()));
  const { child, ended } = start(program.path, [...GET, "wait"]);
  await isAsked;
  child.kill("SIGINT");
  expect(await ended).toEqual({ code: 130, stdout: "", stderr: "\n" });
});

it("ends with 130 on Ctrl-C within an answer too", async () => {
  let begun = (): void => {};
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const stalled = createServer((_, response) => {
    response.writeHead(200, { "content-length": "1000" }).write('{"Name":"n"', () => setTimeout(begun, 200));
  });
  await new Promise<void>((resolve) => stalled.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(stalled.address() as AddressInfo).port}`;
  const { child, ended } = start(program.path, [...GET, "n", "--endpoint-url", endpoint]);
  await hasBegun;
  child.kill("SIGINT");
  const { code, stdout, stderr } = await ended;
  stalled.closeAllConnections();
  await new Promise((resolve) => stalled.close(resolve));
  expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: "", stderr: "\n" });
});

it("gives up waiting where it is told to", async () => {
  const { ended } = start(program.path, [...GET, "wait", "--cli-read-timeout", "1"]);
  expect(await ended).toEqual({
    code: 255,
    stdout: "",
    stderr: `\nRead timeout on endpoint URL: "${url}/"\n`,
  });
}, 20_000);

it("fails where the connection breaks, before the answer or within it", async () => {
  for (const respond of [
    (response: ServerResponse) => response.destroy(),
    (response: ServerResponse) => {
      response.writeHead(200, { "content-length": "1000" }).write('{"Name":"n"');
      setTimeout(() => response.destroy(), 50);
    },
  ]) {
    const broken = createServer((request, response) => request.resume().on("end", () => respond(response)));
    await new Promise<void>((resolve) => broken.listen(0, "127.0.0.1", resolve));
    const endpoint = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
    const ended = await start(program.path, [...GET, "n", "--endpoint-url", endpoint]).ended;
    await new Promise((resolve) => broken.close(resolve));
    expect(ended).toEqual({
      code: 255,
      stdout: "",
      stderr: `\nConnection was closed before we received a valid response from endpoint URL: "${endpoint}/".\n`,
    });
  }
}, 20_000);

it("says that nobody listens", async () => {
  const { ended } = start(program.path, [...GET, "n", "--endpoint-url", "http://127.0.0.1:1"]);
  expect(await ended).toMatchObject({
    code: 255,
    stderr: '\nCould not connect to the endpoint URL: "http://127.0.0.1:1/"\n',
  });
}, 20_000);
