import type { StandReport } from "../report.js";

/** What failed, as lines that say what was found: `no-nulls in plain: null`. */
export function failuresIn({ checks, silence }: StandReport): readonly string[] {
  if (silence !== undefined) return [silence];
  return checks.flatMap(({ id, verdicts }) =>
    Object.entries(verdicts).flatMap(([name, { findings, outcome }]) =>
      outcome === "fail" ? findings.map(({ actual }) => `${id} in ${name}: ${actual}`) : [],
    ),
  );
}

/** The checks that some case showed to pass. */
export function shownBy({ checks }: StandReport): readonly string[] {
  return checks
    .filter(({ verdicts }) => Object.values(verdicts).some(({ outcome }) => outcome === "pass"))
    .map(({ id }) => id);
}
