import { expect, it } from "vitest";
import { filesOfPieces } from "../../generate/pieces.js";
import { importGenerated } from "../../testing/import-generated.js";
import { planOfShapes } from "../../testing/plans.js";
import { environment } from "../../testing/run-secrets-manager.js";
import type { CommandLine } from "./command-line.js";
import type { FileContent, Surroundings } from "./surroundings.js";

const text = (trait: string, value: unknown = {}) => ({
  target: "smithy.api#String",
  traits: { [`smithy.api#${trait}`]: value, "smithy.api#required": {} },
});
const structure = (members: object) => ({ type: "structure", members });
const operation = (name: string, method: string, uri: string) => ({
  type: "operation",
  input: { target: `#${name}Input` },
  output: { target: `#${name}Output` },
  traits: { "smithy.api#http": { method, uri, code: 200 } },
});

const payload = { target: "#Pages", traits: { "smithy.api#httpPayload": {} } };
const shelfAndTitle = { shelf: text("httpLabel"), title: text("httpLabel") };
const shapes = {
  PutBook: operation("PutBook", "PUT", "/shelves/{shelf}/{title+}"),
  PutBookInput: structure({ ...shelfAndTitle, note: text("httpHeader", "X-Note"), pages: payload }),
  PutBookOutput: structure({ status: { target: "smithy.api#Integer", traits: { "smithy.api#httpResponseCode": {} } } }),
  GetBook: operation("GetBook", "GET", "/shelves/{shelf}/{title+}?content"),
  GetBookInput: structure(shelfAndTitle),
  GetBookOutput: structure({
    type: { target: "smithy.api#String", traits: { "smithy.api#httpHeader": "Content-Type" } },
    pages: payload,
  }),
  Pages: { type: "blob", traits: { "smithy.api#streaming": {} } },
};

interface Piece {
  readonly exampleCommandLine: CommandLine;
  readonly runCommandLine: (line: CommandLine, words: readonly string[], around: Surroundings) => Promise<number>;
}
interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: object;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

let piece: Promise<Piece> | undefined;

async function loadPiece(): Promise<Piece> {
  const operations = ["PutBook", "GetBook"].map((name) => ({ target: `#${name}` }));
  const service = { operations, traits: { "aws.protocols#restJson1": {}, "aws.auth#sigv4": { name: "books" } } };
  const { value } = await filesOfPieces(planOfShapes(shapes as never, {}, {}, service as never), ["cli"]);
  return importGenerated<Piece>(value!, "example/cli/index.ts");
}

async function run(words: readonly string[], { status = 200, headers = {}, body = "" }: Answer = {}) {
  const { exampleCommandLine, runCommandLine } = await (piece ??= loadPiece());
  const ran = { stdout: "", stderr: "" };
  const requests: Request[] = [];
  const written: Record<string, string> = {};
  const exitCode = await runCommandLine(exampleCommandLine, words, {
    stdout: (part) => void (ran.stdout += part),
    stderr: (part) => void (ran.stderr += part),
    env: environment,
    readFile(path) {
      if (path === "book.pdf") return new TextEncoder().encode("some pages");
      throw Object.assign(new Error(path), { code: "ENOENT" });
    },
    async writeFile(path, content) {
      if (path.startsWith("nowhere/")) throw Object.assign(new Error(path), { code: "ENOENT" });
      written[path] = await textOf(content);
    },
    requestHandler: {
      metadata: { handlerProtocol: "http/1.1" },
      destroy() {},
      async handle(request: Request) {
        requests.push(request);
        return { response: { statusCode: status, headers, body: new Response(body).body } };
      },
    },
  });
  return { exitCode, ...ran, requests, written };
}

async function textOf(content: FileContent): Promise<string> {
  return new Response(content instanceof Uint8Array ? new Uint8Array(content) : (content as BodyInit)).text();
}

const BOOK = ["--shelf", "a b", "--title", "x/y z"];

it("sends members of the path, of headers and of the body, a stream from a file", async () => {
  for (const file of ["book.pdf", "fileb://book.pdf", "file://book.pdf"]) {
    const { exitCode, stdout, stderr, requests } = await run(["put-book", ...BOOK, "--note", "n", "--pages", file]);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: '{\n    "status": 200\n}\n', stderr: "" });
    expect(requests).toMatchObject([{ method: "PUT", path: "/shelves/a%20b/x/y%20z", headers: { "x-note": "n" } }]);
    expect(await textOf(requests[0]!.body as FileContent)).toBe("some pages");
  }
});

it("refuses a stream that is no file", async () => {
  const { exitCode, stderr, requests } = await run(["put-book", ...BOOK, "--note", "n", "--pages", "pages"]);
  expect({ exitCode, requests }).toEqual({ exitCode: 252, requests: [] });
  expect(stderr).toContain("Error parsing parameter '--pages': Blob values must be a path to a file.");
});

it("writes the body of an answer to the file that is named, wherever its name stands", async () => {
  const answer = { headers: { "content-type": "text/plain" }, body: "all the pages" };
  for (const words of [
    ["get-book", ...BOOK, "out.txt"],
    ["get-book", "out.txt", ...BOOK],
  ]) {
    const { exitCode, stdout, stderr, written, requests } = await run(words, answer);
    expect({ exitCode, stderr, written }).toEqual({ exitCode: 0, stderr: "", written: { "out.txt": "all the pages" } });
    expect(JSON.parse(stdout)).toEqual({ type: "text/plain" });
    expect(requests).toMatchObject([{ method: "GET", path: "/shelves/a%20b/x/y%20z", query: { content: "" } }]);
  }
});

it("wants a file for the body of an answer", async () => {
  const { exitCode, stderr, requests } = await run(["get-book", "--shelf", "a"]);
  expect({ exitCode, requests }).toEqual({ exitCode: 252, requests: [] });
  expect(stderr).toContain("error: the following arguments are required: --title, outfile\n");
  const more = await run(["get-book", ...BOOK, "out.txt", "more.txt"]);
  expect(more.stderr).toContain("Unknown options: more.txt");
});

it("says that the file cannot be written", async () => {
  const { exitCode, stderr } = await run(["get-book", ...BOOK, "nowhere/out.txt"], { body: "all the pages" });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 255,
    stderr: "\n[Errno 2] No such file or directory: 'nowhere/out.txt'\n",
  });
});

it.each([
  { headers: { "X-Amzn-Errortype": "com.example#Lost:http://example.com" }, body: '{"message":"It is gone."}' },
  { headers: {}, body: '{"code":"Lost","message":"It is gone."}' },
  { headers: {}, body: '{"__type":"com.example#Lost","Message":"It is gone."}' },
])("tells the service's error of $headers and $body, writing no file", async (answer) => {
  const { exitCode, stdout, stderr, written } = await run(["get-book", ...BOOK, "out.txt"], { status: 404, ...answer });
  expect({ exitCode, stdout, stderr, written }).toEqual({
    exitCode: 254,
    stdout: "",
    stderr: "\nAn error occurred (Lost) when calling the GetBook operation: It is gone.\n",
    written: {},
  });
});

it("shows the file among what a command takes", async () => {
  const { stdout } = await run(["get-book", "help"]);
  expect(stdout).toMatch(/<outfile>\n/);
  expect(stdout).toContain(
    "    outfile (string) [required]\n        The file that `pages`, the body of the answer, is written to.\n",
  );
  expect(stdout.slice(stdout.indexOf("\nOUTPUT"))).not.toContain("pages");
  const sample = await run(["get-book", "--generate-cli-skeleton", "output", ...BOOK]);
  expect(JSON.parse(sample.stdout)).toEqual({ type: "type" });
});
