import { emitters } from "../emit/registry.js";
import type { Emitter } from "../emit/emitter.js";
import { readDocuments, type Document } from "../load/index.js";
import { hasErrors, type Diagnostic, type Result } from "../model/index.js";
import { digestOf, type Output, type OutputFile, type ServiceRecord } from "../output/index.js";
import { planService, type PlanRequest, type ServicePlan } from "../plan/index.js";
import { assembleModel } from "../smithy/index.js";
import type { Job } from "./jobs.js";
import { runtimeFilesFor } from "./runtime-files.js";

/** Makes everything that is to stand in the output folder, in memory. */
export function makeOutput(jobs: readonly Job[], isWhole: boolean): Result<Output> {
  const diagnostics: Diagnostic[] = [];
  const files: OutputFile[] = [];
  const services: Record<string, ServiceRecord> = {};
  for (const job of jobs) {
    const documents = readDocuments(job.models);
    diagnostics.push(...documents.diagnostics);
    if (!documents.value) continue;
    const planned = planOf(documents.value, job.plan);
    diagnostics.push(...planned.diagnostics);
    if (!planned.value) continue;
    const plan = planned.value;
    services[plan.names.folder] = {
      service: plan.id,
      inputs: digestOf(...documents.value.map(({ text }) => digestOf(text)).sort()),
      settings: digestOf(JSON.stringify(job.plan)),
      generator: "",
    };
    files.push(...filesOf(plan));
  }
  if (hasErrors(diagnostics)) return { diagnostics };
  files.push(...runtimeFilesFor(files));
  return { value: { files, services, runtimeVersion: "0.1.0", isWhole }, diagnostics };
}

/** Texts in, plan out. */
function planOf(documents: readonly Document[], request: PlanRequest): Result<ServicePlan> {
  const assembled = assembleModel(documents);
  if (!assembled.value || hasErrors(assembled.diagnostics)) return { diagnostics: assembled.diagnostics };
  const planned = planService(assembled.value, request);
  const diagnostics = [...assembled.diagnostics, ...planned.diagnostics];
  return hasErrors(diagnostics) ? { diagnostics } : { value: planned.value, diagnostics };
}

function filesOf(plan: ServicePlan): readonly OutputFile[] {
  return (emitters as readonly Emitter[])
    .filter(({ needsProtocol }) => plan.protocol || !needsProtocol)
    .flatMap((emitter) => emitter.emit(plan));
}
