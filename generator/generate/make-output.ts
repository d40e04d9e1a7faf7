import { hasErrors, type Diagnostic, type Result } from "../model/index.js";
import type { Output, OutputFile, ServiceRecord } from "../output/index.js";
import { diagnose } from "./diagnostics.js";
import { packageVersion } from "./package-version.js";
import { filesOfPieces } from "./pieces.js";
import { planSources } from "./plan-sources.js";
import { runtimeFilesFor } from "./runtime-files.js";
import type { Source } from "./sources.js";

/** Makes everything that is to stand in the output folder, in memory. */
export async function makeOutput(sources: readonly Source[], isWhole: boolean): Promise<Result<Output>> {
  const planned = planSources(sources);
  if (!planned.value || hasErrors(planned.diagnostics)) return { diagnostics: planned.diagnostics };

  const diagnostics: Diagnostic[] = [...planned.diagnostics];
  const files: OutputFile[] = [];
  for (const { source, plan } of planned.value) {
    const made = await filesOfPieces(plan, source.job.pieces);
    diagnostics.push(...made.diagnostics);
    files.push(...(made.value ?? []));
  }
  for (const path of pathsTwice(files)) diagnostics.push(diagnose["same-file"]({ path }));
  if (hasErrors(diagnostics)) return { diagnostics };
  files.push(...runtimeFilesFor(files));

  const services = Object.fromEntries(
    planned.value.map(({ source, plan }): [string, ServiceRecord] => [
      plan.names.folder,
      // What gave a warning is not remembered, so that the next run does not pass over it in silence.
      { service: plan.id, ...source.digests, ...(diagnostics.length > 0 && { generator: "" }) },
    ]),
  );
  return { value: { files, services, runtimeVersion: packageVersion(), isWhole }, diagnostics };
}

/** Paths that stand for the same file on some file system: those of macOS and Windows ignore upper and lower case. */
function pathsTwice(files: readonly OutputFile[]): readonly string[] {
  const seen = new Set<string>();
  return files.map(({ path }) => path).filter((path) => seen.size === seen.add(path.toLowerCase()).size);
}
