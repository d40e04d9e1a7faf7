import { existsSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Diagnostic, Result } from "../../model/index.js";
import { shownPath } from "../shown-path.js";
import { diagnose } from "./diagnostics.js";
import { git, gitLine } from "./git.js";

/** A path within a repository. */
export interface TrackedPath {
  /** The folder that the repository was checked out to. */
  readonly root: string;
  /** Relative to it, with forward slashes; empty for all of it. */
  readonly path: string;
}

/** Where a file or folder belongs, be it there at the moment or not. */
export function trackedPath(path: string): Result<TrackedPath> {
  // What is gone from the working tree may well have been there at a revision.
  let folder = resolve(path);
  const below: string[] = [];
  while (!existsSync(folder) || !statSync(folder).isDirectory()) {
    below.unshift(basename(folder));
    if (dirname(folder) === folder) break;
    folder = dirname(folder);
  }
  const found = git(folder, ["rev-parse", "--show-toplevel", "--show-prefix"]);
  if (found.outcome !== "done") return { diagnostics: [refusal(folder, found)] };
  const [root = "", prefix = ""] = found.output.toString("utf8").split("\n");
  return { value: { root, path: [prefix.replace(/\/$/, ""), ...below].filter(Boolean).join("/") }, diagnostics: [] };
}

function refusal(folder: string, { outcome, complaint }: ReturnType<typeof git>): Diagnostic {
  if (outcome === "absent") return diagnose["no-git"]({});
  if (/not a git repository/i.test(complaint)) return diagnose["no-repository"]({ folder: shownPath(folder) });
  return diagnose["git-failed"]({ reason: complaint });
}

/** What `REV`, `A..B` or `A...B` stands for: the digests of the commits of both sides; `to` absent: the working tree. */
export interface RevisionRange {
  readonly from: NamedRevision;
  readonly to?: NamedRevision | undefined;
}

/** A commit, and how it was named. */
export interface NamedRevision {
  readonly name: string;
  readonly commit: string;
}

/** Settles which commits are meant. `A...B` is, as for git, what changed in `B` since it went apart from `A`. */
export function revisionRange(root: string, text: string): Result<RevisionRange> {
  const [, before, dots, after] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [undefined, text, undefined, undefined];
  const isShallow = (): boolean => gitLine(root, ["rev-parse", "--is-shallow-repository"]) === "true";
  const names = dots === undefined ? [text] : [before || "HEAD", after || "HEAD"];
  const commits = names.map((name) => ({ name, commit: commitOf(root, name) }));
  const unknown = commits.filter(({ commit }) => commit === undefined);
  if (unknown.length > 0) {
    const shallow = isShallow();
    return {
      diagnostics: unknown.map(({ name }) => diagnose["unknown-revision"]({ revision: name, isShallow: shallow })),
    };
  }
  const [from, to] = commits as readonly NamedRevision[];
  if (dots !== "...") return { value: { from: from!, to }, diagnostics: [] };
  const base = gitLine(root, ["merge-base", from!.commit, to!.commit]);
  if (base === undefined)
    return { diagnostics: [diagnose["no-common-revision"]({ revision: text, isShallow: isShallow() })] };
  return { value: { from: { name: base.slice(0, 12), commit: base }, to }, diagnostics: [] };
}

function commitOf(root: string, name: string): string | undefined {
  // What begins with a hyphen would be an option; no branch or tag does.
  if (name.startsWith("-")) return undefined;
  const digest = gitLine(root, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  // `^main` stands for whatever is not in main.
  return digest?.startsWith("^") ? undefined : digest;
}
