import type { Tag } from "../../generated/secretsmanager/types/index.js";
import type { TagRecord } from "./store/secret-record.js";

/** The tags of a request. Of a key that occurs twice the last value counts (rule CS-089, an assumption). */
export function tagRecordsOf(tags: readonly Tag[]): readonly TagRecord[] {
  return [...new Map(tags.map(({ Key, Value }) => [Key, { key: Key, value: Value }])).values()];
}

/** Tags as answers list them. */
export function tagsOf(tags: readonly TagRecord[]): Tag[] {
  return tags.map(({ key, value }) => ({
    ...(key !== undefined && { Key: key }),
    ...(value !== undefined && { Value: value }),
  }));
}
