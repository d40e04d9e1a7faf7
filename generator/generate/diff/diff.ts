import { hasErrors, type Diagnostic, type Result, type Severity } from "../../model/index.js";
import { compare, countOperations, type Comparison } from "./compare.js";
import { diagnose } from "./diagnostics.js";
import { closeBoth, pairsOf, type Pairs } from "./pairs.js";
import type { DiffChange, DiffReport } from "./report.js";
import type { DiffRequest } from "./request.js";

/**
 * Compares two states of a model and says what changed, ordered by whom it breaks. Writes nothing.
 *
 * @example
 * const { value: report } = await diff({ old: "api-2024.json", new: "api.json" });
 * const breaking = report?.changes.filter(({ breaks }) => breaks.includes("client wire"));
 */
export async function diff(request: DiffRequest): Promise<Result<DiffReport>> {
  const settled = await pairsOf(request);
  if (!settled.value) return { diagnostics: distinct(settled.diagnostics) };
  try {
    const { value, diagnostics } = await diffPairs(request, settled.value);
    return { value, diagnostics: distinct([...settled.diagnostics, ...diagnostics]) };
  } finally {
    closeBoth(settled.value);
  }
}

/** Each once: configuration and models, of several services too, may be read from the same places. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

async function diffPairs(request: DiffRequest, pairs: Pairs): Promise<Result<DiffReport>> {
  const diagnostics: Diagnostic[] = [];
  const compared: Comparison[] = [];
  const known: string[] = [];
  for (const pair of pairs.pairs) {
    const { value, diagnostics: found, known: others = [] } = await compare(pairs, pair, request.service);
    diagnostics.push(...found);
    known.push(...others);
    if (value) compared.push(value);
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  if (compared.length === 0) {
    const { service = "" } = request;
    return { diagnostics: [...diagnostics, diagnose["service-not-compared"]({ service, known: known.sort() })] };
  }
  const changes = await changesOf(compared);
  // Loaded only where somebody asks: it makes the files of both models.
  const impact = request.impact
    ? await (await import("./impact-of.js")).impactOfComparisons(compared, changes, request.scenarios)
    : undefined;
  diagnostics.push(...(impact?.diagnostics ?? []));
  return { value: reportOf(pairs, compared, changes, impact?.value), diagnostics };
}

const severities = ["error", "danger", "warning", "note"] as const;

/** The changes of all comparisons in one list. */
export async function changesOf(compared: readonly Comparison[]): Promise<readonly DiffChange[]> {
  const { breaksOrder } = await import("../../diff/index.js");
  const ranked = compared
    .flatMap(({ changes }) => changes)
    .map((change) => ({ change, rank: rankOf(change, breaksOrder) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ change }) => change);
}

/** Changes of several models are put together by whom they break, then by severity; the order of each model's stays. */
function rankOf({ breaks, severity }: DiffChange, order: readonly string[]): number {
  const group = breaks[0] === undefined ? order.length : order.indexOf(breaks[0]);
  return group * severities.length + severities.indexOf(severity);
}

export function reportOf(
  pairs: Pairs,
  compared: readonly Comparison[],
  changes: readonly DiffChange[],
  impact: DiffReport["impact"],
): DiffReport {
  const count = (wanted: Severity) => changes.filter(({ severity }) => severity === wanted).length;
  const models = compared.flatMap((each) => [each.old, each.new]);
  return {
    kind: "hallmark-diff",
    version: 1,
    old: pairs.pairs.flatMap(({ old }) => old.map((path) => pairs.old.shown(path.replaceAll("\\", "/")))),
    new: pairs.pairs.flatMap(({ new: now }) => now.map((path) => pairs.new.shown(path.replaceAll("\\", "/")))),
    services: [...new Set(compared.flatMap(({ services }) => services.map(({ id }) => id)))].sort(),
    operations: countOperations(models),
    counts: { error: count("error"), danger: count("danger"), warning: count("warning"), note: count("note") },
    changes,
    ...(impact && { impact }),
  };
}
