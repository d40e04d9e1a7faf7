import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { exampleModel } from "../../testing/example-model.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { itShared, packageRoot, sharedFile } from "../../testing/shared.js";
import { temporaryFolder } from "../../testing/temporary-folder.js";
import { diff } from "./index.js";
import type { DiffRequest } from "./request.js";

const shop = exampleModel();
const bank = exampleModel({ service: "Bank" });

/** Compares two texts of models. */
function diffOf(old: string, now: string, request: DiffRequest = {}) {
  const folder = temporaryFolder({ "old.json": old, "new.json": now });
  return diff({ old: join(folder, "old.json"), new: join(folder, "new.json"), ...request });
}

async function complaintsOf(...request: Parameters<typeof diffOf>) {
  const { value, diagnostics } = await diffOf(...request);
  expect(value).toBe(undefined);
  return diagnostics;
}

it("finds nothing between equal models, however they are divided and ordered", async () => {
  const { shapes } = JSON.parse(shop) as { shapes: Record<string, unknown> };
  const part = (entries: readonly (readonly [string, unknown])[]) =>
    JSON.stringify({ smithy: "2.0", shapes: Object.fromEntries(entries) });
  const entries = Object.entries(shapes).reverse();
  const folder = temporaryFolder({
    "shop.json": shop,
    "parts/z.json": part(entries.slice(0, 3)),
    "parts/a.json": part(entries.slice(3)),
  });
  const { value, diagnostics } = await diff({ old: join(folder, "shop.json"), new: join(folder, "parts") });
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({ changes: [], services: ["com.example#Shop"], operations: 1 });
});

it("says that both are one and the same file", async () => {
  const path = join(temporaryFolder({ "shop.json": shop }), "shop.json");
  const { value, diagnostics } = await diff({ old: path, new: [path] });
  expect(value?.changes).toEqual([]);
  expect(diagnostics.map(({ id }) => id)).toEqual(["same-input"]);
});

it.each([
  { old: shop, new: shop.replaceAll("com.example", "org.other"), want: "unrelated-models" },
  { old: "{", new: shop, want: "invalid-json" },
  { old: shop, new: '{ "smithy": "9.9" }', want: "unsupported-version" },
  { old: shop, new: shop.replace('"com.example#Article"', '"com.example#Nothing"'), want: "unknown-target" },
  { old: shop.replace('"com.example#Article"', '"com.example#Nothing"'), new: shop, want: "broken-old-model" },
])("refuses to compare with $want", async ({ old, new: now, want }) => {
  const ids = (await complaintsOf(old, now)).map(({ id }) => id);
  expect(ids).toContain(want);
});

it("says which side is broken, and where", async () => {
  const [old] = await complaintsOf("{", shop);
  expect(old!.message).toMatch(/^In the old model: /);
  expect(old!.location!.file).toMatch(/old\.json$/);
  const [other] = await complaintsOf(shop, "{");
  expect(other!.message).not.toContain("old");
  expect(other!.location!.file).toMatch(/new\.json$/);
});

it("compares with an old model that has errors but hangs together, and says so", async () => {
  const odd = shop.replace('"smithy.api#httpError": 409', '"smithy.api#httpError": 409, "smithy.api#required": {}');
  const { value, diagnostics } = await diffOf(odd, shop);
  expect(value).toBeDefined();
  expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  expect(diagnostics[0]!.message).toMatch(/^In the old model: /);
  expect(await complaintsOf(shop, odd)).not.toEqual([]);
});

it.each([{}, { old: "a.json" }, { new: "a.json" }, { old: [], new: [] }])(
  "needs two models, not $old and $new",
  async (request) => {
    expect((await diff(request)).diagnostics.map(({ id }) => id)).toEqual(["nothing-to-compare"]);
  },
);

it("says which file is missing", async () => {
  const { diagnostics } = await diff({ old: "nowhere.json", new: "nor-here.json" });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "In the old model: There is no file or folder `nowhere.json`.",
    "There is no file or folder `nor-here.json`.",
  ]);
});

it("compares one service of several", async () => {
  const both = (shopText: string) => {
    const shapes = [shopText, bank.replaceAll("com.example", "org.bank")].map(
      (text) => (JSON.parse(text) as { shapes: object }).shapes,
    );
    return JSON.stringify({ smithy: "2.0", shapes: Object.assign({}, ...shapes) as object });
  };
  const [old, now] = [both(shop), both(shop.replace('"max": 40', '"max": 30'))];
  expect((await diffOf(old, now)).value).toMatchObject({
    services: ["com.example#Shop", "org.bank#Bank"],
    operations: 2,
  });
  const ofShop = (await diffOf(old, now, { service: "Shop" })).value!;
  expect(ofShop.services).toEqual(["com.example#Shop"]);
  expect(ofShop.changes.map(({ id }) => id)).toContain("ChangedLengthTrait");
  expect((await diffOf(old, now, { service: "org.bank#Bank" })).value!.changes).toEqual([]);
  const [complaint] = await complaintsOf(old, now, { service: "Club" });
  expect(complaint).toMatchObject({
    id: "service-not-compared",
    hint: "Services: `com.example#Shop`, `org.bank#Bank`.",
  });
});

it("names the operations that a change reaches, through whatever lies between", async () => {
  const { value } = await diffOf(shop, shop.replace('"max": 40', '"max": 30'));
  const [change] = value!.changes;
  expect(change).toMatchObject({ shape: "com.example#Article", operations: ["PlaceOrder"] });
  expect([change!.oldLocation!.line, change!.location!.line]).toEqual([30, 30].map(() => expect.any(Number) as number));
});

it("reports in the form of its schema, with the impact and without", async () => {
  const schema = readFileSync(join(packageRoot, "generator/generate/diff/diff.schema.json"), "utf8");
  const isValid = new Ajv2020({ strict: true }).compile(JSON.parse(schema) as object);
  const now = shop.replaceAll("SoldOutException", "NoneLeftException").replace('"max": 40', '"max": 30');
  for (const impact of [false, true]) {
    const scenarios = impact ? async () => [{ scenarios: [] }] : undefined;
    const { value } = await diffOf(shop, now, { impact, scenarios });
    expect(isValid(JSON.parse(JSON.stringify(value))), JSON.stringify(isValid.errors)).toBe(true);
    expect(Boolean(value!.impact)).toBe(impact);
  }
});

it("keeps what is sensitive to itself", async () => {
  const withSecret = (value: string) => {
    const model = JSON.parse(shop) as { shapes: Record<string, object> };
    const { shapes } = model;
    const example = { title: "One", input: { Article: value } };
    Object.assign(shapes, {
      "com.example#Password": {
        type: "string",
        traits: { "smithy.api#sensitive": {}, "smithy.api#default": value, "smithy.api#length": { min: 1 } },
      },
      "com.example#Holder": {
        type: "structure",
        members: { Password: { target: "com.example#Password", traits: { "smithy.api#default": value } } },
      },
    });
    Object.assign(shapes["com.example#PlaceOrder"]!, { traits: { "smithy.api#examples": [example] } });
    return JSON.stringify(model);
  };
  const removed = withSecret("correct-horse").replaceAll(/"smithy.api#(default|examples)":("[^"]*"|\[[^\]]*\]),?/g, "");
  for (const [old, now] of [
    [withSecret("correct-horse"), withSecret("battery-staple")],
    [withSecret("correct-horse"), removed.replaceAll(",}", "}")],
    [removed.replaceAll(",}", "}"), withSecret("battery-staple")],
  ] as const) {
    const { value } = await diffOf(old, now);
    expect(value!.changes.length).toBeGreaterThan(2);
    expect(value!.changes.map(({ id }) => id).join()).toMatch(/examples/);
    expect(JSON.stringify(value)).not.toMatch(/horse|staple/);
  }
});

it("keeps a short value to itself, and leaves sentences alone", async () => {
  const withDefault = (value: string) =>
    JSON.stringify({
      smithy: "2.0",
      shapes: {
        "a#Password": { type: "string", traits: { "smithy.api#sensitive": {} } },
        "a#Holder": {
          type: "structure",
          members: { Password: { target: "a#Password", traits: { "smithy.api#default": value } } },
        },
      },
    });
  const { value } = await diffOf(withDefault("a"), withDefault("$&"));
  expect(value!.changes.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^Changing the @default value of a member .* Old value: \(sensitive\)\. New value: \(sensitive\)$/,
    ),
    "Changed trait `smithy.api#default` from `(sensitive)` to `(sensitive)`",
  ]);
});

itShared.each(["s3-2006-03-01.json", "ssm-2014-11-06.json", "dynamodb-2012-08-10.json"])(
  "compares %s with itself and with a copy of fewer operations in under a second",
  { timeout: 30_000 },
  async (name) => {
    const path = sharedFile("models", name);
    const model = JSON.parse(readFileSync(path, "utf8")) as {
      shapes: Record<string, { type: string; operations?: object[] }>;
    };
    const service = Object.values(model.shapes).find(({ type }) => type === "service")!;
    const copy = join(temporaryFolder(), "copy.json");
    service.operations = service.operations!.slice(5);
    writeFileSync(copy, JSON.stringify(model));
    await diff({ old: path, new: path });
    const start = process.cpuUsage();
    const { value } = await diff({ old: path, new: copy });
    const { user } = process.cpuUsage(start);
    expect(value!.changes.length).toBeGreaterThanOrEqual(5);
    expect(user / 1000).toBeLessThan(1000);
  },
);

it("says nothing of what the model of Secrets Manager has in common with itself", async () => {
  const { value } = await diff({
    old: ownModelFiles("secretsmanager"),
    new: join(packageRoot, "model/secretsmanager"),
  });
  expect(value).toMatchObject({ changes: [], operations: 23 });
});

it("compares descriptions of OpenAPI, and an upgraded one of Swagger with its newer form", async () => {
  const api = (open: string, schema: string) => `
${open}
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{ name: limit, in: query, ${schema} }]
      responses: { "204": { description: Nothing. } }
`;
  const three = (limit: number) => api("openapi: 3.0.3", `schema: { type: integer, maximum: ${limit} }`);
  const folder = temporaryFolder({
    "a.yaml": three(10),
    "b.yaml": three(5),
    "two.yaml": api('swagger: "2.0"', "type: integer, maximum: 10"),
  });
  const [a, b, two] = ["a.yaml", "b.yaml", "two.yaml"].map((name) => join(folder, name)) as [string, string, string];
  const { value } = await diff({ old: a, new: b });
  expect(value!.changes.map(({ id }) => id)).toContain("ChangedRangeTrait");
  expect(value!.changes[0]).toMatchObject({ operations: ["ListPets"] });
  expect((await diff({ old: two, new: a })).value!.changes).toEqual([]);
});

it("says that a description of OpenAPI and a model of Smithy have nothing in common", async () => {
  const api = '{ "openapi": "3.0.3", "info": { "title": "Shop", "version": "1" }, "paths": {} }';
  const diagnostics = await complaintsOf(shop, api);
  expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
});
