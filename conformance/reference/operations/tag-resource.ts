import type { Operation } from "../operation.js";
import { updateSecret } from "../secrets.js";
import { withTags } from "../tags.js";

/** Adds tags, or gives those that are there another value (rules SM-083 and SM-085). */
export const tagResource: Operation<"tagResource"> = async ({ environment, region }, input) => {
  await updateSecret(environment, region, input.SecretId, (current) => {
    if (input.Tags.length === 0) return { record: current, result: undefined };
    const tags = withTags(current.tags ?? [], input.Tags);
    return { record: { ...current, tags, changedAt: environment.now() }, result: undefined };
  });
};
