import { readDocuments, type Document } from "../load/index.js";
import type { Diagnostic, Result } from "../model/index.js";
import { digestOf, type ServiceRecord } from "../output/index.js";
import { codeDigest } from "./code-digest.js";
import type { Job } from "./jobs.js";

/** A job with the texts of its models. */
export interface Source {
  readonly job: Job;
  readonly documents: readonly Document[];
  /** What the files to be made depend on: equal ones mean equal files. */
  readonly digests: Omit<ServiceRecord, "service">;
}

/** Reads the models of all jobs: the only reading of a run. */
export function readSources(jobs: readonly Job[]): Result<readonly Source[]> {
  const diagnostics: Diagnostic[] = [];
  const generator = codeDigest();
  const sources = jobs.flatMap((job): readonly Source[] => {
    const { value: documents, diagnostics: found } = readDocuments(job.models);
    diagnostics.push(...found);
    if (!documents) return [];
    const { models: _, ...settings } = job;
    const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
    const digests = {
      inputs: digestOf(...documents.map(({ text }) => digestOf(text)).sort()),
      settings: digestOf(JSON.stringify(sorted)),
      generator,
    };
    return [{ job, documents, digests }];
  });
  return sources.length < jobs.length ? { diagnostics } : { value: sources, diagnostics };
}
