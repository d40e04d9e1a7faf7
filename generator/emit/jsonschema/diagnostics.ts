import { defineDiagnostics } from "../../plan/index.js";

/** What may keep shapes from being told in JSON Schema. */
export const diagnose = defineDiagnostics({
  "same-schema-name": {
    severity: "error",
    message: (p: { name: string; other: string }) =>
      `The schema of this shape would be called \`${p.name}\`, as that of \`${p.other}\` is.`,
    hint: () => "Rename one of them with `rename` of the service.",
  },
});
