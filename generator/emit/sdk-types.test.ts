import { join } from "node:path";
import { expect, it } from "vitest";
import type { ServicePlan } from "../plan/index.js";
import { exportedTypes } from "../testing/exported-types.js";
import { ownModelFiles } from "../testing/own-model.js";
import { planOfFiles } from "../testing/plans.js";
import { packageRoot, shared, sharedFile } from "../testing/shared.js";
import { typeErrors } from "../testing/type-check.js";
import { errors } from "./errors/index.js";
import { declaredShapes, isError } from "./shared/declared-shapes.js";
import { types } from "./types/index.js";

const SDK = "@aws-sdk/client-secrets-manager";
const ofSdk = new Set(exportedTypes(join(packageRoot, "node_modules", SDK, "dist-types/index.d.ts")));

/** Our own model, and AWS's where it is at hand. */
const models = [
  { model: "our own model", files: ownModelFiles("secretsmanager") },
  ...(shared.present
    ? [{ model: "AWS's model", files: [sharedFile("models", "secrets-manager-2017-10-17.json")] }]
    : []),
];

/** Where a value of one of the two may be given. */
type Direction = "ours for theirs" | "theirs for ours";
interface Claim {
  readonly name: string;
  readonly direction: Direction;
}

it.each(models)("makes the AWS SDK's types under the switch: $model", ({ files }) => {
  const plan = planOfFiles(files, { types: "sdk" });
  const names = namesOfBoth(plan);
  expect(names.length).toBeGreaterThan(60);
  expect(refused(plan, bothWays(names))).toEqual([]);
});

it.each(models)("lets our inputs into the AWS SDK's client: $model", ({ files }) => {
  const plan = planOfFiles(files);
  const made = claims(plan, "input", "ours for theirs");
  expect(made).toHaveLength(23);
  expect(refused(plan, made)).toEqual([
    // They hold a key of a filter, which is an enum: open here, closed there.
    "BatchGetSecretValueRequest: ours for theirs",
    "ListSecretsRequest: ours for theirs",
  ]);
});

it.each(models)("takes the AWS SDK's answers: $model", ({ files }) => {
  const plan = planOfFiles(files);
  const made = claims(plan, "output", "theirs for ours");
  // TagResource and UntagResource answer nothing.
  expect(made).toHaveLength(21);
  expect(refused(plan, made)).toEqual([]);
});

it.each(models)("constructs errors as the AWS SDK does: $model", ({ files }) => {
  const plan = planOfFiles(files);
  const names = declaredShapes(plan).filter((shape) => isError(shape) && ofSdk.has(shape.name));
  const lines = [...names.map(({ name }) => name), plan.names.exception].map(
    (name) => `export const ${name}: typeof theirs.${name} = ours.${name};`,
  );
  expect(lines).toHaveLength(13);
  expect(complaints(plan, lines)).toBe("");
});

function namesOfBoth(plan: ServicePlan): readonly string[] {
  return [...declaredShapes(plan).map(({ name }) => name), plan.names.exception].filter((name) => ofSdk.has(name));
}

function claims(plan: ServicePlan, role: "input" | "output", direction: Direction): readonly Claim[] {
  return declaredShapes(plan)
    .filter((shape) => shape.kind === "structure" && shape.role === role && ofSdk.has(shape.name))
    .map(({ name }) => ({ name, direction }));
}

function bothWays(names: readonly string[]): readonly Claim[] {
  return names.flatMap((name) => [
    { name, direction: "ours for theirs" as const },
    { name, direction: "theirs for ours" as const },
  ]);
}

/** The claims that the compiler does not accept; what else it has to say, as it says it. */
function refused(plan: ServicePlan, made: readonly Claim[]): readonly string[] {
  const lines = made.map(({ name, direction }, index) => {
    const [from, to] = direction === "ours for theirs" ? ["ours", "theirs"] : ["theirs", "ours"];
    return `export const claim${index} = (value: ${from}.${name}): ${to}.${name} => value;`;
  });
  return complaints(plan, lines)
    .split("\n")
    .filter((line) => /^\S/.test(line))
    .map((line) => {
      const claim = made[Number(/^claims\.ts\((\d+),/.exec(line)?.[1]) - FIRST_LINE];
      return claim ? `${claim.name}: ${claim.direction}` : line;
    });
}

/** Where lines start that speak of `ours` and `theirs`. */
const FIRST_LINE = 3;

function complaints(plan: ServicePlan, lines: readonly string[]): string {
  const ours = ["types", "errors"].map((piece) => `export * from "./${plan.names.folder}/${piece}/index.js";\n`);
  const claims = [`import type * as theirs from "${SDK}";`, 'import * as ours from "./ours.js";', ...lines];
  return typeErrors([
    ...types.emit(plan),
    ...errors.emit(plan),
    { path: "ours.ts", text: ours.join("") },
    { path: "claims.ts", text: claims.join("\n") },
  ]);
}
