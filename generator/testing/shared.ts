import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { it, type TestAPI } from "vitest";

/** The folder that holds `package.json`. */
export const packageRoot: string = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const path = join(packageRoot, "..", "shared");

/** The optional folder of models and test corpora beside the project's root. */
export const shared: { readonly path: string; readonly present: boolean } = {
  path,
  present: existsSync(join(path, "models")),
};

/** The path of a file or folder in there, for example `sharedFile("models", "kms-2014-11-01.json")`. */
export function sharedFile(...segments: string[]): string {
  return join(shared.path, ...segments);
}

/** `it` for tests over that folder's data: without the folder they count as skipped, and the reason is printed once. */
export const itShared: ReturnType<TestAPI["skipIf"]> = it.skipIf(!shared.present);

if (!shared.present) console.warn("skipped: ../shared is not beside the project");
