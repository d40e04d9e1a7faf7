import { hasErrors, type Diagnostic } from "../model/index.js";
import { jobsOf } from "./jobs.js";
import type { GenerateRequest } from "./request.js";
import { readSources } from "./sources.js";

/** What was found in the models of a request. */
export interface ValidateOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** Shape ids of the services that can be generated. */
  readonly services: readonly string[];
}

/** Reads the models of a request and says what is wrong with them. Writes nothing. */
export async function validate(
  request: Pick<GenerateRequest, "models" | "service" | "config"> = {},
): Promise<ValidateOutcome> {
  const settled = await jobsOf(request);
  if (!settled.value) return { diagnostics: settled.diagnostics, services: [] };
  const sources = await readSources(settled.value.jobs);
  const before = [...settled.diagnostics, ...sources.diagnostics];
  if (!sources.value || hasErrors(before)) return { diagnostics: before, services: [] };

  const { planSources } = await import("./plan-sources.js");
  const { value: planned = [], diagnostics } = await planSources(sources.value);
  return { diagnostics: [...before, ...diagnostics], services: planned.map(({ plan }) => plan.id) };
}
