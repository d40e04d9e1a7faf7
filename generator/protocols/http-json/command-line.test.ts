import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOfPieces } from "../../generate/pieces.js";
import { importGenerated } from "../../testing/import-generated.js";
import { planOfOpenApi } from "../../testing/openapi-model.js";
import { packageRoot } from "../../testing/shared.js";

const document = "generator/testing/openapi-types/documents/zoo.yaml";
const plan = await planOfOpenApi(document, readFileSync(join(packageRoot, document), "utf8"));
const { value: files } = await filesOfPieces(plan, ["cli", "client", "server"]);
const all = ["cli", "client", "server"]
  .map((piece) => `export * as ${piece} from "./zoo/${piece}/index.js";`)
  .join("\n");

type Surroundings = Readonly<Record<string, unknown>>;

interface Generated {
  readonly cli: {
    readonly zooCommandLine: object;
    readonly runCommandLine: (commands: object, words: readonly string[], around: Surroundings) => Promise<number>;
  };
  readonly client: {
    readonly ZooClient: new (settings: object) => { readonly send: (command: object) => Promise<object> };
    readonly ListAnimalsCommand: new (input: object) => object;
  };
  readonly server: { readonly createZooHandler: (operations: object) => (request: Request) => Promise<Response> };
}

const { cli, client, server } = await importGenerated<Generated>([...files!, { path: "all.ts", text: all }], "all.ts");
const requests: Request[] = [];
const handle = server.createZooHandler({
  addAnimal: ({ body }: { body: object }) => ({ Location: "/animals/1", body }),
  listAnimals: () => ({ body: [] }),
  writeNote: ({ body }: { body: object }) => ({ statusCode: 200, body }),
});
const listening = serve({
  port: 0,
  hostname: "127.0.0.1",
  fetch(request) {
    requests.push(request.clone() as Request);
    return handle(request);
  },
});
afterAll(() => void listening.close());

const run = (...words: readonly string[]) => runIn({ ZOO_TOKEN: "secret" }, ...words);

async function runIn(env: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const { port } = listening.address() as AddressInfo;
  let out = "";
  const code = await cli.runCommandLine(cli.zooCommandLine, [...words, "--endpoint-url", `http://127.0.0.1:${port}`], {
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (out += text),
    env: { ...env, HOME: "/nowhere" },
    readFile: () => {
      throw Object.assign(new Error("there is no such file"), { code: "ENOENT" });
    },
  });
  return { code, out, request: requests.at(-1)! };
}

it("takes unions as JSON, and a token from a variable", async () => {
  const list = await run(
    "list-animals",
    "--order",
    "age",
    "--x-request-id",
    "00000000-0000-4000-8000-000000000001",
    "--ids",
    "1",
    "2",
  );
  expect(list).toMatchObject({ code: 0 });
  expect(list.request.headers.get("authorization")).toBe("Bearer secret");
  expect(new URL(list.request.url).search).toContain("ids=1,2");
  const snake = { "animal-kind": "Snake", length: 2.5, colour: "green" };
  const added = await run("add-animal", "--body", JSON.stringify(snake));
  expect(added).toMatchObject({ code: 0 });
  expect(await added.request.json()).toEqual(snake);
  expect(added.request.headers.get("authorization")).toBeNull();
  expect(JSON.parse(added.out)).toMatchObject({ Location: "/animals/1", body: { length: 2.5 } });
});

const LIST = ["list-animals", "--order", "age", "--x-request-id", "00000000-0000-4000-8000-000000000001"];

it("says which variable a token is looked for in, and goes without where it is told to", async () => {
  const { code, out } = await runIn({}, ...LIST);
  expect({ code, out }).toEqual({
    code: 253,
    out: "\nUnable to locate credentials. Give them in the environment, as ZOO_TOKEN, or ZOO_API_KEY.\n",
  });
  expect((await runIn({}, "help")).out).toMatch(/^CREDENTIALS\n.*\n\n {4}ZOO_TOKEN\n {4}ZOO_API_KEY\n/m);
  const unsigned = await runIn({ ZOO_TOKEN: "secret" }, ...LIST, "--no-sign-request");
  expect(unsigned).toMatchObject({ code: 0 });
  expect(unsigned.request.headers.get("authorization")).toBeNull();
});

it("says what a client lacks to prove who is calling", async () => {
  const zoo = new client.ZooClient({ endpoint: "http://127.0.0.1:1" });
  const call = zoo.send(new client.ListAnimalsCommand({}));
  await expect(call).rejects.toThrow("make the client with `token`, or with `apiKey`.");
});
