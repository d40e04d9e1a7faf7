import { isJsonObject, type Diagnostic } from "../model/index.js";
import { diagnose } from "./diagnostics.js";
import type { InitFile } from "./init-file.js";
import { withScripts } from "./package-scripts.js";
import type { Project } from "./project.js";

const path = "package.json";

const scripts: Readonly<Record<string, string>> = {
  generate: "hallmark generate",
  "generate:check": "hallmark generate --check",
};

/** What becomes of the scripts in `package.json`. */
export interface Scripts {
  /** The file with scripts more; absent where there are none to add. */
  readonly file?: InitFile | undefined;
  /** Whether the script `generate` will be ours. */
  readonly generates: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds the scripts that are not there; one that is, is left as it is. */
export function scriptsFor({ packageFile }: Project): Scripts {
  if (!packageFile) return { generates: false, diagnostics: [] };
  const refused = (reason: string): Scripts => ({
    generates: false,
    diagnostics: [diagnose["invalid-package"]({ path, reason })],
  });
  if ("reason" in packageFile) return refused(packageFile.reason);
  const { text, contents } = packageFile;
  const { scripts: present = {} } = contents;
  if (!isJsonObject(present)) return refused("its `scripts` are no object");
  const absent = Object.entries(scripts).filter(([name]) => !Object.hasOwn(present, name));
  const kept = Object.keys(scripts).filter((name) => Object.hasOwn(present, name) && !isOurs(present[name]));
  const diagnostics = [
    ...kept.map((name) => diagnose["script-kept"]({ name })),
    ...(contents["type"] === "module" ? [] : [diagnose["no-modules"]({})]),
  ];
  const generates = !kept.includes("generate");
  if (absent.length === 0) return { generates, diagnostics };
  const what = `scripts ${absent.map(([name]) => name).join(", ")}`;
  return { file: { path, text: withScripts(text, Object.fromEntries(absent)), what }, generates, diagnostics };
}

function isOurs(script: unknown): boolean {
  return typeof script === "string" && script.includes("hallmark generate");
}
