// Builds `dist` when its sources changed. Plain JavaScript, because it has to run before anything is compiled.
// The generator comes first and alone: a broken `generated/` can then always be generated anew.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const compiler = join(root, "node_modules", "@typescript", "native-preview", "bin", "tsgo");

const steps = {
  generator: { config: "tsconfig.generator.json", folders: ["generator"], main: "dist/generator/cli/main.js" },
  rest: { config: "tsconfig.build.json", folders: ["generated", "conformance"], main: "dist/conformance/index.js" },
};

/**
 * Compiles the named steps whose sources changed since they were last compiled. What has errors is compiled as far as
 * it goes, so that one broken file does not keep the rest from running.
 *
 * @param {readonly ("generator" | "rest")[]} names
 * @returns {number} exit code of the first step that has errors, or 0
 */
export function build(names) {
  return names.map(compile).find((exitCode) => exitCode !== 0) ?? 0;
}

/** Whether `dist` is what the sources say. */
export function isFresh(name) {
  const stamp = stampOf(name);
  const { main } = steps[name];
  return [stamp, join(root, main)].every(existsSync) && readFileSync(stamp, "utf8") === stateOf(name);
}

function compile(name) {
  if (isFresh(name)) return 0;
  const { config, folders } = steps[name];
  if (!existsSync(compiler)) {
    process.stderr.write(`hallmark: no compiler is installed (a development dependency): ${config} is not built\n`);
    return 0;
  }
  const state = stateOf(name);
  const started = spawnSync(process.execPath, [compiler, "-p", config], { cwd: root, encoding: "utf8" });
  for (const folder of folders) {
    removeOrphans(folder);
    copySettings(folder);
  }
  linkPrograms();
  const exitCode = started.status ?? 1;
  if (exitCode !== 0) {
    const lines = `${started.stdout ?? ""}${started.stderr ?? ""}`.split("\n").filter((line) => /^\S/.test(line));
    for (const line of lines.slice(0, 10)) process.stderr.write(`${line.slice(0, 300)}\n`);
    if (lines.length > 10) process.stderr.write(`... and ${lines.length - 10} more\n`);
    process.stderr.write(`hallmark: ${folders.join(" and ")} did not compile; dist may be out of date\n`);
    return exitCode;
  }
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stampOf(name), state);
  return 0;
}

function stampOf(name) {
  return join(root, "dist", `.${name}`);
}

/** The state of a step's sources. */
function stateOf(name) {
  const { config, folders } = steps[name];
  return fingerprint([...folders.flatMap((folder) => sourcesIn(folder)), config, "tsconfig.json"]);
}

/** Names, sizes and times: enough to notice an edit, and 300 files are looked through in some 10 ms. */
function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function sourcesIn(folder) {
  return filesIn(folder).filter(
    (path) => /\.ts$|\/package\.json$/.test(path) && !/\.(test|test-d|bench)\.ts$|\/testing\//.test(path),
  );
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** Copies what the compiler leaves behind: the settings for bundlers beside the runtime. */
function copySettings(folder) {
  for (const path of filesIn(folder).filter((file) => file.endsWith("/package.json"))) {
    cpSync(join(root, path), join(root, "dist", path));
  }
}

/**
 * Lets `npx` find our own programs at once: npm links those of dependencies, and makes room for others in its cache
 * first. Windows needs more than a link, and has that slower way.
 */
function linkPrograms() {
  const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const [name, path] of Object.entries(bin)) {
    const link = join(root, "node_modules", ".bin", name);
    if (!existsSync(join(root, path))) continue;
    chmodSync(join(root, path), 0o755);
    if (process.platform !== "win32" && !existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(join("..", "..", path), link);
    }
  }
}

/** Removes what was compiled from a source that is gone. */
function removeOrphans(folder) {
  for (const path of filesIn(`dist/${folder}`)) {
    const source = path.slice("dist/".length).replace(/(\.d\.ts|\.js)$/, ".ts");
    if (source.endsWith(".ts") && !existsSync(join(root, source))) rmSync(join(root, path));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [mode, ...names] = process.argv.slice(2);
  if (mode === "--is-fresh") process.exitCode = names.every(isFresh) ? 0 : 1;
  else process.exitCode = build(["generator", "rest"]);
}
