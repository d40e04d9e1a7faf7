import type { Diagnostic, Result } from "../model/index.js";
import { digestOf, type ServiceRecord } from "../output/index.js";
import { codeDigest } from "./code-digest.js";
import type { Job } from "./jobs.js";
import { readModelInput, type ModelInput } from "./model-input.js";

/** A job with the texts of its models. */
export interface Source {
  readonly job: Job;
  readonly input: ModelInput;
  /** What the files to be made depend on: equal ones mean equal files. */
  readonly digests: Omit<ServiceRecord, "service">;
}

/** Reads the models of all jobs: the only reading of a run. */
export async function readSources(jobs: readonly Job[]): Promise<Result<readonly Source[]>> {
  const diagnostics: Diagnostic[] = [];
  const generator = codeDigest();
  const sources: Source[] = [];
  for (const job of jobs) {
    const { value: input, diagnostics: found } = await readModelInput(job.models);
    diagnostics.push(...found);
    if (!input) continue;
    const { models: _, ...settings } = job;
    const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
    const digests = {
      inputs: digestOf(...input.documents.map(({ text }) => digestOf(text)).sort()),
      settings: digestOf(JSON.stringify(sorted)),
      generator,
    };
    sources.push({ job, input, digests });
  }
  return sources.length < jobs.length ? { diagnostics } : { value: sources, diagnostics };
}
