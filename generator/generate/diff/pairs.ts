import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import {
  CONFIG_FILE,
  revisionRange,
  shownPath,
  trackedPath,
  type NamedRevision,
  type RevisionRange,
} from "../../load/index.js";
import { hasErrors, type Diagnostic, type Result } from "../../model/index.js";
import { diagnose as diagnoseRequest } from "../diagnostics.js";
import { configuredJobs, type Job } from "../jobs.js";
import type { ServiceSettings } from "../request.js";
import { diagnose } from "./diagnostics.js";
import type { DiffRequest } from "./request.js";
import { RevisionSide, workingTree, type Side } from "./side.js";

/** Two models to compare. */
export interface Pair {
  /** Where they are read; empty: there was, or is, none. */
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** How the service is generated, where that is settled. */
  readonly settings?: ServiceSettings | undefined;
}

/** What a comparison is made of. */
export interface Pairs {
  readonly old: Side;
  readonly new: Side;
  readonly pairs: readonly Pair[];
}

/** Settles what is compared with what. The caller closes both sides. */
export async function pairsOf(request: DiffRequest): Promise<Result<Pairs>> {
  const [before, after] = [listed(request.old), listed(request.new)];
  if (request.git !== undefined) {
    if (before.length + after.length > 0) return { diagnostics: [diagnose["git-with-models"]({})] };
    return pairsOfRevisions(request, request.git);
  }
  if (request.config !== undefined || (request.models ?? []).length > 0) {
    return { diagnostics: [diagnose["models-without-git"]({})] };
  }
  if (before.length === 0 || after.length === 0) return { diagnostics: [diagnose["nothing-to-compare"]({})] };
  const isSame = realPaths(before).join("\n") === realPaths(after).join("\n");
  return {
    value: { old: workingTree, new: workingTree, pairs: [{ old: before, new: after }] },
    diagnostics: isSame ? [diagnose["same-input"]({ path: before.map(shownPath).join(", ") })] : [],
  };
}

function listed(paths: string | readonly string[] = []): readonly string[] {
  return typeof paths === "string" ? [paths] : paths;
}

function realPaths(paths: readonly string[]): readonly string[] {
  try {
    return paths.map((path) => realpathSync(path)).sort();
  } catch {
    // What is missing is said by whoever reads it.
    return paths.toSorted();
  }
}

async function pairsOfRevisions(request: DiffRequest, text: string): Promise<Result<Pairs>> {
  const { models = [], config } = request;
  if (models.length > 0 && config !== undefined) return { diagnostics: [diagnoseRequest["config-with-models"]({})] };
  const project = config === undefined ? "" : dirname(config);
  const start = trackedPath(models[0] ?? (project || "."));
  if (!start.value) return { diagnostics: start.diagnostics };
  const range = revisionRange(start.value.root, text);
  if (!range.value) return { diagnostics: range.diagnostics };
  const { from, to } = range.value;
  const rangeIn = rangesOf(text);
  const sides = {
    old: new RevisionSide(from.name, (root) => sideOf(rangeIn(root), "from")),
    new: to ? new RevisionSide(to.name, (root) => sideOf(rangeIn(root), "to")) : workingTree,
  };
  const found =
    models.length > 0
      ? pairOfModels(sides, models)
      : await pairsOfJobs(sides, { project, config: config ?? undefined });
  const diagnostics = found.diagnostics;
  if (!found.value || hasErrors(diagnostics)) {
    closeBoth(sides);
    return { diagnostics };
  }
  return { value: { ...sides, pairs: found.value }, diagnostics };
}

export function closeBoth(sides: { readonly old: Side; readonly new: Side }): void {
  sides.old.close();
  sides.new.close();
}

/** What revisions are in the repositories that models lie in, each asked once. */
function rangesOf(text: string): (root: string) => Result<RevisionRange> {
  const known = new Map<string, Result<RevisionRange>>();
  return (root) => {
    const range = known.get(root) ?? revisionRange(root, text);
    known.set(root, range);
    return range;
  };
}

function sideOf({ value, diagnostics }: Result<RevisionRange>, side: "from" | "to"): Result<NamedRevision> {
  return { value: value?.[side], diagnostics };
}

type Sides = Pick<Pairs, "old" | "new">;

/** Models that are named, wherever they lie. */
function pairOfModels(sides: Sides, models: readonly string[]): Result<readonly Pair[]> {
  const diagnostics: Diagnostic[] = [];
  const [before, after]: [string[], string[]] = [[], []];
  for (const model of models) {
    const [was, is] = [sides.old.at(model), sides.new.at(model)];
    diagnostics.push(...was.diagnostics, ...is.diagnostics);
    if (was.value !== undefined) before.push(was.value);
    if (is.value !== undefined) after.push(is.value);
    if (!hasErrors(diagnostics)) diagnostics.push(...absences(sides, model, was.value, is.value));
  }
  return { value: [{ old: before, new: after }], diagnostics };
}

function absences(sides: Sides, model: string, was: string | undefined, is: string | undefined): readonly Diagnostic[] {
  const path = shownPath(model);
  if (was === undefined && is === undefined) {
    return [diagnose["nowhere-there"]({ path, revisions: `\`${sides.old.name}\` nor in \`${sides.new.name}\`` })];
  }
  if (was === undefined) return [diagnose["not-there-then"]({ path, revision: sides.old.name })];
  return is === undefined ? [diagnose["no-longer-there"]({ path, revision: sides.new.name })] : [];
}

interface Project {
  readonly project: string;
  readonly config: string | undefined;
}

/** The services of a project on both sides, each with what it was: services come, go and move. */
async function pairsOfJobs(sides: Sides, project: Project): Promise<Result<readonly Pair[]>> {
  const [before, after] = [await jobsAt(sides.old, project), await jobsAt(sides.new, project)];
  const diagnostics = [...before.diagnostics, ...after.diagnostics];
  if (hasErrors(diagnostics)) return { diagnostics };
  const [was, is] = [[...(before.value ?? [])], after.value ?? []];
  if (was.length + is.length === 0) return { diagnostics: [nothingIn(sides, project)] };

  const take = (isMeant: (job: PlacedJob) => boolean): PlacedJob | undefined => {
    const index = was.findIndex(isMeant);
    return index < 0 ? undefined : was.splice(index, 1)[0];
  };
  const met = is.map((job) => ({ job, former: take((other) => other.shown.join() === job.shown.join()) }));
  const pairs = met.map(({ job, former }): Pair => {
    const { service, folder } = job.settings;
    const other =
      former ??
      take(
        ({ settings }) =>
          (service ?? folder) !== undefined && (settings.service ?? settings.folder) === (service ?? folder),
      ) ??
      (was.length === 1 && met.filter((each) => !each.former).length === 1 ? take(() => true) : undefined);
    if (!other) diagnostics.push(diagnose["not-there-then"]({ path: job.shown.join(", "), revision: sides.old.name }));
    return { old: other?.models ?? [], new: job.models, settings: job.settings };
  });
  for (const { shown } of was) {
    diagnostics.push(diagnose["no-longer-there"]({ path: shown.join(", "), revision: sides.new.name }));
  }
  return { value: [...pairs, ...was.map(({ models }) => ({ old: models, new: [] }))], diagnostics };
}

function nothingIn({ old, new: now }: Sides, { project, config }: Project): Diagnostic {
  if (config === undefined) return diagnoseRequest["no-input"]({ hasModels: existsSync(join(project, "model")) });
  return diagnose["nowhere-there"]({ path: shownPath(config), revisions: `\`${old.name}\` nor in \`${now.name}\`` });
}

/** A service of a project, with the places where its models can be read, and as people know these. */
interface PlacedJob {
  readonly models: readonly string[];
  readonly shown: readonly string[];
  readonly settings: ServiceSettings;
}

async function jobsAt(side: Side, { project, config }: Project): Promise<Result<readonly PlacedJob[]>> {
  const settings = config ?? join(project, CONFIG_FILE);
  const folder = join(project, "model");
  const [configured, models] = [side.at(settings), side.at(folder)];
  const diagnostics = [...configured.diagnostics, ...models.diagnostics];
  if (hasErrors(diagnostics)) return { diagnostics };
  if (configured.value === undefined && models.value === undefined) return { value: [], diagnostics };
  const there = configured.value === undefined ? dirname(models.value!) : dirname(configured.value);
  const jobs = await configuredJobs(configured.value, there);
  // No configuration and an empty folder: nothing there yet, which is no mistake as long as the other side has something.
  if (!jobs.value && configured.value === undefined) return { value: [], diagnostics };
  diagnostics.push(...jobs.diagnostics);
  const placed = (jobs.value?.jobs ?? []).map((job) => placedJob(side, job, there, project, diagnostics));
  return { value: placed, diagnostics };
}

function placedJob(side: Side, job: Job, there: string, project: string, diagnostics: Diagnostic[]): PlacedJob {
  const { models, ...settings } = job;
  // What a configuration names was not checked out with it.
  const named = models.map((model) => workingPath(model, there, project));
  const found = named.map((path) => side.at(path));
  diagnostics.push(...found.flatMap((each) => each.diagnostics));
  named.forEach((path, index) => {
    const { value, diagnostics: complaints } = found[index]!;
    if (value === undefined && !hasErrors(complaints)) {
      diagnostics.push(diagnose["nowhere-there"]({ path: shownPath(path), revisions: `\`${side.name}\`` }));
    }
  });
  return { models: found.flatMap(({ value }) => value ?? []), shown: named.map(shownPath), settings };
}

/** Where a path below a checked-out project lies in the working tree. */
function workingPath(path: string, there: string, project: string): string {
  return join(project, relative(there, path));
}
