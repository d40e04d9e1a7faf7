import type { Tag } from "../../generated/secretsmanager/types/index.js";
import { tooManyTags } from "./errors.js";
import type { TagRecord } from "./store/secret-record.js";

/** The tags of a request. Of a key that occurs twice the last value counts (rule CS-089, an assumption). */
export function tagRecordsOf(tags: readonly Tag[]): readonly TagRecord[] {
  return [...new Map(tags.map(({ Key, Value }) => [Key, { key: Key, value: Value }])).values()];
}

const TAGS_PER_SECRET = 50;

/**
 * A secret's tags with those of a request put to them, or in the place of those with the same key (rule SM-083).
 *
 * @throws InvalidParameterException when that is too many; those that AWS sets do not count (rules CS-080 and CS-086).
 */
export function withTags(stored: readonly TagRecord[], added: readonly Tag[]): readonly TagRecord[] {
  const tags = new Map([...stored, ...tagRecordsOf(added)].map((tag) => [tag.key, tag]));
  const counted = [...tags.keys()].filter((key) => !key?.startsWith("aws:"));
  if (counted.length > TAGS_PER_SECRET) throw tooManyTags(TAGS_PER_SECRET);
  return [...tags.values()];
}

/** Tags as answers list them. */
export function tagsOf(tags: readonly TagRecord[]): Tag[] {
  return tags.map(({ key, value }) => ({
    ...(key !== undefined && { Key: key }),
    ...(value !== undefined && { Value: value }),
  }));
}
