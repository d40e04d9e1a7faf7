import { defineDiagnostics } from "../model/index.js";

/** What may stand in the way of writing the output. */
export const diagnose = defineDiagnostics({
  "unreadable-manifest": {
    severity: "error",
    message: (p: { out: string }) => `\`${p.out}/manifest.json\` is not a manifest that Hallmark wrote.`,
    hint: () =>
      "Restore it, choose another folder with --out, or remove it: then no file in the folder is known as ours. " +
      "After a merge, take either side of it and run `hallmark generate --force`.",
  },
  "newer-manifest": {
    severity: "error",
    message: (p: { out: string; version: number }) =>
      `\`${p.out}/manifest.json\` has version ${p.version}, which this Hallmark does not know.`,
    hint: () => "Use the version of Hallmark that wrote it, or a newer one.",
  },
  "unwritable-output": {
    severity: "error",
    message: (p: { path: string; reason: string }) => `\`${p.path}\` cannot be written: ${p.reason}.`,
    hint: () => "Choose another folder with --out, or clear the way. Nothing was written.",
  },
  "hand-edited": {
    severity: "error",
    message: (p: { path: string; reason: string }) => `\`${p.path}\` would be lost: ${p.reason}.`,
    hint: () => "Move the change into the model, or overwrite it with --force. Nothing was written.",
  },
});
