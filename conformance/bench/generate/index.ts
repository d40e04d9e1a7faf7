import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuOf, leastOf } from "../cpu-of.js";
import { atMost, type Row } from "../row.js";

const root = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..", "..", "..");
const hallmark = join(root, "dist", "generator", "cli", "main.js");
const openapiTypescript = join(root, "node_modules", "openapi-typescript", "bin", "cli.js");

/** AWS's own model where it lies beside the project, else ours; either has 23 operations. */
const awsModel = join(root, "..", "shared", "models", "secrets-manager-2017-10-17.json");
const isAws = existsSync(awsModel);
const model = isAws ? awsModel : join(root, "model", "secretsmanager");
const label = `${isAws ? "AWS's" : "our"} model, 23 operations`;

/**
 * Generation in a cold process, against the types alone that `openapi-typescript` makes of the same service's OpenAPI
 * document. Ours makes everything but those types.
 */
export async function rows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "hallmark-bench-"));
  try {
    const generate = (out: string, pieces: string) =>
      cpuOf([hallmark, "generate", "--model", model, "--out", join(folder, out), "--pieces", pieces], root);
    const allButTypes = pieceNames()
      .filter((name) => name !== "openapi-types")
      .join(",");
    generate("document", "openapi");
    const document = join(folder, "document", "secretsmanager", "openapi", "openapi.json");
    const types = leastOf(() => cpuOf([openapiTypescript, document, "-o", join(folder, "types.ts")], root));
    const cold = leastOf((run) => generate(`cold-${run}`, allButTypes));
    generate("warm", allButTypes);
    const unchanged = leastOf(() => generate("warm", allButTypes));
    return [
      atMost(1, {
        name: `generate all pieces, cold, vs openapi-typescript (${label})`,
        ours: cold,
        peer: types,
        unit: "ms CPU",
      }),
      atMost(0.25, {
        name: `generate, nothing changed, vs openapi-typescript (${label})`,
        ours: unchanged,
        peer: types,
        unit: "ms CPU",
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The names of all pieces, from the schema of the configuration file. */
function pieceNames(): readonly string[] {
  const path = join(root, "generator", "load", "config", "hallmark.config.schema.json");
  const schema = JSON.parse(readFileSync(path, "utf8")) as {
    properties: { services: { items: { properties: { pieces: { items: { enum: string[] } } } } } };
  };
  return schema.properties.services.items.properties.pieces.items.enum;
}
