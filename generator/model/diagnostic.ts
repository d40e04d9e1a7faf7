import type { ShapeId } from "./shape-id.js";
import type { SourceLocation } from "./source-location.js";

/** How much a finding weighs. An `error` stops the run; a `danger` is likely to break somebody; the others inform. */
export type Severity = "error" | "danger" | "warning" | "note";

/** A finding about an input. Findings are collected and returned, never thrown; only the command line prints them. */
export interface Diagnostic {
  /** Stable and documented, for example `unknown-target`. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence. Never holds the value of a sensitive member. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  /** The shape or member spoken of, for example `com.example#Input$name`. */
  readonly shape?: ShapeId | undefined;
  /** Absent where nothing in a file is to blame, as for a missing file. */
  readonly location?: SourceLocation | undefined;
}

/** What a stage could make of its input, with everything that it found on the way. */
export interface Result<T> {
  /** Absent when the findings leave nothing to go on with. */
  readonly value?: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** One entry of a catalogue: the wording of a finding, with typed parameters. */
export interface DiagnosticDefinition<P> {
  readonly severity: Severity;
  readonly message: (parameters: P) => string;
  readonly hint?: (parameters: P) => string;
}

type Parameters<D> = D extends DiagnosticDefinition<infer P> ? P : never;

/** Where a finding stands: the shape spoken of and its place in a file. */
export type DiagnosticPlace = Pick<Diagnostic, "shape" | "location">;

/** The makers of a catalogue's findings, one a definition, under the same ids. */
export type DiagnosticMakers<C> = {
  readonly [Id in keyof C]: (parameters: Parameters<C[Id]>, place?: DiagnosticPlace) => Diagnostic;
};

/**
 * Turns a catalogue of wordings into functions that make findings.
 *
 * @example
 * const diagnose = defineDiagnostics({
 *   "unknown-target": { severity: "error", message: (p: { target: string }) => `No shape \`${p.target}\` in the model.` },
 * });
 * diagnose["unknown-target"]({ target: "a#B" }, { shape: "a#C$d" });
 */
// oxlint-disable-next-line typescript/no-explicit-any -- the parameters differ from entry to entry and are restored by DiagnosticMakers
export function defineDiagnostics<const C extends Readonly<Record<string, DiagnosticDefinition<any>>>>(
  catalogue: C,
): DiagnosticMakers<C> {
  const makers = Object.entries(catalogue).map(([id, definition]) => [
    id,
    (parameters: unknown, place: DiagnosticPlace = {}): Diagnostic => ({
      id,
      severity: definition.severity,
      message: definition.message(parameters),
      ...(definition.hint && { hint: definition.hint(parameters) }),
      ...place,
    }),
  ]);
  return Object.fromEntries(makers) as DiagnosticMakers<C>;
}

/** Whether anything found stops the run. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
