import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { types } from "../types/index.js";
import { bundleGenerated } from "../../testing/import-generated.js";
import { ownModelFiles } from "../../testing/own-model.js";
import { planOfFiles } from "../../testing/plans.js";
import { temporaryFolder } from "../../testing/temporary-folder.js";
import { validators } from "./index.js";

/**
 * Measures in a process of its own, whose young generation is large enough that nothing is collected in between: then
 * the heap grows by what was allocated. The least of several rounds is taken, because compilers allocate as well.
 */
const measure = `
import { CreateSecretRequestValidator as validator } from "./validators.mjs";

const good = {
  Name: "orders/prod/database",
  ClientRequestToken: "7f1d9c52-3b0e-4f6a-9a48-5f0c2f6b8e11",
  Description: "Database login \\u{1f511}",
  KmsKeyId: "",
  SecretString: "s3cret",
  Tags: [{ Key: "a", Value: "b" }, { Key: "c", Value: "d" }],
  AddReplicaRegions: [{ Region: "eu-west-1", KmsKeyId: "k" }],
  ForceOverwriteReplicaSecret: false,
};
const calls = 1e5;

function bytesACall(value) {
  let least = Infinity;
  for (let round = 0; round < 8; round++) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    for (let call = 0; call < calls; call++) validator.violations(value);
    least = Math.min(least, (process.memoryUsage().heapUsed - before) / calls);
  }
  return least;
}

const isShared = validator.violations(good) === validator.violations({ ...good });
console.log(JSON.stringify({ isShared, good: bytesACall(good), bad: bytesACall({ ...good, Name: "" }) }));
`;

it("allocates nothing where there are no violations, and returns one shared list", async () => {
  const plan = planOfFiles([...ownModelFiles("hallmark"), ...ownModelFiles("secretsmanager")]);
  const code = await bundleGenerated(
    [...types.emit(plan), ...validators.emit(plan)],
    "secretsmanager/validators/index.ts",
  );
  const folder = temporaryFolder({ "validators.mjs": code, "measure.mjs": measure });
  const run = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-semi-space-size=256", "--min-semi-space-size=256", join(folder, "measure.mjs")],
    { encoding: "utf8" },
  );
  expect(run.stderr).toBe("");
  const { isShared, good, bad } = JSON.parse(run.stdout) as { isShared: boolean; good: number; bad: number };
  expect(isShared).toBe(true);
  // What asking for the memory itself takes is spread over all calls.
  expect(good).toBeLessThan(1);
  // The measurement is able to see an allocation.
  expect(bad).toBeGreaterThan(16);
});
