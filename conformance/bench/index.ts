import { existsSync } from "node:fs";
import type { Row } from "./row.js";
import { tableOf } from "./table.js";

/** Folders beside this file; each has an `index.js` with `rows()`. */
const benchmarks = ["generate", "openapi", "diff", "validators", "server", "client", "cli", "runner", "verify"];

interface Benchmark {
  /** Measures ours and the peer in turn. */
  rows(): Promise<readonly Row[]>;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(", ")}; there are ${benchmarks.join(", ")}\n`);
  process.exitCode = 2;
} else {
  const rows: Row[] = [];
  for (const name of wanted.length > 0 ? wanted : benchmarks) {
    const file = new URL(`./${name}/index.js`, import.meta.url);
    if (!existsSync(file)) continue;
    process.stderr.write(`measuring ${name} ...\n`);
    rows.push(...(await ((await import(file.href)) as Benchmark).rows()));
  }
  process.stdout.write(tableOf(rows));
}
