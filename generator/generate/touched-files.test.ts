import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fileSubjects, impactOf } from "../impact/index.js";
import type { JsonObject, JsonValue, Model } from "../model/index.js";
import type { ServicePlan } from "../plan/index.js";
import { assembleModel } from "../smithy/index.js";
import { ownModelFiles } from "../testing/own-model.js";
import { planOfModel } from "../testing/plans.js";
import { filesOfPieces } from "./pieces.js";
import { snapshotFile, snapshotOf } from "./snapshot.js";

const NAMESPACE = "com.amazonaws.secretsmanager#";

type Shapes = Record<string, JsonObject>;

interface Made {
  readonly model: Model;
  readonly plan: ServicePlan;
  readonly files: ReadonlyMap<string, string>;
}

/** All that is generated from our model of Secrets Manager with a change in one of its files. */
async function made(file = "", change: (shapes: Shapes) => void = () => {}): Promise<Made> {
  const documents = ownModelFiles("secretsmanager").map((path) => ({ file: path, text: readFileSync(path, "utf8") }));
  const changed = documents.map((document) => {
    if (file === "" || !document.file.endsWith(join("secretsmanager", file))) return document;
    const json = JSON.parse(document.text) as { shapes: Shapes };
    change(json.shapes);
    return { ...document, text: JSON.stringify(json) };
  });
  const model = assembleModel([...changed, ...ownTraits()]).value!;
  const plan = planOfModel(model);
  const files = [...(await filesOfPieces(plan)).value!, snapshotFile(snapshotOf(model, plan.id), plan.names.folder)];
  const texts = new Map(files.map(({ path, text }) => [path.replace("secretsmanager/", ""), text]));
  return { model, plan, files: texts };
}

const outputOf = async (...change: Parameters<typeof made>) => (await made(...change)).files;

function ownTraits() {
  return ownModelFiles("hallmark").map((path) => ({ file: path, text: readFileSync(path, "utf8") }));
}

const former = await made();
const before = former.files;

/** The files that differ, sorted; those that are new have a plus. */
function touched(after: ReadonlyMap<string, string>): readonly string[] {
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  return [...after.entries()]
    .filter(([path, text]) => before.get(path) !== text)
    .map(([path]) => (before.has(path) ? path : `+${path}`))
    .sort();
}

/** The lines of a file that were not in it before. */
function linesChanged(after: ReadonlyMap<string, string>, path: string): readonly string[] {
  const was = new Set(before.get(path)!.split("\n"));
  return after
    .get(path)!
    .split("\n")
    .filter((line) => !was.has(line));
}

/**
 * What describes the service as a whole, in one piece, for others to read: the OpenAPI document with the types made of
 * it, the JSON Schema, and the snapshot of the model. Each gains what was added, and nothing else in it changes.
 */
const whole = ["jsonschema/schema.json", "model.json", "openapi/openapi-types.ts", "openapi/openapi.json"];

it("touches the files of one operation when its input gains a member: 6 and the 4 of the whole service", async () => {
  const after = await outputOf("create-secret.json", (shapes) => {
    const members = shapes[`${NAMESPACE}CreateSecretRequest`]!["members"] as Record<string, JsonValue>;
    members["Owner"] = {
      target: `${NAMESPACE}DescriptionType`,
      traits: { "smithy.api#documentation": "Who it is for." },
    };
  });
  expect(touched(after)).toEqual(
    [
      "cli/commands/create-secret.ts",
      "cli/help/create-secret.ts",
      "schemas/create-secret.ts",
      "server/wire/create-secret-request.ts",
      "types/create-secret-request.ts",
      "validators/create-secret-request.ts",
      ...whole,
    ].sort(),
  );
  expect(linesChanged(after, "types/create-secret-request.ts").join("\n")).toMatch(/Who it is for[^]*Owner\?: string/);
  for (const path of whole) expect(linesChanged(after, path).length, path).toBeLessThan(12);
});

it("adds the files of an operation that is new, and to each list of all no more lines than it has names", async () => {
  const after = await outputOf("service.json", (shapes) => {
    const service = Object.values(shapes).find(({ type }) => type === "service")!;
    (service["operations"] as JsonValue[]).push({ target: `${NAMESPACE}LockSecret` });
    const structure = (role: string): JsonObject => ({
      type: "structure",
      members: { SecretId: { target: `${NAMESPACE}SecretIdType`, traits: { "smithy.api#required": {} } } },
      traits: { [`smithy.api#${role}`]: {} },
    });
    shapes[`${NAMESPACE}LockSecretRequest`] = structure("input");
    shapes[`${NAMESPACE}LockSecretResponse`] = structure("output");
    shapes[`${NAMESPACE}LockSecret`] = {
      type: "operation",
      input: { target: `${NAMESPACE}LockSecretRequest` },
      output: { target: `${NAMESPACE}LockSecretResponse` },
      errors: [{ target: `${NAMESPACE}ResourceNotFoundException` }],
    };
  });
  const [added, changed] = [true, false].map((isNew) =>
    touched(after).filter((path) => path.startsWith("+") === isNew),
  );
  expect(added).toEqual([
    "+cli/commands/lock-secret.ts",
    "+cli/help/lock-secret.ts",
    "+client/commands/lock-secret-command.ts",
    "+schemas/lock-secret.ts",
    "+server/operations/lock-secret.ts",
    "+server/wire/lock-secret-request.ts",
    "+server/wire/lock-secret-response.ts",
    "+types/lock-secret-request.ts",
    "+types/lock-secret-response.ts",
    "+validators/lock-secret-request.ts",
    "+validators/lock-secret-response.ts",
  ]);
  const lines = Object.fromEntries(changed!.map((path) => [path, linesChanged(after, path).length]));
  expect(lines).toEqual({
    "README.md": 1,
    "cli/command-line.ts": 3,
    "cli/help/index.ts": 1,
    "client/index.ts": 5,
    "client/secrets-manager-client.ts": 5,
    "client/secrets-manager.ts": 4,
    "schemas/index.ts": 1,
    "server/operations.ts": 3,
    "server/service.ts": 2,
    "types/index.ts": 2,
    "validators/index.ts": 2,
    ...Object.fromEntries(whole.map((path) => [path, expect.any(Number)])),
  });
});

it.each([
  { file: "structures.json", id: "Tag$Key" },
  { file: "structures.json", id: "RotationRulesType$Duration" },
  { file: "structures.json", id: "Filter" },
  { file: "values.json", id: "FilterNameStringType$name" },
  { file: "values.json", id: "SecretNameType" },
  { file: "errors.json", id: "ResourceExistsException" },
  { file: "get-random-password.json", id: "GetRandomPassword" },
])("knows what every file comes of that differs when $id is described otherwise", async ({ file, id }) => {
  const [shape, member] = id.split("$") as [string, string?];
  const after = await made(file, (shapes) => {
    const found = shapes[NAMESPACE + shape]!;
    const piece = (member ? (found["members"] as Shapes)[member] : found) as { traits?: Record<string, JsonValue> };
    piece.traits = { ...piece.traits, "smithy.api#documentation": "It is described otherwise now." };
  });
  const paths = touched(after.files).filter((path) => !whole.includes(path));
  const { files } = impactOf({
    old: former.model,
    new: after.model,
    changed: [NAMESPACE + id],
    files: paths.map((path) => ({ path: `secretsmanager/${path}`, kind: "changed" })),
    subjectOf: fileSubjects(after.plan),
  });
  const unexplained = files!.filter(({ changes }) => changes.length === 0).map(({ path }) => path);
  // Lists of all operations say the first sentence about each.
  const lists = /README|client\/secrets-manager\.ts|server\/operations\.ts|cli\/(command-line|help\/index)\.ts/;
  expect(unexplained.filter((path) => !lists.test(path))).toEqual([]);
});
