import { defineDiagnostics } from "../model/index.js";

/** What there may be to say about a folder in which a project is begun. */
export const diagnose = defineDiagnostics({
  "already-configured": {
    severity: "error",
    message: (p: { path: string }) => `\`${p.path}\` is there already. Nothing was written.`,
    hint: () => "Run `hallmark generate`; or move the file away to begin anew.",
  },
  "nothing-found": {
    severity: "error",
    message: (p: { folder: string; models: readonly string[] }) =>
      p.models.length > 0
        ? `No service in ${quoted(p.models)}: Hallmark generates what a model's services need.`
        : `No model in \`${p.folder}\`: no Smithy model (JSON with a "smithy" version) and no OpenAPI or Swagger document (JSON or YAML), in folders other than hidden ones, node_modules and those of build output.`,
    hint: () => "Name the model with --model, or begin with an example that works: `hallmark init --example`.",
  },
  "absent-model": {
    severity: "error",
    message: (p: { path: string }) => `There is no file or folder \`${p.path}\`. Nothing was written.`,
    hint: () => "Correct the path.",
  },
  "example-in-the-way": {
    severity: "error",
    message: (p: { path: string }) =>
      `The example would be written to \`${p.path}\`, where there is something already.`,
    hint: () => "Run `hallmark init` without --example.",
  },
  "left-out": {
    severity: "warning",
    message: (p: { path: string; reason: string }) => `\`${p.path}\` was left out: ${p.reason}.`,
  },
  "left-out-idl": {
    severity: "warning",
    message: (p: { paths: readonly string[] }) =>
      `${quoted(p.paths)} ${p.paths.length === 1 ? "was" : "were"} left out: Hallmark does not read Smithy's IDL.`,
    hint: () => "Turn it into JSON with `smithy ast > model.json`.",
  },
  "left-out-examples": {
    severity: "note",
    message: (p: { paths: readonly string[] }) =>
      `${quoted(p.paths)} ${p.paths.length === 1 ? "was" : "were"} left out: it lies among tests or examples.`,
    hint: () => "If it is meant, name it with --model or add it to hallmark.config.json.",
  },
  "same-api": {
    severity: "note",
    message: (p: { taken: string; others: readonly string[] }) =>
      `\`${p.taken}\` was taken; ${quoted(p.others)} ${p.others.length === 1 ? "describes" : "describe"} the same API.`,
    hint: () => "If another is meant, name it in hallmark.config.json.",
  },
  "invalid-package": {
    severity: "warning",
    message: (p: { path: string; reason: string }) => `No scripts were added to \`${p.path}\`: ${p.reason}.`,
    hint: () => "Mend it and run `hallmark generate` as a script of your own.",
  },
  "script-kept": {
    severity: "note",
    message: (p: { name: string }) => `package.json has a script \`${p.name}\` already, which was left as it is.`,
  },
  "no-modules": {
    severity: "note",
    message: () => 'package.json does not say `"type": "module"`, and what is generated are ES modules.',
    hint: () => "Bundlers take them as they are; for Node, say so or give the output a package.json of its own.",
  },
  "unwritable-file": {
    severity: "error",
    message: (p: { path: string; reason: string }) => `\`${p.path}\` cannot be written: ${p.reason}.`,
    hint: () => "Clear the way and run `hallmark init` again; what was written before stays.",
  },
});

/** At most five names: who has more of them knows. */
function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  return names.length > 5 ? `${shown.join(", ")} and ${names.length - 5} more` : shown.join(" and ");
}
