import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { diagnose } from "./diagnostics.js";
import { git } from "./git.js";
import type { Diagnostic } from "../../model/index.js";

/** What may be a model, or belong to one. */
const READ = /\.(json|ya?ml|smithy)$/;

/** Links that lead to links are followed this far; a circle ends here. */
const MOST_LINKS = 10;

interface Entry {
  /** Where it is to stand. */
  readonly path: string;
  readonly object: string;
  /** Whether it is a commit of another repository. */
  readonly isSubmodule?: boolean;
}

/**
 * Writes the files of a folder, or one file with those that it refers to, as they were at a commit, below another
 * folder, at the same paths. Whatever is no model is left out, and so is what was not there.
 */
export function checkOut(root: string, commit: string, paths: readonly string[], into: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  try {
    const written = new Set<string>();
    const open = new Set(paths);
    for (const path of open) {
      const found = entriesAt(root, commit, path);
      const submodules = found.filter(({ isSubmodule }) => isSubmodule);
      diagnostics.push(...submodules.map((entry) => diagnose["in-submodule"]({ path: entry.path })));
      const entries = found.filter((entry) => !entry.isSubmodule && !written.has(entry.path));
      const texts = textsOf(root, entries);
      entries.forEach((entry, index) => {
        const text = texts[index]!;
        written.add(entry.path);
        if (isOfLfs(text)) diagnostics.push(diagnose["stored-elsewhere"]({ path: entry.path }));
        const file = join(into, entry.path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        for (const other of referencesOf(entry.path, text.toString("utf8"))) open.add(other);
      });
    }
    return diagnostics;
  } catch (error) {
    if (error instanceof GitFailed) return [diagnose["git-failed"]({ reason: error.message })];
    if (isSystemError(error)) return [diagnose["no-room"]({ reason: error.message })];
    throw error;
  }
}

/** What stands in git in the place of a file that Git LFS keeps. */
function isOfLfs(text: Buffer): boolean {
  return text.toString("latin1", 0, 60).startsWith("version https://git-lfs.github.com/spec/");
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

/** Within this module only: ends a check-out half-way. */
class GitFailed extends Error {}

/** The files at or below a path; empty where there is nothing. */
function entriesAt(root: string, commit: string, path: string, links = 0): readonly Entry[] {
  const tree = ["ls-tree", "-r", "-z", "--full-tree", commit, ...(path === "" ? [] : ["--", path])];
  const { outcome, output, complaint } = git(root, tree);
  if (outcome !== "done") throw new GitFailed(complaint);
  const lines = output.toString("utf8").split("\0").filter(Boolean);
  return lines.flatMap((line): readonly Entry[] => {
    const [, mode, object, found] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
    if (mode === "120000") return linked(root, commit, { path: found!, object: object! }, links);
    if (mode === "160000") return [{ path: found!, object: object!, isSubmodule: true }];
    return mode?.startsWith("100") && READ.test(found!) ? [{ path: found!, object: object! }] : [];
  });
}

/** What a symbolic link leads to, as if it stood in the link's place; nothing where that is outside the repository. */
function linked(root: string, commit: string, link: Entry, links: number): readonly Entry[] {
  const target = posix.join(posix.dirname(link.path), textsOf(root, [link])[0]!.toString("utf8"));
  if (links >= MOST_LINKS || target.startsWith("..") || posix.isAbsolute(target)) return [];
  return entriesAt(root, commit, target, links + 1).map(({ path, object }) => ({
    path: link.path + path.slice(target.length),
    object,
  }));
}

/** The contents of some files, all by one run of git. */
function textsOf(root: string, entries: readonly Entry[]): readonly Buffer[] {
  if (entries.length === 0) return [];
  const { outcome, output, complaint } = git(
    root,
    ["cat-file", "--batch"],
    entries.map(({ object }) => `${object}\n`).join(""),
  );
  if (outcome !== "done") throw new GitFailed(complaint);
  let at = 0;
  return entries.map(({ path }) => {
    const end = output.indexOf("\n", at);
    const size = /^\w+ blob (\d+)$/.exec(output.toString("utf8", at, end))?.[1];
    if (size === undefined) throw new GitFailed(`${path} is missing from this clone`);
    at = end + 1 + Number(size) + 1;
    return output.subarray(end + 1, at - 1);
  });
}

/** The files that a description in several files names by `$ref`, as paths in the repository. */
function referencesOf(path: string, text: string): readonly string[] {
  return [...text.matchAll(/["']?\$ref["']?\s*:\s*(?:"([^"#]+)|'([^'#]+)|([^\s"'#{[]+))/g)]
    .map(([, double, single, plain]) => double ?? single ?? plain ?? "")
    .filter((reference) => !/^[a-z][a-z0-9+.-]*:/i.test(reference) && READ.test(reference))
    .map((reference) => posix.join(posix.dirname(path), decoded(reference)))
    .filter((found) => !found.startsWith("..") && !posix.isAbsolute(found));
}

function decoded(reference: string): string {
  try {
    return decodeURI(reference);
  } catch {
    return reference;
  }
}
