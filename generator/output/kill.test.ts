import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { expectBuilt } from "../testing/hallmark.js";
import { packageRoot } from "../testing/shared.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";
import { differenceOf } from "./changes.js";
import { readManifest } from "./manifest.js";

const COUNT = 300;

/** A program that writes many long files whose text is one word over and over. */
const program = `
import { clearAbandoned, differenceOf, readManifest, write } from ${JSON.stringify(new URL(`file://${join(packageRoot, "dist/generator/output/index.js")}`).href)};
const [out, word] = process.argv.slice(1);
const files = Array.from({ length: ${COUNT} }, (_, index) => ({ path: "shop/" + index + ".ts", text: word.repeat(20_000) }));
const manifest = readManifest(out).value;
const services = { shop: { service: "a#Shop", inputs: word, settings: "", generator: "" } };
process.stdout.write("writing");
clearAbandoned(out);
write(out, manifest, differenceOf(out, manifest, { files, services, runtimeVersion: "1.0.0", isWhole: true }));
`;

function start(out: string, word: string) {
  return spawn(process.execPath, ["--input-type=module", "-e", program, out, word], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function ended(child: ReturnType<typeof start>): Promise<void> {
  await new Promise((resolve) => child.on("close", resolve));
}

it("leaves complete files only when it is killed, and goes on from there", { timeout: 60_000 }, async () => {
  expectBuilt("generator");
  const out = temporaryFolder();
  await ended(start(out, "old "));
  const seen = new Set<string>();
  for (const delay of [1, 5, 10, 20, 40, 60, 80]) {
    const child = start(out, "new ");
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await setTimeout(delay);
    child.kill("SIGKILL");
    await ended(child);

    const files = Object.entries(contentsOf(out)).filter(([path]) => path.startsWith("shop/"));
    expect(files).toHaveLength(COUNT);
    for (const [path, text] of files) {
      const word = text.slice(0, 4);
      seen.add(word);
      expect(text === word.repeat(20_000), path).toBe(true);
    }
    // Whatever was reached, nothing of it is taken for somebody's edit.
    const next = { files: [], services: {}, runtimeVersion: "1.0.0", isWhole: true };
    const kinds = differenceOf(out, readManifest(out).value!, next).changes.map(({ kind }) => kind);
    expect(kinds).not.toContain("hand-edited");

    await ended(start(out, "old "));
    expect(new Set(Object.values(contentsOf(out)).map((text) => text.slice(0, 4)))).not.toContain("new ");
  }
  expect(seen).toContain("old ");
});
