import { defineDiagnostics } from "../model/index.js";

/** What may be wrong with what is asked for. */
export const diagnose = defineDiagnostics({
  "no-input": {
    severity: "error",
    message: (p: { hasModels: boolean }) =>
      p.hasModels
        ? "There is nothing to work on: no hallmark.config.json, and in model/ no folder, of which each is a service."
        : "There is nothing to work on: no hallmark.config.json and no model/ folder here.",
    hint: (p: { hasModels: boolean }) =>
      `Name the model, \`--model ${p.hasModels ? "model" : "api.json"}\`, or write a hallmark.config.json, as \`hallmark init\` does.`,
  },
  "config-with-models": {
    severity: "error",
    message: () => "Both a configuration and models are given.",
    hint: () => "Leave out one of --config and --model.",
  },
  "same-folder": {
    severity: "error",
    message: (p: { folder: string; services: readonly string[] }) =>
      `${p.services.map((id) => `\`${id}\``).join(" and ")} would both be written to \`${p.folder}\`.`,
    hint: () => "Give one of them another `folder` in hallmark.config.json.",
  },
  "invalid-folder": {
    severity: "error",
    message: (p: { folder: string }) => `A service cannot be written to \`${p.folder}\`.`,
    hint: () => "Choose with --folder a name of lower-case letters, digits, `.`, `_` and `-`.",
  },
  "reserved-folder": {
    severity: "error",
    message: (p: { folder: string }) => `A service cannot be written to \`${p.folder}\`: that name is taken.`,
    hint: () => "Choose another with --folder, or `folder` in hallmark.config.json.",
  },
  "same-file": {
    severity: "error",
    message: (p: { path: string }) => `Two shapes would both be written to \`${p.path}\`.`,
    hint: () => "Rename one of them: as file names their names are the same.",
  },
  "unknown-piece": {
    severity: "error",
    message: (p: { piece: string; known: readonly string[] }) => `There is no piece \`${p.piece}\`.`,
    hint: (p: { piece: string; known: readonly string[] }) =>
      `Pieces: ${p.known.map((name) => `\`${name}\``).join(", ")}.`,
  },
});
