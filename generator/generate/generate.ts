import { hasErrors, type Diagnostic } from "../model/index.js";
import { clearAbandoned, differenceOf, editsAtStake, readManifest, unchangedServices, write } from "../output/index.js";
import type { Change, Manifest } from "../output/index.js";
import type { DiffReport } from "./diff/index.js";
import { inputsOf } from "./inputs.js";
import { jobsOf } from "./jobs.js";
import { packageVersion } from "./package-version.js";
import type { GenerateRequest } from "./request.js";
import { readSources } from "./sources.js";

/** What a run did, or found to do. */
export interface GenerateOutcome {
  /** Where one of them is an error, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  /** The output folder; absent where it was not even settled. */
  readonly out?: string | undefined;
  readonly services: readonly { readonly service: string; readonly folder: string }[];
  /** Files and folders that this came of, also those that are not there: where none of them changes, neither does it. */
  readonly inputs: readonly string[];
  /** Differences found between the folder and what was made; after `generate` without errors they are gone. */
  readonly changes: readonly Change[];
  /** What changed in the models since the output was written, and what that touches; absent where nothing did. */
  readonly diff?: DiffReport | undefined;
}

/**
 * Makes all pieces of the services asked for and brings the output folder up to date; with `check` it only compares.
 *
 * @example
 * const { diagnostics, changes } = await generate({ models: ["my-service.json"], out: "src/generated" });
 */
export async function generate(request: GenerateRequest = {}): Promise<GenerateOutcome> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(result: { readonly value?: T | undefined; readonly diagnostics: readonly Diagnostic[] }) => {
    diagnostics.push(...result.diagnostics);
    return hasErrors(result.diagnostics) ? undefined : result.value;
  };
  const settled = take(await jobsOf(request));
  if (!settled) return { diagnostics, services: [], inputs: inputsOf(request, undefined), changes: [] };
  const { out, jobs, isWhole } = settled;
  if (!request.check) clearAbandoned(out);
  const manifest = take(readManifest(out));
  const sources = manifest && take(await readSources(jobs));
  const ended = (
    services: Manifest["services"] = {},
    changes: readonly Change[] = [],
    diff?: DiffReport,
  ): GenerateOutcome => ({
    diagnostics,
    out,
    services: Object.entries(services).map(([folder, { service }]) => ({ service, folder })),
    inputs: inputsOf(request, settled, sources),
    changes,
    ...(diff && { diff }),
  });

  if (!manifest || !sources) return ended();

  if (!request.check) {
    const digests = sources.map((source) => source.digests);
    const services = unchangedServices(out, manifest, { digests, runtime: packageVersion(), isWhole });
    if (services) return ended(services);
  }
  // Not before here: loading the printer takes longer than all the rest of a run in which nothing changed.
  const { makeOutput } = await import("./make-output.js");
  const made = take(await makeOutput(sources, isWhole));
  if (!made) return ended();
  const difference = differenceOf(out, manifest, made);
  const { sinceLastRun } = await import("./diff/since-last-run.js");
  const diff = await sinceLastRun({ out, manifest, made, changes: difference.changes }, request.scenarios);
  if (request.check) return ended(made.services, difference.isStale ? difference.changes : [], diff);
  if (!request.force) diagnostics.push(...editsAtStake(difference.changes));
  if (!hasErrors(diagnostics)) diagnostics.push(...write(out, manifest, difference));
  return ended(made.services, difference.changes, diff);
}
