import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hallmark, type Ended } from "./hallmark.js";
import { temporaryFolder } from "./temporary-folder.js";

/** Runs in the thread that resolves imports; what it appends is on disk before the module is loaded. */
const hooks = `
import { appendFileSync } from "node:fs";
let log;
export function initialize(path) { log = path; }
export async function load(url, context, next) {
  if (url.startsWith("file:")) appendFileSync(log, url + "\\n");
  return next(url, context);
}
`;

/** Runs the built command line and tells which modules it loaded, as paths within the package. */
export async function modulesLoadedBy(
  args: readonly string[],
  options: { readonly cwd?: string } = {},
): Promise<Ended & { readonly modules: readonly string[] }> {
  const folder = temporaryFolder({ "hooks.mjs": hooks, "log.txt": "" });
  const log = join(folder, "log.txt");
  const register = `import { register } from "node:module"; register(${JSON.stringify(
    pathToFileURL(join(folder, "hooks.mjs")).href,
  )}, { data: ${JSON.stringify(log)} });`;
  const ended = await hallmark(args, {
    ...options,
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(register)}` },
  });
  const modules = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .map((url) => url.replace(/^.*\/(?=dist\/|node_modules\/)/, ""));
  return { ...ended, modules: [...new Set(modules)] };
}
