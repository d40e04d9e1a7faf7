import { hasErrors, type Diagnostic, type Model, type Result } from "../model/index.js";
import { planService, type ServicePlan } from "../plan/index.js";
import { diagnose } from "./diagnostics.js";
import { planRequestOf } from "./plan-request.js";
import type { Source } from "./sources.js";

/** A service, settled, with what it was settled from. */
export interface PlannedSource {
  readonly source: Source;
  readonly plan: ServicePlan;
  /** The model that the plan was made of. */
  readonly model: Model;
}

/** Makes a plan of each source and sees to it that no two of them get in each other's way. */
export async function planSources(sources: readonly Source[]): Promise<Result<readonly PlannedSource[]>> {
  const attempts = await Promise.all(sources.map(async (source) => ({ source, ...(await planOf(source)) })));
  const planned = attempts.flatMap(({ source, value }) => (value ? [{ source, ...value }] : []));
  const diagnostics = attempts.flatMap(({ diagnostics: found }) =>
    // A service that was looked for in several models need not be in each of them.
    planned.length > 0 && found.length === 1 && found[0]!.id === "unknown-service" ? [] : found,
  );
  diagnostics.push(...conflictsBetween(planned.map(({ plan }) => plan)));
  return { value: planned, diagnostics };
}

async function planOf({ input, job }: Source): Promise<Result<Omit<PlannedSource, "source">>> {
  const assembled = await input.model();
  if (!assembled.value || hasErrors(assembled.diagnostics)) return { diagnostics: assembled.diagnostics };
  const planned = planService(assembled.value, planRequestOf(job));
  return {
    value: planned.value && { plan: planned.value, model: assembled.value },
    diagnostics: [...assembled.diagnostics, ...planned.diagnostics],
  };
}

/** What else stands in the output folder. */
const reserved = new Set(["runtime", "manifest.json"]);

function conflictsBetween(plans: readonly ServicePlan[]): readonly Diagnostic[] {
  const taken = new Map<string, string>();
  return plans.flatMap(({ id, names: { folder } }) => {
    const other = taken.get(folder);
    taken.set(folder, id);
    if (!/^[a-z0-9][a-z0-9._-]*$/.test(folder)) return [diagnose["invalid-folder"]({ folder })];
    if (reserved.has(folder)) return [diagnose["reserved-folder"]({ folder })];
    return other === undefined ? [] : [diagnose["same-folder"]({ folder, services: [other, id] })];
  });
}
