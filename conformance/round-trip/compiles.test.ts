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
const speaks = (protocol: RegExp) => (path: string) => protocol.test(readFileSync(path, "utf8"));
const awsJson = models.filter(speaks(/"aws\.protocols#awsJson1_[01]"/));
const restJson = models.filter(speaks(/"aws\.protocols#restJson1"/));
const unknown = models.filter((path) => !awsJson.includes(path) && !restJson.includes(path));

/** Of those that speak REST JSON: streams of bytes and of events, bodies that are blobs, members in all places. */
const DEMANDING = /\/(dataexchange|glacier|lambda|lex-runtime-service|transcribe-streaming)-/;

const planned = (path: string) => planService(modelOfFiles([path]));

/** All pieces, but for the types that another tool makes of the OpenAPI document: they are its author's business. */
async function filesOf(paths: readonly string[], pieces: readonly string[]) {
  const files = await Promise.all(paths.map((path) => filesOfPieces(planned(path).value!, pieces)));
  return files.flatMap(({ value }) => value!);
}

const PIECES = ["types", "errors", "validators", "client", "server", "cli", "msw"];

itShared(
  "compiles all pieces of every model that speaks AWS JSON",
  async () => {
    expect(awsJson.length).toBeGreaterThan(10);
    expect(typeErrors(await filesOf(awsJson, PIECES), { noUnusedParameters: true })).toBe("");
  },
  120_000,
);

itShared(
  "compiles all pieces of demanding models that speak REST JSON",
  async () => {
    expect(restJson.length).toBeGreaterThan(10);
    const demanding = restJson.filter((path) => DEMANDING.test(path));
    expect(typeErrors(await filesOf(demanding, PIECES), { noUnusedParameters: true })).toBe("");
  },
  120_000,
);

itShared(
  "compiles types and validators of every other model",
  async () => {
    expect(unknown.length).toBeGreaterThan(5);
    const others = [...unknown, ...restJson.filter((path) => !DEMANDING.test(path))];
    const pieces = ["types", "errors", "validators"];
    expect(typeErrors(await filesOf(others, pieces), { noUnusedParameters: true })).toBe("");
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
