import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InitFile } from "./init-file.js";
import type { Project } from "./project.js";

const path = ".gitattributes";

/**
 * What tells GitHub and others not to show in full what was generated, where changes are looked at; nothing where it is
 * told already, or where there is no Git.
 */
export function attributesFor(folder: string, { isInGit }: Project, out: string): InitFile | undefined {
  if (!isInGit || out.startsWith("..") || /\s/.test(out)) return undefined;
  const pattern = `${out.replace(/^(\.\/)+|\/+$/g, "")}/**`;
  const present = textOf(join(folder, path));
  if (present === undefined || present.split(/\r?\n/).some((line) => line.split(/\s/)[0] === pattern)) return undefined;
  const line = `${pattern} linguist-generated`;
  const gap = present === "" || present.endsWith("\n") ? "" : "\n";
  return { path, text: `${present}${gap}${line}\n`, what: line };
}

/** Empty where there is no file; `undefined` where there is one that cannot be read. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "" : undefined;
  }
}
