import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { exampleModel } from "../testing/example-model.js";
import { hallmark, startHallmark } from "../testing/hallmark.js";
import { modulesLoadedBy } from "../testing/loaded-modules.js";
import { Repository } from "../testing/repository.js";
import { temporaryFolder } from "../testing/temporary-folder.js";

const shop = exampleModel();
/** A member that is gone is an error; one more is a note. */
const withNote = shop.replace('"OrderId":', '"Note": { "target": "smithy.api#String" }, "OrderId":');

/** Compares two texts of models. */
async function diffOf(old: string, now: string, ...args: readonly string[]) {
  const cwd = temporaryFolder({ "old.json": old, "new.json": now });
  return hallmark(["diff", "old.json", "new.json", ...args], { cwd });
}

it("says what changed by whom it breaks, with places and without colours", async () => {
  const { exitCode, stdout, stderr } = await diffOf(withNote, shop);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toMatch(/^Breaks code that uses a client: 1 change\n  error RemovedShape: /);
  expect(stdout).toMatch(/^    --> new\.json:\d+:\d+  com\.example#PlaceOrderResponse\$Note$/m);
  expect(stdout).toMatch(/reaches PlaceOrder/);
  expect(stdout).toMatch(/\nold\.json -> new\.json: 1 error.*; 1 of 1 operation reached\n$/);
  expect(stdout).not.toContain("\u001B");
});

it("puts what is severe and breaks no client and no server apart from what breaks nobody", async () => {
  const added = (names: readonly string[]) => {
    const { shapes } = JSON.parse(shop) as { shapes: Record<string, { members: Record<string, object> }> };
    for (const name of names) shapes["com.example#PlaceOrderResponse"]!.members[name] = { target: "smithy.api#String" };
    return JSON.stringify({ smithy: "2.0", shapes });
  };
  const [before, moved] = [added(["Note", "Size"]), added(["Size", "Note"])];
  const { exitCode, stdout } = await diffOf(shop, moved, "--fail-on", "danger");
  expect(stdout).toMatch(/^Breaks nobody: 2 changes\n  note AddedShape: /);
  expect(exitCode).toBe(0);
  const order = await diffOf(before, moved, "--fail-on", "danger");
  expect(order.stdout).toMatch(
    /^Breaks no client and no server, perhaps other uses of the model: 1 change\n  danger ChangedMemberOrder: /,
  );
  expect(order.exitCode).toBe(1);
});

it("minds no order of properties in OpenAPI documents, and says in Markdown what a message is about", async () => {
  const document = (schema: string) => `
openapi: 3.0.3
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: order
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses: { "204": { description: Done. } }
components: { schemas: { Order: { type: object, ${schema} } } }
`;
  const cwd = temporaryFolder({
    "old.yaml": document("properties: { a: { type: string }, b: { type: string } }"),
    "new.yaml": document(
      "required: [c], properties: { c: { type: string }, b: { type: string }, a: { type: string } }",
    ),
  });
  const { stdout } = await hallmark(["diff", "old.yaml", "new.yaml", "--markdown"], { cwd });
  expect(stdout).not.toContain("ChangedMemberOrder");
  expect(stdout).toContain("- **error:** `openapi.shop#Order$c`: Adding a new member with the `required` trait");
});

it("calls what is a note to those that it concerns news", async () => {
  const { shapes } = JSON.parse(shop) as { shapes: Record<string, { operations?: object[] }> };
  const unit = { target: "smithy.api#Unit" };
  Object.assign(shapes, { "com.example#Look": { type: "operation", input: unit, output: unit } });
  shapes["com.example#Shop"]!.operations!.push({ target: "com.example#Look" });
  const { exitCode, stdout } = await diffOf(shop, JSON.stringify({ smithy: "2.0", shapes }));
  expect(stdout).toMatch(/^News for implementations of the service: 2 changes\n  note AddedOperation: /m);
  expect(stdout).not.toMatch(/^Breaks (code|clients|implementations)/m);
  expect(exitCode).toBe(0);
});

it("steers no terminal by the names of files", async () => {
  const cwd = temporaryFolder({ "a\u001B[31m\n.json": shop });
  const { stdout } = await hallmark(["diff", "a\u001B[31m\n.json", "a\u001B[31m\n.json"], { cwd });
  expect(stdout).toBe("a␛[31m␊.json -> a␛[31m␊.json: nothing changed\n");
});

it("says that nothing changed", async () => {
  expect(await diffOf(shop, shop)).toMatchObject({
    exitCode: 0,
    stdout: "old.json -> new.json: nothing changed\n",
    stderr: "",
  });
});

it.each([
  { old: withNote, now: shop, failOn: [], want: 1 },
  { old: withNote, now: shop, failOn: ["--fail-on", "never"], want: 0 },
  { old: withNote, now: shop, failOn: ["--fail-on", "danger"], want: 1 },
  { old: shop, now: withNote, failOn: [], want: 0 },
  { old: shop, now: withNote, failOn: ["--fail-on", "note"], want: 1 },
  { old: shop, now: shop, failOn: ["--fail-on", "note"], want: 0 },
  { old: withNote, now: shop, failOn: ["--json"], want: 1 },
  { old: withNote, now: shop, failOn: ["--markdown"], want: 1 },
  // What is not shown counts all the same.
  { old: shop, now: withNote, failOn: ["--fail-on", "note", "--severity", "error"], want: 1 },
])("exits with $want given $failOn", async ({ old, now, failOn, want }) => {
  expect((await diffOf(old, now, ...failOn)).exitCode).toBe(want);
});

it.each([
  { args: [], want: /It takes two models to compare/ },
  { args: ["old.json"], want: /hallmark diff --git HEAD/ },
  { args: ["old.json", "nowhere.json"], want: /There is no file or folder `nowhere\.json`/ },
  { args: ["old.json", "other.json"], want: /no shape in common/ },
  { args: ["old.json", "new.json", "--git", "HEAD"], want: /Leave out one of them/ },
  { args: ["old.json", "new.json", "--model", "new.json"], want: /no revision is given/ },
  { args: ["--config", "new.json"], want: /Name one, `--git HEAD`/ },
  { args: ["old.json", "new.json", "--fail-on", "all"], want: /Allowed choices are error, danger/ },
  { args: ["old.json", "new.json", "--json", "--markdown"], want: /cannot be used with/ },
  { args: ["--git", "HEAD"], want: /no git repository/ },
])("exits with 2 given $args, and says what to do", async ({ args, want }) => {
  const other = shop.replaceAll("com.example", "org.other");
  const cwd = temporaryFolder({ "old.json": shop, "new.json": withNote, "other.json": other });
  const { exitCode, stderr, stdout } = await hallmark(["diff", ...args], { cwd });
  expect(stderr).toMatch(want);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
});

it("compares with a revision, in a folder of a project", async () => {
  const repository = new Repository({ "services/model/shop/shop.json": withNote });
  writeFileSync(repository.path("services/model/shop/shop.json"), shop);
  const { exitCode, stdout } = await hallmark(["diff", "--git", "HEAD"], { cwd: repository.path("services") });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^HEAD:services\/model\/shop -> model\/shop: 1 error/m);
});

it("prints one JSON value, without what is less severe than asked for", async () => {
  const { stdout } = await diffOf(shop, withNote.replaceAll("SoldOut", "NoneLeft"), "--json", "--severity", "error");
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ kind: "hallmark-diff", version: 1, old: ["old.json"], new: ["new.json"] });
  expect(new Set(report.changes.map(({ severity }: { severity: string }) => severity))).toEqual(new Set(["error"]));
  expect(report.counts.note).toBeGreaterThan(0);
});

it("says what the changes touch", async () => {
  const { stdout } = await diffOf(shop, withNote, "--impact");
  expect(stdout).toMatch(/touches \d+ files/);
  expect(stdout).toMatch(/^What that touches:\n  files {7}\d+ generated files: \d+ changed$/m);
  expect(stdout).toMatch(/^    types\/ +place-order-response\.ts$/m);
  expect(stdout).toMatch(/^  rules {7}none$/m);
});

it("keeps a change of a hundred shapes readable", async () => {
  const model = JSON.parse(shop) as { shapes: Record<string, object> };
  for (let at = 0; at < 100; at++) {
    model.shapes[`com.example#Extra${at}`] = { type: "structure", members: {} };
  }
  const { stdout } = await diffOf(JSON.stringify(model), shop);
  expect(stdout.split("\n").length).toBeLessThan(60);
  expect(stdout).toMatch(/\.\.\. and 90 more of RemovedShape; --all shows them/);
  const all = await diffOf(JSON.stringify(model), shop, "--all");
  expect(all.stdout).toContain("Extra99`");
});

it("writes an entry for a changelog, in which names mean nothing but themselves", async () => {
  const odd = (text: string) =>
    shop
      .replace('"type": "string"', `"type": "string", "x": 0`)
      .replace('"smithy.api#length": {', `"smithy.api#documentation": ${JSON.stringify(text)}, "smithy.api#length": {`)
      .replace(', "x": 0', "");
  const { stdout } = await diffOf(odd("plain"), odd("<script>*a* [b](c) | _d_\n# e"), "--markdown");
  expect(stdout).toMatch(/^### /);
  expect(stdout).toMatch(/^\*\*PlaceOrder\*\*$/m);
  expect(stdout).toMatch(/^- /m);
  // Outside of code nothing of the text stands as it is, and it starts no heading.
  const outside = stdout.replace(/`[^`\n]*`/g, "");
  expect(outside).not.toMatch(/(?<!\\)<|(?<!\\)\[b|^# /m);
  expect((await diffOf(shop, shop, "--markdown")).stdout).toBe("No change of the API.\n");
});

it("loads neither printer nor scenarios where it only compares", async () => {
  const cwd = temporaryFolder({ "old.json": shop, "new.json": withNote });
  const { modules } = await modulesLoadedBy(["diff", "old.json", "new.json"], { cwd });
  expect(
    modules.filter((path) => /ts-morph|handlebars|chokidar|redocly|dist\/(conformance|generated)/.test(path)),
  ).toEqual([]);
  expect(modules.filter((path) => /dist\/generator\/(emit|print|plan)\//.test(path))).toEqual([]);
});

it("says after generating what changed since, and what that touches; and the same when it only checks", async () => {
  const few = ["--pieces", "types,errors"];
  const cwd = temporaryFolder({ "model/shop/shop.json": withNote });
  expect((await hallmark(["generate", ...few], { cwd })).stdout).toMatch(
    /^generated\/shop: \d+ files written, 0 removed\n$/,
  );
  writeFileSync(join(cwd, "model/shop/shop.json"), shop);
  const check = await hallmark(["generate", ...few, "--check"], { cwd });
  expect(check.exitCode).toBe(1);
  const made = await hallmark(["generate", ...few], { cwd });
  expect(made.exitCode).toBe(0);
  for (const { stdout } of [check, made]) {
    expect(stdout).toMatch(/^Breaks code that uses a client: 1 change\n  error RemovedShape: /m);
    expect(stdout).toMatch(/^  files {7}2 generated files: 2 changed$/m);
    expect(stdout).toMatch(/^generated\/shop\/model\.json -> model\/shop: 1 error/m);
  }
  expect((await hallmark(["generate", ...few], { cwd })).stdout).toBe("generated/shop: nothing changed\n");
});

it("generates all the same where the former model is gone", async () => {
  const few = ["--pieces", "types,errors"];
  const cwd = temporaryFolder({ "model/shop/shop.json": withNote });
  await hallmark(["generate", ...few], { cwd });
  writeFileSync(join(cwd, "model/shop/shop.json"), shop);
  rmSync(join(cwd, "generated/shop/model.json"));
  const { exitCode, stdout } = await hallmark(["generate", ...few], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^generated\/shop: \d+ files written, 0 removed\n$/);
});

it("leaves nothing behind when it is interrupted", async () => {
  const { shapes } = JSON.parse(shop) as { shapes: Record<string, object> };
  for (let at = 0; at < 20_000; at++) shapes[`com.example#Extra${at}`] = { type: "structure", members: {} };
  const repository = new Repository({ "shop.json": JSON.stringify({ smithy: "2.0", shapes }) });
  const temporary = temporaryFolder();
  const child = startHallmark(["diff", "--git", "HEAD", "--model", "shop.json"], {
    cwd: repository.folder,
    env: { TMPDIR: temporary },
  });
  const ended = new Promise<number | null>((resolve) => void child.on("close", resolve));
  while (readdirSync(temporary).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(readdirSync(temporary)).toEqual([]);
});
