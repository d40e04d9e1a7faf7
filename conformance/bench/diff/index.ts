import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { diff } from "../../../generator/index.js";
import { cpuOf, leastOf } from "../cpu-of.js";
import { atMost, type Row } from "../row.js";
import { changedCopy } from "./changed-copy.js";

const root = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..", "..", "..");
const hallmark = join(root, "dist", "generator", "cli", "main.js");

/** The largest models of AWS that lie beside the project. */
const models = ["s3-2006-03-01", "ssm-2014-11-06", "dynamodb-2012-08-10", "iam-2010-05-08", "s3-control-2018-08-20"];

/** Milliseconds of CPU time in which a difference is to be told. */
const LIMIT = 1_000;

/**
 * What the command takes from its beginning to its end, and what the function takes in a process that is warm. No peer in
 * JavaScript compares Smithy models, and `smithy diff` of the reference needs a Java machine: the limit stands in their
 * place.
 */
export async function rows(): Promise<readonly Row[]> {
  const there = models.map((name) => join(root, "..", "shared", "models", `${name}.json`)).filter(existsSync);
  if (there.length === 0) process.stderr.write("diff is skipped: no large models lie in ../shared/models\n");
  process.stderr.write("no peer: nothing else in JavaScript compares Smithy models, and `smithy diff` needs a JVM\n");
  const folder = mkdtempSync(join(tmpdir(), "hallmark-bench-"));
  try {
    const measured: Row[] = [];
    for (const path of there) measured.push(...(await rowsOf(path, folder)));
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsOf(path: string, folder: string): Promise<readonly Row[]> {
  const changed = join(folder, "changed.json");
  writeFileSync(changed, changedCopy(readFileSync(path, "utf8")));
  const { changes = [] } = (await diff({ old: path, new: changed })).value ?? {};
  if (changes.length === 0) throw new Error(`nothing was found to differ from ${path}`);
  const megabytes = (statSync(path).size / 1_000_000).toFixed(1);
  const name = `${path.replace(/^.*\/|-\d{4}-.*$/g, "")} (${megabytes} MB, ${changes.length} changes)`;
  // What breaks somebody would end it with 1.
  const command = leastOf(() => cpuOf([hallmark, "diff", path, changed, "--fail-on", "never"], root));
  const times: number[] = [];
  for (let time = 0; time < 5; time++) {
    const before = process.cpuUsage();
    await diff({ old: path, new: changed });
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return [
    atMost(1, { name: `diff of ${name}, command, vs the limit`, ours: command, peer: LIMIT, unit: "ms CPU" }),
    atMost(1, {
      name: `diff of ${name}, function, vs the limit`,
      ours: Math.min(...times),
      peer: LIMIT,
      unit: "ms CPU",
    }),
  ];
}
