import { defineDiagnostics } from "../../model/index.js";

/** What may be wrong with what is to be compared. */
export const diagnose = defineDiagnostics({
  "nothing-to-compare": {
    severity: "error",
    message: () => "It takes two models to compare.",
    hint: () => "Name both, `hallmark diff OLD NEW`, or a revision of git: `hallmark diff --git HEAD`.",
  },
  "git-with-models": {
    severity: "error",
    message: () => "Both two models and a revision of git are given.",
    hint: () => "Leave out one of them; with --git, name the model with --model.",
  },
  "models-without-git": {
    severity: "error",
    message: () => "--model and --config say which models of a revision to compare, and no revision is given.",
    hint: () => "Name one, `--git HEAD`, or leave them out: `hallmark diff OLD NEW`.",
  },
  "same-input": {
    severity: "warning",
    message: (p: { path: string }) => `Both models are \`${p.path}\`.`,
    hint: () => "Name the former state first, or compare with a revision of git: `hallmark diff --git HEAD`.",
  },
  "unrelated-models": {
    severity: "error",
    message: (p: { old: string; new: string }) => `The models have no shape in common: \`${p.old}\` and \`${p.new}\`.`,
    hint: () =>
      "Was the wrong file named? A model whose namespace was renamed is another one: every shape in it would be new.",
  },
  "not-there-then": {
    // All that is new breaks nobody: that must not go unseen where a file was only moved.
    severity: "warning",
    message: (p: { path: string; revision: string }) =>
      `There is no \`${p.path}\` in \`${p.revision}\`: all of it is new.`,
    hint: () => "Where it was moved, name both places: `hallmark diff OLD NEW`, with the old model taken from git.",
  },
  "no-longer-there": {
    severity: "warning",
    message: (p: { path: string; revision: string }) => `There is no \`${p.path}\` in \`${p.revision}\` any more.`,
    hint: () => "Where it was moved, name both places: `hallmark diff OLD NEW`, with the old model taken from git.",
  },
  "nowhere-there": {
    severity: "error",
    message: (p: { path: string; revisions: string }) => `There is no \`${p.path}\` in ${p.revisions}.`,
    hint: () => "Correct the path; relative ones start from the current folder.",
  },
  "broken-old-model": {
    severity: "error",
    message: (p: { name: string }) =>
      `The old model, \`${p.name}\`, cannot be compared with: it has errors, and refers to what is not there.`,
    hint: () => "Compare with a state of it that had none; the errors are listed above.",
  },
  "service-not-compared": {
    severity: "error",
    message: (p: { service: string; known: readonly string[] }) => `Neither model has a service \`${p.service}\`.`,
    hint: (p: { service: string; known: readonly string[] }) =>
      p.known.length === 0
        ? "The models have no service: leave out --service."
        : `Services: ${p.known.map((id) => `\`${id}\``).join(", ")}.`,
  },
});
