import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../shared.js";

interface Manifest {
  readonly peerDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/**
 * Packs this package and installs it in an empty project, as a user would get it who has its peers. Of the packages that
 * it depends on, those and only those that come without the development dependencies are linked in place of being fetched.
 */
export function installPacked(project: string): string {
  run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", project], packageRoot);
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz"))!;
  run("tar", ["-xzf", tarball], project);

  const modules = join(project, "node_modules");
  const installed = join(modules, "@hallmark-api", "hallmark");
  mkdirSync(dirname(installed), { recursive: true });
  renameSync(join(project, "package"), installed);
  writeFileSync(join(project, "package.json"), '{ "name": "somebody", "private": true, "type": "module" }\n');

  const lock = JSON.parse(readFileSync(join(packageRoot, "package-lock.json"), "utf8")) as Lock;
  const { peerDependencies } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as Manifest;
  const peers = new Set(Object.keys(peerDependencies).map((name) => `node_modules/${name}`));
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    const source = join(packageRoot, path);
    if ((dev && !peers.has(path)) || !/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) || !existsSync(source)) continue;
    const target = join(project, path);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(source, target, "junction");
  }
  return installed;
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr}`);
}
