import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../../generator/testing/temporary-folder.js";
import { Disturbance } from "../../runner/observation.js";
import { TargetUnavailable } from "../target.js";
import { reach, type HttpSettings, type Reach } from "./reach.js";

const usual: HttpSettings = { timeout: 5_000, retries: 0, concurrency: 8, trust: {} };

async function portOf(server: TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function listen(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  const port = await portOf(server);
  onTestFinished(() => server.closeAllConnections());
  return new URL(`http://127.0.0.1:${port}/`);
}

function reaching(url: URL, settings: Partial<HttpSettings> = {}): Reach & { post(): Promise<Response> } {
  const way = reach(url, { ...usual, ...settings });
  onTestFinished(() => way.close());
  return { ...way, post: () => way.send(new Request(url, { method: "POST", body: "{}" })) };
}

it("carries a request as it is and brings the answer as it comes", async () => {
  const url = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => {
        response.writeHead(418, { "x-said": "yes", "content-type": "text/plain" });
        response.end(`${request.method} ${request.url} ${request.headers["x-amz-target"]} ${Buffer.concat(chunks)}`);
      });
  });
  const way = reaching(url);
  const answer = await way.send(
    new Request(new URL("/a/path", url), { method: "POST", headers: { "x-amz-target": "a.B" }, body: "ä{}" }),
  );
  expect([answer.status, answer.headers.get("x-said")]).toEqual([418, "yes"]);
  expect(await answer.text()).toBe("POST /a/path a.B ä{}");
});

it.each([301, 302, 307, 308])("follows no redirection, of status %i either", async (status) => {
  let elsewhere = 0;
  const other = await listen((_, response) => void (elsewhere++, response.end("{}")));
  const url = await listen((_, response) => response.writeHead(status, { location: other.href }).end());
  const way = reaching(url);
  await way.probe();
  expect((await way.post()).status).toBe(status);
  expect(elsewhere).toBe(0);
});

it.each([200, 400, 429, 500, 503])("never sends again what was answered with %i", async (status) => {
  let requests = 0;
  const url = await listen((_, response) => void (requests++, response.writeHead(status).end("{}")));
  expect((await reaching(url, { retries: 5 }).post()).status).toBe(status);
  expect(requests).toBe(1);
});

it("sends again where the connection fails, as often as it is told and no more", async () => {
  let requests = 0;
  const url = await listen((_, response) => void (requests++, response.destroy()));
  await expect(reaching(url, { retries: 2 }).post()).rejects.toThrow("the connection was cut");
  expect(requests).toBe(3);
});

it("has no more requests under way than it is told, probe and further attempts among them", async () => {
  let underWay = 0;
  let most = 0;
  let requests = 0;
  const url = await listen((_, response) => {
    most = Math.max(most, ++underWay);
    response.on("close", () => (underWay -= 1));
    const isCut = ++requests % 3 === 0;
    setTimeout(() => (isCut ? response.destroy() : response.end("{}")), 3);
  });
  const way = reaching(url, { concurrency: 3, retries: 4 });
  await Promise.all([way.probe().catch(() => undefined), ...Array.from({ length: 60 }, () => way.post())]);
  expect(requests).toBeGreaterThan(60);
  expect(most).toBe(3);
});

it("counts the time for the whole answer", async () => {
  const url = await listen((_, response) => void response.writeHead(200).write("{"));
  await expect(reaching(url, { timeout: 100, retries: 2 }).post()).rejects.toThrow("no answer within 0.1 s");
});

it.each([
  { name: "no HTTP", bytes: "hello\r\n\r\n", want: "what answers there does not speak HTTP" },
  {
    name: "a status out of range",
    bytes: "HTTP/1.1 799 No\r\ncontent-length: 0\r\n\r\n",
    want: "the answer has the status 799",
  },
  { name: "half an answer", bytes: "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{", want: "the connection was cut" },
])("blames the connection where it gets $name", async ({ bytes, want }) => {
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(bytes));
  });
  const way = reaching(new URL(`http://127.0.0.1:${await portOf(server)}/`));
  await expect(way.post()).rejects.toThrow(Disturbance);
  await expect(way.post()).rejects.toThrow(want);
});

it("takes an answer without a body", async () => {
  const url = await listen((_, response) => void response.writeHead(204).end());
  expect(await (await reaching(url).post()).text()).toBe("");
});

it("gives up on who never answers, and sends nothing more", async () => {
  let requests = 0;
  const url = await listen((request, response) => void (request.method === "GET" ? response.end() : requests++));
  const way = reaching(url, { timeout: 50 });
  await way.probe();
  for (let each = 0; each < 3; each++) await expect(way.post()).rejects.toThrow("no answer within 0.05 s");
  expect(way.lost()).toMatch(/^it answers no more, so that the run was ended early: 3 requests in a row failed/);
  await expect(way.post()).rejects.toThrow("it answers no more");
  expect(requests).toBe(3);
});

it("asks before it gives up on who did answer: one operation may hang alone", async () => {
  const url = await listen((request, response) => void (request.headers["x-amz-target"] ?? response.end("{}")));
  const way = reaching(url, { timeout: 50 });
  await way.post();
  const hanging = () => way.send(new Request(url, { method: "POST", headers: { "x-amz-target": "hangs" } }));
  for (let each = 0; each < 7; each++) await expect(hanging()).rejects.toThrow("no answer within 0.05 s");
  expect(way.lost()).toBeUndefined();
});

it("gives up on who has gone", async () => {
  const server = createServer((_, response) => response.end("{}"));
  const url = new URL(`http://127.0.0.1:${await portOf(server)}/`);
  const way = reaching(url);
  await way.post();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  for (let each = 0; each < 3; each++) await expect(way.post()).rejects.toThrow("nobody listens there");
  expect(way.lost()).toContain("nobody listens there");
});

it("trusts a certificate of one's own where it is named, or any where that is asked for", async ({ skip }) => {
  if (!hasOpenssl()) skip("openssl is not there to make a certificate");
  const folder = temporaryFolder();
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...names], {
    stdio: "ignore",
  });
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => {
    response.end("{}");
  });
  const url = new URL(`https://127.0.0.1:${await portOf(server)}/`);
  onTestFinished(() => server.closeAllConnections());
  await expect(reaching(url).probe()).rejects.toThrow(TargetUnavailable);
  await expect(reaching(url).probe()).rejects.toThrow("its certificate is not trusted here");
  expect((await reaching(url, { trust: { ca: readFileSync(cert, "utf8") } }).post()).status).toBe(200);
  expect((await reaching(url, { trust: { isInsecure: true } }).post()).status).toBe(200);
  await expect(reaching(new URL(url.href.replace("https", "http"))).probe()).rejects.toThrow("cannot be reached");
});

it("says that plain HTTP is spoken where https was expected", async () => {
  const url = await listen((_, response) => response.end("{}"));
  await expect(reaching(new URL(url.href.replace("http", "https"))).probe()).rejects.toThrow(
    "it does not speak https there",
  );
});

function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
