import { defineDiagnostics } from "../../model/index.js";

/** What may stand in the way of reading files as they were at a revision of git. */
export const diagnose = defineDiagnostics({
  "no-git": {
    severity: "error",
    message: () => "git is not there, or cannot be run.",
    hint: () => "Install git, or name both models: `hallmark diff OLD NEW`.",
  },
  "no-repository": {
    severity: "error",
    message: (p: { folder: string }) => `\`${p.folder}\` is in no git repository.`,
    hint: () => "Run it in a clone, or name both models: `hallmark diff OLD NEW`.",
  },
  "unknown-revision": {
    severity: "error",
    message: (p: { revision: string; isShallow: boolean }) => `git knows no revision \`${p.revision}\` here.`,
    hint: (p: { revision: string; isShallow: boolean }) =>
      p.isShallow
        ? "This clone is shallow. Fetch more of it: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout."
        : "Correct the name, or fetch it first: `git fetch origin`, and write `origin/main` for a branch from there.",
  },
  "no-common-revision": {
    severity: "error",
    message: (p: { revision: string; isShallow: boolean }) =>
      `git finds nothing that both sides of \`${p.revision}\` come from.`,
    hint: (p: { revision: string; isShallow: boolean }) =>
      p.isShallow
        ? "This clone is shallow. Fetch more of it: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout."
        : "Write two dots instead of three, to compare both sides as they are.",
  },
  "in-submodule": {
    severity: "warning",
    message: (p: { path: string }) =>
      `\`${p.path}\` is a submodule: what was in it then is in another repository, and is taken for new.`,
    hint: (p: { path: string }) =>
      `Compare it on its own, with a revision of its own: \`--git REV --model ${p.path}\`.`,
  },
  "stored-elsewhere": {
    severity: "warning",
    message: (p: { path: string }) =>
      `\`${p.path}\` was kept with Git LFS then: git itself has no more than its digest.`,
    hint: (p: { path: string }) =>
      `Write it to a file, \`git show "REV:${p.path}" | git lfs smudge > old.json\`, and name both: \`hallmark diff OLD NEW\`.`,
  },
  "no-room": {
    severity: "error",
    message: (p: { reason: string }) => `The files of a revision cannot be put aside to be read: ${p.reason}.`,
    hint: () => "Make room in the folder for temporary files, or name another one with TMPDIR.",
  },
  "git-failed": {
    severity: "error",
    message: (p: { reason: string }) => `git cannot tell what was there: ${p.reason}.`,
    hint: () => "Run the same command of git to see more, or name both models: `hallmark diff OLD NEW`.",
  },
});
