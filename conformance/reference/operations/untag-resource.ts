import type { Operation } from "../operation.js";
import { updateSecret } from "../secrets.js";

/** Removes tags by key; keys that are not there are no error (rules SM-084 and SM-086). */
export const untagResource: Operation<"untagResource"> = async ({ environment, region }, input) => {
  const unwanted = new Set(input.TagKeys);
  await updateSecret(environment, region, input.SecretId, (current) => {
    if (!current.tags) return { record: current, result: undefined };
    const tags = current.tags.filter(({ key }) => key === undefined || !unwanted.has(key));
    const isChanged = tags.length < current.tags.length;
    return { record: isChanged ? { ...current, tags, changedAt: environment.now() } : current, result: undefined };
  });
};
