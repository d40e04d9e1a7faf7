import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { filesOfPieces } from "../../generator/generate/pieces.js";
import { planService } from "../../generator/plan/index.js";
import { modelOfFiles } from "../../generator/testing/plans.js";
import { itShared, shared, sharedFile } from "../../generator/testing/shared.js";
import { typeErrors } from "../../generator/testing/type-check.js";

const models = shared.present
  ? readdirSync(sharedFile("models"))
      .filter((name) => /-\d{4}-\d\d-\d\d\.json$/.test(name))
      .sort()
      .map((name) => sharedFile("models", name))
  : [];
const speaksAwsJson = (path: string) => /"aws\.protocols#awsJson1_[01]"/.test(readFileSync(path, "utf8"));
const known = models.filter(speaksAwsJson);
const unknown = models.filter((path) => !speaksAwsJson(path));

const planned = (path: string) => planService(modelOfFiles([path]));

/** All pieces, but for the types that another tool makes of the OpenAPI document: they are its author's business. */
async function filesOf(paths: readonly string[], pieces: readonly string[]) {
  const files = await Promise.all(paths.map((path) => filesOfPieces(planned(path).value!, pieces)));
  return files.flatMap(({ value }) => value!);
}

itShared(
  "compiles all pieces of every model that speaks AWS JSON",
  async () => {
    expect(known.length).toBeGreaterThan(10);
    const pieces = ["types", "errors", "validators", "client", "server", "cli", "msw"];
    expect(typeErrors(await filesOf(known, pieces), { noUnusedParameters: true })).toBe("");
  },
  120_000,
);

itShared(
  "compiles types and validators of every other model",
  async () => {
    expect(unknown.length).toBeGreaterThan(10);
    const pieces = ["types", "errors", "validators"];
    expect(typeErrors(await filesOf(unknown, pieces), { noUnusedParameters: true })).toBe("");
  },
  120_000,
);

itShared("says which protocol is missing", () => {
  for (const path of unknown) {
    const { value, diagnostics } = planned(path);
    const { declaredProtocols } = value!;
    const [warning] = diagnostics.filter(({ id }) => id === "unsupported-protocol");
    expect(warning).toMatchObject({ severity: "warning" });
    for (const protocol of declaredProtocols) expect(warning!.message).toContain(protocol);
  }
});

itShared("makes nothing that needs the wire where the protocol is missing", async () => {
  const { value: files } = await filesOfPieces(planned(unknown[0]!).value!, ["types", "client", "server", "msw"]);
  expect(files!.filter(({ path }) => /\/(client|server|msw|schemas)\//.test(path))).toEqual([]);
});
