import {
  CreateSecretCommand,
  ListSecretsCommand,
  RotateSecretCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { type HttpRequest, HttpResponse } from "@smithy/core/protocols";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scenariosOf } from "../../conformance/scenarios-of.js";
import { exportedTypes } from "../testing/exported-types.js";
import { importGenerated } from "../testing/import-generated.js";
import { secretsManagerProject } from "../testing/newer-secrets-manager.js";
import { ownModelFiles } from "../testing/own-model.js";
import { planOfFiles } from "../testing/plans.js";
import { packageRoot } from "../testing/shared.js";
import { contentsOf } from "../testing/temporary-folder.js";
import { typeErrors } from "../testing/type-check.js";
import { diff, generate, type DiffReport } from "./index.js";
import { filesOfPieces } from "./pieces.js";

const scenarios = async (model: Parameters<typeof scenariosOf>[0]["model"]) => scenariosOf({ model });

/** The operations that gained something. */
const touched = ["CreateSecret", "DescribeSecret", "ListSecrets", "RotateSecret", "UpdateSecret"];

/** The old model and the newer one, each in a folder of its own. */
function bothModels() {
  const project = secretsManagerProject();
  const old = join(project.folder, "old");
  cpSync(project.model, old, { recursive: true });
  project.update();
  return { old, new: project.model };
}

it("finds what the service gained, and that nobody breaks by it", async () => {
  const { value, diagnostics } = await diff(bothModels());
  expect(diagnostics).toEqual([]);
  const { changes } = value!;
  expect(changes.filter(({ breaks }) => breaks.some((each) => each !== "docs"))).toEqual([]);
  const added = changes.filter(({ id }) => id === "AddedShape").map(({ shape }) => shape!.replace(/^.*#/, ""));
  expect(added.sort()).toEqual([
    "CreateSecretRequest$Type",
    "DescribeSecretResponse$ExternalSecretRotationMetadata",
    "DescribeSecretResponse$ExternalSecretRotationRoleArn",
    "DescribeSecretResponse$Type",
    "ExternalSecretRotationMetadataItem",
    "ExternalSecretRotationMetadataKeyType",
    "ExternalSecretRotationMetadataType",
    "ExternalSecretRotationMetadataValueType",
    "ExternalSecretTypeType",
    "ListSecretsRequest$SortBy",
    "RoleARNType",
    "RotateSecretRequest$ExternalSecretRotationMetadata",
    "RotateSecretRequest$ExternalSecretRotationRoleArn",
    "SecretListEntry$ExternalSecretRotationMetadata",
    "SecretListEntry$ExternalSecretRotationRoleArn",
    "SecretListEntry$Type",
    "SortByType",
    "UpdateSecretRequest$Type",
  ]);
  // Members that came in between others: of no matter but to languages that lay structures out in memory.
  expect(new Set(changes.filter(({ id }) => id !== "AddedShape").map(({ id }) => id))).toEqual(
    new Set(["ChangedMemberOrder"]),
  );
  expect([...new Set(changes.flatMap(({ operations }) => operations))].sort()).toEqual(touched);
});

it("says the same the other way round as what breaks", async () => {
  const { old, new: now } = bothModels();
  const { value } = await diff({ old: now, new: old });
  const removed = value!.changes.filter(({ id }) => id.startsWith("RemovedShape"));
  expect(removed).toHaveLength(18);
  const type = removed.find(({ shape }) => shape!.endsWith("#CreateSecretRequest$Type"))!;
  expect(type).toMatchObject({ severity: "error", operations: ["CreateSecret"] });
  expect(type.breaks).toContain("client source");
});

it(
  "touches the files of these operations, and says which rules and scenarios to look at",
  { timeout: 60_000 },
  async () => {
    const project = secretsManagerProject();
    const out = join(project.folder, "generated");
    const request = { models: [project.model], out, scenarios };
    expect((await generate(request)).diff).toBe(undefined);
    const before = contentsOf(out);
    project.update();
    const { diff: report } = await generate(request);
    const after = contentsOf(out);

    const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (path) => before[path] !== after[path],
    );
    const { files, rules } = report!.impact!;
    expect(files!.map(({ path }) => path).sort()).toEqual(differing.filter((path) => path !== "manifest.json").sort());
    const shared = files!.filter(({ changes }) => changes.length === 0).map(({ path }) => path);
    expect(shared.map((path) => path.replace("secretsmanager/", "")).sort()).toEqual([
      "client/index.ts",
      "jsonschema/schema.json",
      "model.json",
      "openapi/openapi-types.ts",
      "openapi/openapi.json",
      "schemas/index.ts",
      "types/index.ts",
      "validators/index.ts",
    ]);
    // All else is about what the five operations take and answer.
    const others = files!.filter(({ changes }) => changes.length > 0).map(({ path }) => path);
    expect(others.filter((path) => !isAbout(path))).toEqual([]);
    expect(
      files!.filter(({ kind }) => kind === "added").map(({ path }) => path.replace("secretsmanager/", "")),
    ).toEqual(expect.arrayContaining(["types/sort-by-type.ts", "types/external-secret-rotation-metadata-item.ts"]));

    const type = placeOf(report!, "#CreateSecretRequest$Type");
    const ofType = <T extends { readonly changes: readonly number[] }>(list: readonly T[]): readonly T[] =>
      list.filter(({ changes }) => changes.includes(type));
    expect(
      ofType(files!)
        .map(({ path }) => path.replace("secretsmanager/", ""))
        .toSorted(),
    ).toEqual([
      "cli/commands/create-secret.ts",
      "cli/help/create-secret.ts",
      "schemas/create-secret.ts",
      "server/wire/create-secret-request.ts",
      "types/create-secret-request.ts",
      "validators/create-secret-request.ts",
    ]);
    // How members go together is said on the request as a whole.
    expect(rules.length).toBeGreaterThan(4);
    expect(ofType(rules).length).toBeGreaterThan(0);
    expect(rules.flatMap(({ sentences }) => sentences).length).toBeGreaterThan(0);
    // These write down all members of a request. Of the last two `verify` says that they lack the new one.
    const using = ofType(report!.impact!.scenarios!).filter(({ how }) => how === "uses");
    expect(using.map(({ id }) => id)).toEqual([
      "create-secret/wire/null-members",
      "command-line/skeletons/input",
      "command-line/skeletons/other-options",
    ]);
    const anew = report!.impact!.scenarios!.filter(({ how }) => how === "new").map(({ id }) => id);
    expect(anew.some((id) => id.startsWith("derived/create-secret/type-"))).toBe(true);
    expect(anew.some((id) => id.startsWith("derived/list-secrets/sort-by-"))).toBe(true);
  },
);

/** Whether a file is named after one of the operations, or a shape that is new or that only these know. */
function isAbout(path: string): boolean {
  const operations = touched.map((name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase());
  const shapes = ["external-secret-rotation-metadata-item", "secret-list-entry", "sort-by-type"];
  return [...operations, ...shapes].some((name) => path.includes(`/${name}`));
}

function placeOf({ changes }: DiffReport, end: string): number {
  return changes.findIndex(({ shape }) => shape?.endsWith(end));
}

it("has the members of the AWS SDK, every one, and types that go both ways", { timeout: 60_000 }, async () => {
  const plan = planOfFiles(filesOf(bothModels().new), { types: "sdk" });
  const { value: files } = await filesOfPieces(plan, ["types", "errors"]);
  const ofSdk = new Set(exportedTypes(join(packageRoot, "node_modules", SDK, "dist-types/index.d.ts")));
  const shapes = [...plan.shapes.values()].filter(({ kind, name }) => kind === "structure" && ofSdk.has(name));
  expect(shapes.length).toBeGreaterThan(60);
  const claims = [
    `import type * as theirs from "${SDK}";`,
    'import type * as ours from "./ours.js";',
    "type Same<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : false;",
    ...shapes.flatMap(({ name }) => [
      `export const keysOf${name}: Same<ours.${name}, theirs.${name}> = true;`,
      `export const to${name} = (value: ours.${name}): theirs.${name} => value;`,
      `export const from${name} = (value: theirs.${name}): ours.${name} => value;`,
    ]),
  ];
  const index = ["types", "errors"].map((piece) => `export * from "./${plan.names.folder}/${piece}/index.js";`);
  const texts = [
    ...files!,
    { path: "ours.ts", text: index.join("\n") },
    { path: "claims.ts", text: claims.join("\n") },
  ];
  expect(typeErrors(texts)).toBe("");
  // The same claims do not hold for the model of April 2025.
  const { value: former } = await filesOfPieces(planOfFiles(ownModelFiles("secretsmanager"), { types: "sdk" }), [
    "types",
    "errors",
  ]);
  const missing = typeErrors([...former!, ...texts.slice(-2)]);
  expect([...missing.matchAll(/keysOf|claims\.ts\((\d+)/g)].length).toBeGreaterThan(5);
});

it("serves the AWS SDK what is new, and refuses what is wrong with it", { timeout: 60_000 }, async () => {
  const { value: files } = await filesOfPieces(planOfFiles(filesOf(bothModels().new)));
  expect(typeErrors(files!)).toBe("");
  const { createSecretsManagerHandler } = await importGenerated<Server>(files!, "secretsmanager/server/index.ts");
  const seen: unknown[] = [];
  const operation = (answer: unknown) => async (input: unknown) => (seen.push(input), answer);
  const handler = createSecretsManagerHandler({
    createSecret: operation({ Name: "app/db" }),
    rotateSecret: operation({ Name: "app/db" }),
    listSecrets: operation({ SecretList: [{ Name: "app/db", Type: "Partner" }] }),
  });
  const client = new SecretsManagerClient({
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
    requestHandler: { handle: async (request: HttpRequest) => ({ response: await answerOf(handler, request) }) },
  });
  const rotation = { ExternalSecretRotationMetadata: [{ Key: "a", Value: "b" }], ExternalSecretRotationRoleArn: "arn" };
  await client.send(new CreateSecretCommand({ Name: "app/db", Type: "Partner" }));
  await client.send(new RotateSecretCommand({ SecretId: "app/db", ...rotation }));
  const { SecretList } = await client.send(new ListSecretsCommand({ SortBy: "last-changed-date" }));
  expect(SecretList).toEqual([{ Name: "app/db", Type: "Partner" }]);
  expect(seen).toMatchObject([{ Type: "Partner" }, rotation, { SortBy: "last-changed-date" }]);
  await expect(client.send(new ListSecretsCommand({ SortBy: "size" as "name" }))).rejects.toThrow(/sortBy/i);
  expect(seen).toHaveLength(3);
});

const SDK = "@aws-sdk/client-secrets-manager";

interface Server {
  createSecretsManagerHandler(operations: object): (request: Request) => Promise<Response>;
}

async function answerOf(handler: (request: Request) => Promise<Response>, request: HttpRequest): Promise<HttpResponse> {
  const { method, hostname, path, headers, body } = request;
  const answer = await handler(new Request(`https://${hostname}${path}`, { method, headers, body: body as string }));
  return new HttpResponse({
    statusCode: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: new Uint8Array(await answer.arrayBuffer()),
  });
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => join(folder, path));
}
