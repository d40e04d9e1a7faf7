import { hasErrors, type Diagnostic, type Model, type Result } from "../model/index.js";
import type { Output, OutputFile, ServiceRecord } from "../output/index.js";
import type { ServicePlan } from "../plan/index.js";
import { diagnose } from "./diagnostics.js";
import { packageVersion } from "./package-version.js";
import { filesOfPieces } from "./pieces.js";
import { planSources } from "./plan-sources.js";
import { runtimeFilesFor } from "./runtime-files.js";
import { snapshotFile, snapshotOf } from "./snapshot.js";
import type { Source } from "./sources.js";

/** The output, with what it was made of. */
export interface MadeOutput extends Output {
  readonly made: readonly MadeService[];
}

/** A service as it was made. */
export interface MadeService {
  readonly plan: ServicePlan;
  /** See `snapshotOf`. */
  readonly snapshot: Model;
  /** Model files and folders, as they were named. */
  readonly models: readonly string[];
}

/** Makes everything that is to stand in the output folder, in memory. */
export async function makeOutput(sources: readonly Source[], isWhole: boolean): Promise<Result<MadeOutput>> {
  const planned = await planSources(sources);
  if (!planned.value || hasErrors(planned.diagnostics)) return { diagnostics: planned.diagnostics };

  const diagnostics: Diagnostic[] = [...planned.diagnostics];
  const files: OutputFile[] = [];
  const made: MadeService[] = [];
  for (const { source, plan, model } of planned.value) {
    const pieces = await filesOfPieces(plan, source.job.pieces, model);
    diagnostics.push(...pieces.diagnostics);
    const snapshot = snapshotOf(model, plan.id);
    files.push(...(pieces.value ?? []), snapshotFile(snapshot, plan.names.folder));
    made.push({ plan, snapshot, models: source.job.models });
  }
  for (const path of pathsTwice(files)) diagnostics.push(diagnose["same-file"]({ path }));
  if (hasErrors(diagnostics)) return { diagnostics };
  files.push(...runtimeFilesFor(files));

  const services = Object.fromEntries(
    planned.value.map(({ source, plan }): [string, ServiceRecord] => [
      plan.names.folder,
      // What gave a warning is not remembered, so that the next run does not pass over it in silence. Notes need nothing done.
      { service: plan.id, ...source.digests, ...(diagnostics.some(isUrgent) && { generator: "" }) },
    ]),
  );
  return { value: { files, services, runtimeVersion: packageVersion(), isWhole, made }, diagnostics };
}

function isUrgent({ severity }: Diagnostic): boolean {
  return severity !== "note";
}

/** Paths that stand for the same file on some file system: those of macOS and Windows ignore upper and lower case. */
function pathsTwice(files: readonly OutputFile[]): readonly string[] {
  const seen = new Set<string>();
  return files.map(({ path }) => path).filter((path) => seen.size === seen.add(path.toLowerCase()).size);
}
