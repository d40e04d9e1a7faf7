import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./shared.js";

/** The files of our own model of a service, its overlay among them. */
export function ownModelFiles(service: string): readonly string[] {
  const folder = join(packageRoot, "model", service);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .sort()
    .map((path) => join(folder, path));
}
