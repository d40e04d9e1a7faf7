import { join } from "node:path";
import { impactOf, type ChangedFile, type Impact } from "../../impact/index.js";
import { hasErrors, type Model } from "../../model/index.js";
import type { Change, Manifest } from "../../output/index.js";
import { planService } from "../../plan/index.js";
import type { MadeOutput, MadeService } from "../make-output.js";
import { readModelWithErrors } from "../read-model.js";
import { snapshotPath } from "../snapshot-path.js";
import { comparisonOf, type Comparison } from "./compare.js";
import { changesOf, reportOf } from "./diff.js";
import { placed, scenariosOfBoth, subjectsIn, together } from "./impact-of.js";
import type { DiffReport } from "./report.js";
import type { DiffRequest } from "./request.js";
import { workingTree } from "./side.js";

/** What a run of `generate` found, before it wrote anything. */
export interface Run {
  readonly out: string;
  /** As it was before. */
  readonly manifest: Manifest;
  readonly made: MadeOutput;
  readonly changes: readonly Change[];
}

/** The former model of a service, read from what the run before this one left behind, and the service as it is now. */
interface Former {
  readonly model: Model;
  readonly path: string;
  readonly service: MadeService;
}

/**
 * What changed in the models since the run that wrote what stands in the output folder, and what that touches; absent
 * where no model changed, or where the former one is not known.
 */
export async function sinceLastRun(run: Run, scenarios: DiffRequest["scenarios"]): Promise<DiffReport | undefined> {
  const formers = (await Promise.all(run.made.made.map((service) => formerOf(run, service)))).flatMap(
    (former) => former ?? [],
  );
  const compared = await Promise.all(
    formers.map(async (former) => ({ former, comparison: await comparisonWith(former) })),
  );
  const comparisons = compared.map(({ comparison }) => comparison);
  const changes = await changesOf(comparisons);
  if (changes.length === 0) return undefined;
  const impacts = await Promise.all(
    compared.map(async ({ former, comparison }) =>
      placed(
        await impactOfRun(run, former, comparison, scenarios),
        comparison.changes.map((change) => changes.indexOf(change)),
      ),
    ),
  );
  const sides = { old: workingTree, new: workingTree, pairs: comparisons.map(({ pair }) => pair) };
  return reportOf(sides, comparisons, changes, together(impacts));
}

async function formerOf({ out, manifest, made }: Run, service: MadeService): Promise<Former | undefined> {
  const { folder } = service.plan.names;
  const record = manifest.services[folder];
  const isOther = record?.service === service.plan.id && record.inputs !== made.services[folder]?.inputs;
  if (!isOther || manifest.files[snapshotPath(folder)] === undefined) return undefined;
  const path = join(out, snapshotPath(folder));
  // A former model is no input of this run: what is wrong with it, a newer Hallmark may be stricter, is of no concern.
  const { value } = await readModelWithErrors([path]);
  return value && { model: value, path, service };
}

function comparisonWith({ model, path, service }: Former): Promise<Comparison> {
  const pair = { old: [path.replaceAll("\\", "/")], new: service.models };
  return comparisonOf(pair, [model, service.snapshot], { old: workingTree, new: workingTree });
}

async function impactOfRun(
  run: Run,
  { model, service }: Former,
  { changes }: Comparison,
  scenarios: DiffRequest["scenarios"],
): Promise<Impact> {
  const { plan, snapshot } = service;
  const { folder } = plan.names;
  const former = planService(model, { service: plan.id, folder, types: plan.options.types });
  const plans = former.value && !hasErrors(former.diagnostics) ? [former.value, plan] : [plan];
  return impactOf({
    old: model,
    new: snapshot,
    changed: changes.map(({ shape }) => shape),
    files: run.changes
      .filter(({ path }) => path.startsWith(`${folder}/`))
      .map((change) => changedFile(run, change))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    subjectOf: subjectsIn(plans),
    scenarios: await scenariosOfBoth(scenarios, { old: model, new: snapshot }),
  });
}

function changedFile({ manifest }: Run, { path, text }: Change): ChangedFile {
  if (text === undefined) return { path, kind: "removed" };
  return { path, kind: manifest.files[path] === undefined ? "added" : "changed" };
}
