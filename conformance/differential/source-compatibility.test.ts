import { join } from "node:path";
import { expect, it } from "vitest";
import { filesOfPieces } from "../../generator/generate/pieces.js";
import type { PlanRequest, ServicePlan } from "../../generator/plan/index.js";
import { ownModelFiles } from "../../generator/testing/own-model.js";
import { planOfFiles } from "../../generator/testing/plans.js";
import { itShared, packageRoot, sharedFile } from "../../generator/testing/shared.js";
import { typeErrors } from "../../generator/testing/type-check.js";
import { programFor, type Used } from "./sdk-program.js";
import { surfaceOf } from "./sdk-surface.js";

const SDK = "@aws-sdk/client-secrets-manager";
const surface = surfaceOf(join(packageRoot, "node_modules", SDK, "dist-types/index.d.ts"));
const awsModel = [sharedFile("models", "secrets-manager-2017-10-17.json")];
const ownModel = ownModelFiles("secretsmanager");

/** What a generated client has of what the AWS SDK has. */
async function generated(paths: readonly string[], request: PlanRequest = {}) {
  const plan = planOfFiles(paths, request);
  const files = (await filesOfPieces(plan, ["client"])).value!;
  const index = files.find(({ path }) => path === `${plan.names.folder}/client/index.ts`)!.text;
  const exported = [...index.matchAll(/\{ (.*) \}/g)].flatMap(([, names]) =>
    names!.split(", ").map((name) => name.replace(/^.* as /, "")),
  );
  const names = new Set(exported.filter((name) => surface.names.has(name)));
  return { plan, files, from: `./${plan.names.folder}/client/index.js`, used: { names, includes: includesOf(plan) } };
}

/** The AWS SDK is of another day than the models: it may know members that they do not. */
function includesOf(plan: ServicePlan): Used["includes"] {
  const shapes = new Map([...plan.shapes.values()].map((shape) => [shape.name, shape]));
  const structureOf = (name: string) => {
    const [, operation, side] = /^(\w+)Command(Input|Output)$/.exec(name) ?? [];
    const found = plan.operations.find((each) => each.name === operation);
    return found ? (side === "Input" ? found.input : found.output) : shapes.get(name);
  };
  return (structure, member) => {
    const shape = structureOf(structure);
    if (shape?.kind === "enum") return shape.values.some(({ name, value }) => name === member || value === member);
    return shape?.kind === "structure" && shape.members.some(({ name }) => name === member);
  };
}

/** What the AWS SDK has beyond the model of April 2025. */
const newer = {
  names: ["ExternalSecretRotationMetadataItem", "ExternalSecretRotationMetadataItem$", "SortByType"],
  members: ["ExternalSecretRotationMetadata", "ExternalSecretRotationRoleArn", "SortBy", "Type"],
};

it("compiles what it is about to try on the AWS SDK itself", () => {
  const everything = { names: new Set(surface.names.keys()), includes: () => true };
  expect(typeErrors([{ path: "program.ts", text: programFor(surface, SDK, everything) }])).toBe("");
});

it.each(["strict", "sdk"] as const)(
  "compiles a program for the AWS SDK against our own model, types: %s",
  async (types) => {
    await compilesFor(ownModel, { types });
  },
);

itShared.each(["strict", "sdk"] as const)(
  "compiles a program for the AWS SDK against AWS's own model, types: %s",
  async (types) => {
    await compilesFor(awsModel, { types });
  },
);

/** Uses all that the AWS SDK has, but for what the models cannot know. */
async function compilesFor(paths: readonly string[], request: PlanRequest): Promise<void> {
  const { files, from, used } = await generated(paths, request);
  expect(typeErrors([...files, { path: "program.ts", text: programFor(surface, from, used) }])).toBe("");
  expect([...surface.names.keys()].filter((name) => !used.names.has(name)).sort()).toEqual(newer.names);
  expect(missingMembers(used)).toEqual(newer.members);
}

it.each([
  { path: "types/create-secret-response.ts", from: "ARN?: string", to: "Arn?: string" },
  { path: "types/create-secret-request.ts", from: "Name: string", to: "Name: number" },
  { path: "types/tag.ts", from: "Key?: string", to: "Key: boolean" },
  { path: "errors/resource-exists-exception.ts", from: "Message?: string", to: "Massage?: string" },
  { path: "errors/resource-not-found-exception.ts", from: '$fault = "client"', to: '$fault = "server"' },
  { path: "client/secrets-manager.ts", from: "  createSecret: ", to: "  makeSecret: " },
  { path: "types/filter.ts", from: "Values?: string[]", to: "Values?: string" },
  { path: "types/filter-name-string-type.ts", from: "tag_key:", to: "tagKey:" },
  { path: "errors/public-policy-exception.ts", from: 'name = "Public', to: 'name: string = "Public' },
  { path: "client/index.ts", from: "paginateListSecrets", to: "paginateListSecrets as pages" },
])("notices that $path says $to", async ({ path, from: text, to }) => {
  const { plan, files, from, used } = await generated(ownModel);
  const changed = files.map((file) =>
    file.path === `${plan.names.folder}/${path}` ? { ...file, text: file.text.replace(text, to) } : file,
  );
  expect(changed).not.toEqual(files);
  expect(typeErrors([...changed, { path: "program.ts", text: programFor(surface, from, used) }])).not.toBe("");
});

/** Names of members that structures of the AWS SDK have and ours do not. */
function missingMembers({ names, includes }: Used): readonly string[] {
  const missing = [...surface.structures]
    .filter(([name]) => names.has(name))
    .flatMap(([name, members]) => members.filter((member) => !includes(name, member.name)));
  return [...new Set(missing.map(({ name }) => name))].sort();
}
