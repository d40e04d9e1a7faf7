import { hasErrors, type Diagnostic } from "../model/index.js";

/** What the command line answers to the shell. */
export const exitCode = {
  allWell: 0,
  /** A deviation, stale output, a model with semantic errors. */
  findings: 1,
  /** Wrong usage, missing or unparsable input, output that cannot be written. */
  unusable: 2,
  /** The endpoint could not be reached, or nothing but errors of the harness came out. */
  unreachable: 3,
  /** A bug of ours. */
  bug: 70,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const;

/** Findings that say that there was nothing to work on, as opposed to something wrong in what was read. */
export const unusableIds: ReadonlySet<string> = new Set([
  "missing-input",
  "unreadable-input",
  "no-models",
  "unsupported-format",
  "no-input",
  "config-with-models",
  "invalid-config",
  "same-folder",
  "invalid-folder",
  "reserved-folder",
  "unknown-piece",
  "unreadable-manifest",
  "newer-manifest",
  "unwritable-output",
  "no-service",
  "unknown-service",
  "several-services",
  "invalid-json",
  "not-a-model",
  "unsupported-version",
  "invalid-text",
  "several-documents",
  "endless-alias",
  "unknown-alias",
  "too-many-aliases",
  "nested-too-deeply",
  "merged-no-object",
  "not-openapi",
  "unsupported-openapi",
  "idl-not-read",
  "not-text",
  "too-large",
  "empty-input",
  "no-pages",
  "unknown-document",
  "unknown-page",
  "too-much-text",
  "nothing-found",
  "absent-model",
  "example-in-the-way",
  "unwritable-file",
  "nothing-to-compare",
  "git-with-models",
  "models-without-git",
  "unrelated-models",
  "nowhere-there",
  "broken-old-model",
  "service-not-compared",
  "no-git",
  "no-repository",
  "unknown-revision",
  "no-common-revision",
  "git-failed",
  "no-room",
]);

/** The exit code that findings about the input call for. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  if (!hasErrors(diagnostics)) return exitCode.allWell;
  const isUnusable = diagnostics.some(({ id, severity }) => severity === "error" && unusableIds.has(id));
  return isUnusable ? exitCode.unusable : exitCode.findings;
}
