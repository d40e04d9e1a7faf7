import { hasErrors, type Diagnostic } from "../model/index.js";
import { differenceOf, editsAtStake, readManifest, write, type Change } from "../output/index.js";
import { jobsOf } from "./jobs.js";
import type { GenerateRequest } from "./request.js";

/** What a run did, or found to do. */
export interface GenerateOutcome {
  /** Where one of them is an error, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  /** The output folder. */
  readonly out: string;
  readonly services: readonly { readonly service: string; readonly folder: string }[];
  /** Differences found between the folder and what was made; after `generate` without errors they are gone. */
  readonly changes: readonly Change[];
}

/**
 * Makes all pieces of the services asked for and brings the output folder up to date; with `check` it only compares.
 */
export async function generate(request: GenerateRequest = {}): Promise<GenerateOutcome> {
  const diagnostics: Diagnostic[] = [];
  const ended = (found: Partial<GenerateOutcome> = {}): GenerateOutcome => ({
    out: request.out ?? "",
    services: [],
    changes: [],
    ...found,
    diagnostics,
  });

  const settled = jobsOf(request);
  diagnostics.push(...settled.diagnostics);
  if (!settled.value) return ended();
  const { out, jobs, isWhole } = settled.value;

  const read = readManifest(out);
  diagnostics.push(...read.diagnostics);
  if (!read.value) return ended({ out });

  // Loaded here, because what it stands on (a compiler) takes longer to load than most runs have to do.
  const { makeOutput } = await import("./make-output.js");
  const made = makeOutput(jobs, isWhole);
  diagnostics.push(...made.diagnostics);
  if (!made.value || hasErrors(diagnostics)) return ended({ out });

  const services = Object.entries(made.value.services).map(([folder, { service }]) => ({ service, folder }));
  const difference = differenceOf(out, read.value, made.value);
  if (!request.check) {
    if (!request.force) diagnostics.push(...editsAtStake(difference.changes));
    if (!hasErrors(diagnostics)) diagnostics.push(...write(out, read.value, difference));
  }
  return ended({ out, services, changes: difference.changes });
}
