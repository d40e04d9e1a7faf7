import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuOf, leastOf } from "../cpu-of.js";
import { atMost, type Row } from "../row.js";
import { largeDocument } from "./large-document.js";

const root = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..", "..", "..");
const hallmark = join(root, "dist", "generator", "cli", "main.js");
const openapiTypescript = join(root, "node_modules", "openapi-typescript", "bin", "cli.js");
/** What its program starts in a process of its own, whose time would not be counted. */
const heyApi = join(root, "node_modules", "@hey-api", "openapi-ts", "dist", "run.mjs");
/** Documents that both peers can read as well; that some of ours ask for more is said elsewhere. */
const documents = [
  { name: "zoo.yaml, 180 lines", path: join(root, "generator", "testing", "openapi-types", "documents", "zoo.yaml") },
  { name: "fleet.yaml, 258 lines", path: join(root, "generator", "openapi", "testing", "documents", "fleet.yaml") },
];

/**
 * Generation from OpenAPI documents in cold processes, in turn: our types beside those of both peers, which make nothing
 * else here; and all of our pieces, for which neither has a counterpart, beside the same types.
 */
export function rows(): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), "hallmark-bench-"));
  try {
    const large = join(folder, "large.json");
    writeFileSync(large, JSON.stringify(largeDocument()));
    return [
      ...documents.flatMap(({ name, path }) => rowsOf(name, path, folder)),
      ...rowsOf("a large one, 600 operations", large, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(name: string, path: string, folder: string): readonly Row[] {
  const out = (tool: string, run: number) => join(folder, `${tool}-${run}-${name.replace(/\W/g, "")}`);
  const ours = (run: number, pieces: readonly string[]) =>
    cpuOf([hallmark, "generate", "--model", path, "--out", out(`hallmark${pieces.length}`, run), ...pieces], root);
  const theirs = leastOf((run) => cpuOf([openapiTypescript, path, "-o", `${out("openapi-typescript", run)}.ts`], root));
  const hey = leastOf((run) =>
    cpuOf(
      [heyApi, "-i", path, "-o", out("hey-api", run), "-p", "@hey-api/typescript", "--silent", "--no-log-file"],
      root,
    ),
  );
  const types = leastOf((run) => ours(run, ["--pieces", "types"]));
  const all = leastOf((run) => ours(run, []));
  const row = (what: string, limit: number, own: number, peer: number): Row =>
    atMost(limit, { name: `${name}: ${what}`, ours: own, peer, unit: "ms CPU" });
  return [
    row("types, vs openapi-typescript", 1, types, theirs),
    row("types, vs hey-api", 1, types, hey),
    row("all pieces, vs the types of openapi-typescript", 5, all, theirs),
    row("all pieces, vs the types of hey-api", 3, all, hey),
  ];
}
