import {
  fileSubjects,
  impactOf,
  type ChangedFile,
  type FileSubject,
  type Impact,
  type ImpactRequest,
} from "../../impact/index.js";
import type { Diagnostic, Model, Result } from "../../model/index.js";
import type { ServicePlan } from "../../plan/index.js";
import { planRequestOf } from "../plan-request.js";
import type { ServiceSettings } from "../request.js";
import type { Comparison } from "./compare.js";
import type { DiffChange } from "./report.js";
import type { ComparedArea, DiffRequest } from "./request.js";

/** What the changes of all comparisons touch; `all` is the list that their places are counted in. */
export async function impactOfComparisons(
  compared: readonly Comparison[],
  all: readonly DiffChange[],
  scenarios: DiffRequest["scenarios"],
): Promise<Result<Impact>> {
  const diagnostics: Diagnostic[] = [];
  const impacts: Impact[] = [];
  for (const each of compared) {
    const places = each.changes.map((change) => all.indexOf(change));
    const output = await outputsOf(each);
    diagnostics.push(...output.diagnostics);
    const impact = impactOf({
      old: each.old,
      new: each.new,
      changed: each.changes.map(({ shape }) => shape),
      files: output.value?.files,
      subjectOf: output.value?.subjectOf ?? (() => undefined),
      scenarios: await scenariosOfBoth(scenarios, each),
    });
    impacts.push(placed(impact, places));
  }
  const value = together(impacts);
  return { value, diagnostics };
}

/** What several lists of changes touch, in one. */
export function together(impacts: readonly Impact[]): Impact {
  return {
    ...(impacts.some(({ files }) => files) && { files: impacts.flatMap(({ files = [] }) => files) }),
    rules: impacts.flatMap(({ rules }) => rules),
    ...(impacts.some(({ scenarios }) => scenarios) && {
      scenarios: impacts.flatMap(({ scenarios = [] }) => scenarios),
    }),
  };
}

/** The same, with the places of changes in a longer list. */
export function placed(impact: Impact, places: readonly number[]): Impact {
  const inAll = <T extends { readonly changes: readonly number[] }>(touched: readonly T[]): readonly T[] =>
    touched.map((each) => ({ ...each, changes: each.changes.map((index) => places[index]!) }));
  return {
    ...(impact.files && { files: inAll(impact.files) }),
    rules: inAll(impact.rules),
    ...(impact.scenarios && { scenarios: inAll(impact.scenarios) }),
  };
}

/** The scenarios of both models, where they are asked for and known. */
export async function scenariosOfBoth(
  scenarios: DiffRequest["scenarios"],
  { old, new: now }: Pick<Comparison, "old" | "new">,
): Promise<ImpactRequest["scenarios"]> {
  const [before, after] = [await scenarios?.(old), await scenarios?.(now)];
  if (!before && !after) return undefined;
  const flat = (areas: readonly ComparedArea[] = []) => areas.flatMap((area) => area.scenarios);
  return { before: flat(before), after: flat(after) };
}

interface Outputs {
  readonly files: readonly ChangedFile[];
  readonly subjectOf: (path: string) => FileSubject | undefined;
}

/** Makes the pieces of both models in memory, and compares them. */
async function outputsOf({ old, new: now, services, pair }: Comparison): Promise<Result<Outputs>> {
  const diagnostics: Diagnostic[] = [];
  const plans: ServicePlan[] = [];
  const textsOf = async (model: Model): Promise<ReadonlyMap<string, string>> => {
    const texts = new Map<string, string>();
    for (const { id } of services.filter((service) => model.get(service.id))) {
      const made = await piecesOf(model, id, pair.settings ?? {});
      diagnostics.push(...made.diagnostics);
      if (!made.value) continue;
      plans.push(made.value.plan);
      for (const { path, text } of made.value.files) texts.set(path, text);
    }
    return texts;
  };
  const [before, after] = [await textsOf(old), await textsOf(now)];
  // What the old model lacks for a piece, nobody can mend; and what the new one lacks, `generate` says.
  const lowered = diagnostics
    .filter(({ severity }) => severity === "error")
    .map((each): Diagnostic => ({ ...each, severity: "warning" }));
  return { value: { files: differing(before, after), subjectOf: subjectsIn(plans) }, diagnostics: lowered };
}

export function subjectsIn(plans: readonly ServicePlan[]): Outputs["subjectOf"] {
  const subjects = plans.map(fileSubjects);
  return (path) => {
    const found = subjects.flatMap((subjectOf) => subjectOf(path) ?? []);
    if (found.length === 0) return undefined;
    return {
      shapes: [...new Set(found.flatMap(({ shapes }) => shapes))],
      operations: [...new Set(found.flatMap(({ operations }) => operations))],
    };
  };
}

async function piecesOf(model: Model, service: string, settings: ServiceSettings) {
  const { planService } = await import("../../plan/index.js");
  const { filesOfPieces } = await import("../pieces.js");
  const { snapshotFile, snapshotOf } = await import("../snapshot.js");
  const planned = planService(model, planRequestOf({ ...settings, service }));
  if (!planned.value) return { diagnostics: planned.diagnostics };
  const made = await filesOfPieces(planned.value, settings.pieces);
  const diagnostics = [...planned.diagnostics, ...made.diagnostics];
  const snapshot = snapshotFile(snapshotOf(model, service), planned.value.names.folder);
  return { value: made.value && { plan: planned.value, files: [...made.value, snapshot] }, diagnostics };
}

/** Sorted by path. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly ChangedFile[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path): readonly ChangedFile[] => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    return [{ path, kind: was === undefined ? "added" : is === undefined ? "removed" : "changed" }];
  });
}
