import {
  hasErrors,
  membersOf,
  operationsOf,
  referencesOf,
  servicePart,
  shapeNameOf,
  type Diagnostic,
  type Model,
  type Result,
  type ServiceShape,
} from "../../model/index.js";
import { readModelWithErrors } from "../read-model.js";
import { diagnose } from "./diagnostics.js";
import { hideValues } from "./hide-values.js";
import type { Pair, Pairs } from "./pairs.js";
import { reportedChange, type DiffChange } from "./report.js";
import type { Side } from "./side.js";

/** Two models and what changed from one to the other. */
export interface Comparison {
  readonly pair: Pair;
  readonly old: Model;
  readonly new: Model;
  readonly services: readonly ServiceShape[];
  readonly changes: readonly DiffChange[];
}

/** Reads and compares two models; gives nothing where neither has the service, with the ids of those that they have. */
export async function compare(
  sides: Pick<Pairs, "old" | "new">,
  pair: Pair,
  service: string | undefined,
): Promise<Result<Comparison> & { readonly known?: readonly string[] }> {
  const before = await readSide(sides.old, pair.old);
  const after = await readSide(sides.new, pair.new);
  const diagnostics = [...settleOld(before, pair, sides.old), ...after.diagnostics];
  if (hasErrors(diagnostics) || !before.value || !after.value) return { diagnostics };

  const models = [before.value, after.value] as const;
  if (pair.old.length > 0 && pair.new.length > 0 && haveNothingInCommon(...models)) {
    const [old, now] = [nameOf(sides.old, pair.old), nameOf(sides.new, pair.new)];
    return { diagnostics: [...diagnostics, diagnose["unrelated-models"]({ old, new: now })] };
  }
  const chosen = partsOf(models, service);
  if (!chosen) return { diagnostics, known: servicesOf(models).map(({ id }) => id) };
  return { value: await comparisonOf(pair, chosen, sides), diagnostics };
}

/** All services of two models, by id. */
function servicesOf(models: readonly Model[]): readonly ServiceShape[] {
  const found = new Map(models.flatMap((model) => model.ofType("service")).map((service) => [service.id, service]));
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many operations the services have in either of two models. */
export function countOperations(models: readonly Model[]): number {
  const ids = models.flatMap((model) =>
    model.ofType("service").flatMap((service) => operationsOf(model, service).map(({ id }) => id)),
  );
  return new Set(ids).size;
}

async function readSide(side: Side, paths: readonly string[]): Promise<Result<Model>> {
  // Without a file it is the empty model: nothing but what every model has.
  const { value, diagnostics } = await readModelWithErrors(paths);
  return { value, diagnostics: diagnostics.map((diagnostic) => shownDiagnostic(side, diagnostic)) };
}

function shownDiagnostic(side: Side, diagnostic: Diagnostic): Diagnostic {
  const { message, hint, location } = diagnostic;
  return {
    ...diagnostic,
    message: side.shown(message),
    ...(hint !== undefined && { hint: side.shown(hint) }),
    ...(location && { location: { ...location, file: side.shown(location.file) } }),
  };
}

function nameOf(side: Side, paths: readonly string[]): string {
  return paths.map((path) => side.shown(path)).join(", ");
}

/**
 * A former state need not be free of errors, as nobody can mend it any more: it is compared with as long as it hangs
 * together. What is wrong in it is said as a warning, and its warnings not at all.
 */
function settleOld({ value, diagnostics }: Result<Model>, { old }: Pair, side: Side): readonly Diagnostic[] {
  if (!hasErrors(diagnostics)) return [];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!value) return errors.map(inOld);
  if (!hangsTogether(value)) return [...errors.map(inOld), diagnose["broken-old-model"]({ name: nameOf(side, old) })];
  return errors.map((error): Diagnostic => ({ ...inOld(error), severity: "warning" }));
}

function inOld(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, message: `In the old model: ${diagnostic.message}` };
}

/** Whether everything that a model refers to is there. */
function hangsTogether(model: Model): boolean {
  return [...model.shapes.values()].every((shape) =>
    [...referencesOf(shape), ...membersOf(shape).map(({ target }) => target)].every((id) => model.get(id)),
  );
}

function haveNothingInCommon(old: Model, now: Model): boolean {
  const isOwn = (id: string) => !/^(smithy|aws|hallmark|alloy)\b/.test(id);
  const ids = (model: Model) => [...model.shapes.keys()].filter(isOwn);
  const known = new Set(ids(old));
  const others = ids(now);
  return known.size > 0 && others.length > 0 && !others.some((id) => known.has(id));
}

type Models = readonly [Model, Model];

/** The models, or what of them has to do with a service; `undefined` where neither has it. */
function partsOf(models: Models, service: string | undefined): Models | undefined {
  if (service === undefined) return models;
  const meant = servicesOf(models).find(({ id }) => id === service || shapeNameOf(id) === service);
  return meant && [servicePart(models[0], meant.id), servicePart(models[1], meant.id)];
}

/** Compares two models that were read. */
export async function comparisonOf(pair: Pair, models: Models, sides: Pick<Pairs, "old" | "new">): Promise<Comparison> {
  const [old, now] = models;
  const { diffModels } = await import("../../diff/index.js");
  const { operationsOf: operationsReached } = await import("../../impact/index.js");
  const changes = diffModels(old, now).map((event) => {
    const { location, oldLocation } = event;
    const operations = operationsReached(models, event.shape ?? "").map(shapeNameOf);
    const placed = {
      ...event,
      message: hideValues(event, models),
      location: location && { ...location, file: sides.new.shown(location.file) },
      oldLocation: oldLocation && { ...oldLocation, file: sides.old.shown(oldLocation.file) },
    };
    return reportedChange(placed, operations);
  });
  return { pair, old, new: now, services: servicesOf(models), changes };
}
