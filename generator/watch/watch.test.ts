import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import type { GenerateOutcome, GenerateRequest } from "../generate/index.js";
import { exampleModel } from "../testing/example-model.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";
import { watch } from "./watch.js";

/** Watches until the test is over, and gives the outcomes in turn, each as soon as there is one. */
function watching(request: GenerateRequest): { readonly next: () => Promise<GenerateOutcome> } {
  const ended = new AbortController();
  const outcomes: GenerateOutcome[] = [];
  let wake = (): void => {};
  const running = watch(
    { pieces: ["types"], ...request },
    { signal: ended.signal, onOutcome: (outcome) => (outcomes.push(outcome), wake()) },
  );
  onTestFinished(async () => {
    ended.abort();
    await running;
  });
  return {
    next: async () => {
      while (outcomes.length === 0) await Promise.race([running, new Promise<void>((resolve) => (wake = resolve))]);
      return outcomes.shift()!;
    },
  };
}

/** The example with another limit, which shows in one file. */
function withLimit(limit: number): string {
  return exampleModel().replace('"max": 40', `"max": ${limit}`);
}

function idsOf({ diagnostics }: GenerateOutcome): readonly string[] {
  return diagnostics.map(({ id }) => id);
}

function changedFiles({ changes }: GenerateOutcome): readonly string[] {
  // These two tell of every change of the model.
  return changes.map(({ path }) => path).filter((path) => !/(^|\/)(manifest|model)\.json$/.test(path));
}

const files = { "shop.json": exampleModel() };

it("makes everything first, then what a save changes", async () => {
  const folder = temporaryFolder(files);
  const { next } = watching({ models: [join(folder, "shop.json")], out: join(folder, "out") });
  expect((await next()).changes.length).toBeGreaterThan(3);
  writeFileSync(join(folder, "shop.json"), withLimit(41));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
  writeFileSync(join(folder, "shop.json"), withLimit(42));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
  expect(readFileSync(join(folder, "out/shop/types/place-order-request.ts"), "utf8")).toContain("1 to 42");
});

it("sees what editors do that write another file and rename it, or move the old one away first", async () => {
  const folder = temporaryFolder(files);
  const model = join(folder, "shop.json");
  const { next } = watching({ models: [model], out: join(folder, "out") });
  await next();
  for (const limit of [41, 42]) {
    writeFileSync(join(folder, ".shop.json.swp"), withLimit(limit));
    renameSync(join(folder, ".shop.json.swp"), model);
    expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
  }
  renameSync(model, `${model}~`);
  writeFileSync(model, withLimit(43));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
});

it("says what is wrong and goes on when it is mended", async () => {
  const folder = temporaryFolder(files);
  const model = join(folder, "shop.json");
  const { next } = watching({ models: [model], out: join(folder, "out") });
  await next();
  const before = contentsOf(join(folder, "out"));
  writeFileSync(model, exampleModel().slice(0, 100));
  expect(idsOf(await next())).toEqual(["invalid-json"]);
  writeFileSync(model, exampleModel().replace("com.example#Article", "com.example#Nothing"));
  expect(idsOf(await next())).toContain("unknown-target");
  rmSync(model);
  expect(idsOf(await next())).toEqual(["missing-input"]);
  expect(contentsOf(join(folder, "out"))).toEqual(before);
  writeFileSync(model, withLimit(41));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
});

it("waits for a file that is written slowly, piece by piece", async () => {
  const folder = temporaryFolder(files);
  const model = join(folder, "shop.json");
  const { next } = watching({ models: [model], out: join(folder, "out") });
  await next();
  const text = withLimit(41);
  writeFileSync(model, "");
  for (let at = 0; at < text.length; at += Math.ceil(text.length / 6)) {
    appendFileSync(model, text.slice(at, at + Math.ceil(text.length / 6)));
    await pause(100);
  }
  const outcome = await next();
  expect(idsOf(outcome)).toEqual([]);
  expect(changedFiles(outcome)).toEqual(["shop/types/place-order-request.ts"]);
});

it("begins with a model that is not there yet, in a folder that is not there yet", async () => {
  const folder = temporaryFolder();
  const model = join(folder, "api/models/shop.json");
  const { next } = watching({ models: [model], out: join(folder, "out") });
  expect(idsOf(await next())).toEqual(["missing-input"]);
  mkdirSync(join(folder, "api/models"), { recursive: true });
  writeFileSync(model, exampleModel());
  expect(changedFiles(await next())).toContain("shop/types/place-order-request.ts");
});

it("takes in new files and new folders of a folder, and lets go of those that are gone", async () => {
  const folder = temporaryFolder({ "model/shop.json": exampleModel() });
  const { next } = watching({ models: [join(folder, "model")], out: join(folder, "out") });
  await next();
  const documentation = (text: string): string =>
    JSON.stringify({
      smithy: "2.0",
      shapes: { "com.example#PlaceOrderRequest": { type: "apply", traits: { "smithy.api#documentation": text } } },
    });
  mkdirSync(join(folder, "model/docs/more"), { recursive: true });
  writeFileSync(join(folder, "model/docs/more/order.json"), documentation("What is ordered."));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
  writeFileSync(join(folder, "model/docs/more/order.json"), documentation("What is wanted."));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
  rmSync(join(folder, "model/docs"), { recursive: true });
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
});

it("bears that a whole folder is taken away and brought back, as a change of branches does", async () => {
  const folder = temporaryFolder({ "model/a/shop.json": exampleModel() });
  const { next } = watching({ models: [join(folder, "model")], out: join(folder, "out") });
  await next();
  rmSync(join(folder, "model"), { recursive: true });
  expect(idsOf(await next())).toEqual(["missing-input"]);
  mkdirSync(join(folder, "model/a"), { recursive: true });
  writeFileSync(join(folder, "model/a/shop.json"), withLimit(41));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
  writeFileSync(join(folder, "model/a/shop.json"), withLimit(42));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
});

it("follows the configuration", async () => {
  const config = (models: readonly string[]): string =>
    JSON.stringify({ version: 1, services: models.map((model) => ({ models: [model] })) });
  const folder = temporaryFolder({
    "shop.json": exampleModel(),
    "bank.json": exampleModel({ service: "Bank" }),
    "hallmark.config.json": config(["shop.json"]),
  });
  const { next } = watching({ config: join(folder, "hallmark.config.json") });
  expect((await next()).services.map((each) => each.folder)).toEqual(["shop"]);
  writeFileSync(join(folder, "hallmark.config.json"), config(["bank.json", "shop.json"]));
  expect((await next()).services.map((each) => each.folder)).toEqual(["bank", "shop"]);
  writeFileSync(join(folder, "bank.json"), exampleModel({ service: "Bank" }).replace('"max": 40', '"max": 41'));
  expect(changedFiles(await next())).toEqual(["bank/types/place-order-request.ts"]);
  writeFileSync(join(folder, "hallmark.config.json"), "{");
  expect(idsOf(await next())).toEqual(["invalid-config"]);
  writeFileSync(join(folder, "hallmark.config.json"), config(["shop.json"]));
  const without = await next();
  expect(without.services.map((each) => each.folder)).toEqual(["shop"]);
  expect(existsSync(join(folder, "generated/bank"))).toBe(false);
});

it("does not start itself by writing into a folder that it watches", async () => {
  const folder = temporaryFolder(files);
  const { next } = watching({ models: [folder], out: join(folder, "out"), pieces: ["types", "openapi"] });
  await next();
  writeFileSync(join(folder, "out/mine.json"), "{}");
  writeFileSync(join(folder, "README.md"), "No model.\n");
  writeFileSync(join(folder, "shop.json"), withLimit(41));
  expect(changedFiles(await next())).toContain("shop/types/place-order-request.ts");
});

it("sees a change of what a link leads to", async () => {
  const folder = temporaryFolder({ "elsewhere/shop.json": exampleModel(), "here/README.md": "" });
  symlinkSync(join(folder, "elsewhere/shop.json"), join(folder, "here/shop.json"));
  const { next } = watching({ models: [join(folder, "here/shop.json")], out: join(folder, "out") });
  await next();
  writeFileSync(join(folder, "elsewhere/next.json"), withLimit(41));
  renameSync(join(folder, "elsewhere/next.json"), join(folder, "elsewhere/shop.json"));
  expect(changedFiles(await next())).toEqual(["shop/types/place-order-request.ts"]);
});

it("follows what an OpenAPI document refers to, also where nothing is yet", async () => {
  const schema = (least: number): string =>
    `type: object\nproperties: { size: { type: integer, minimum: ${least} } }\n`;
  const folder = temporaryFolder({
    "api.yaml": `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /orders:
    post:
      operationId: placeOrder
      requestBody: { content: { application/json: { schema: { $ref: parts/order.yaml } } } }
      responses: { "204": { description: Done. } }
`,
  });
  const { next } = watching({ models: [join(folder, "api.yaml")], out: join(folder, "out") });
  expect((await next()).diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  mkdirSync(join(folder, "parts"));
  writeFileSync(join(folder, "parts/order.yaml"), schema(1));
  expect(changedFiles(await next()).length).toBeGreaterThan(1);
  writeFileSync(join(folder, "parts/order.yaml"), schema(7));
  expect(changedFiles(await next())).toEqual([expect.stringMatching(/^shop\/types\/.*order.*\.ts$/)]);
});

it("ends with the last of many saves", async () => {
  const folder = temporaryFolder(files);
  const { next } = watching({ models: [join(folder, "shop.json")], out: join(folder, "out") });
  await next();
  for (let limit = 41; limit <= 60; limit++) {
    writeFileSync(join(folder, "shop.json"), withLimit(limit));
    await new Promise((resolve) => setTimeout(resolve, limit % 7));
  }
  const written = (): string => readFileSync(join(folder, "out/shop/types/place-order-request.ts"), "utf8");
  while (!written().includes("1 to 60")) await next();
});
