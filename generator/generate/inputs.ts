import { CONFIG_FILE } from "../load/index.js";
import type { Jobs } from "./jobs.js";
import type { GenerateRequest } from "./request.js";
import type { Source } from "./sources.js";

/**
 * The files and folders that decide what comes of a request, those that are not there included: when nothing in them
 * changes, nothing else would come of it. As paths relative to the current folder, or absolute.
 *
 * @param settled What the request comes to, as far as that can be told.
 * @param sources What was read for it, as far as it could be.
 */
export function inputsOf(
  { models = [], config }: GenerateRequest,
  settled: Pick<Jobs, "jobs"> | undefined,
  sources: readonly Source[] = [],
): readonly string[] {
  const settling = models.length > 0 ? [] : config === undefined ? [CONFIG_FILE, "model"] : [config];
  return [
    ...new Set([
      ...settling,
      ...models,
      ...(settled?.jobs ?? []).flatMap((job) => job.models),
      ...sources.flatMap(({ input }) => [...input.documents.map(({ file }) => file), ...input.absent]),
    ]),
  ];
}
