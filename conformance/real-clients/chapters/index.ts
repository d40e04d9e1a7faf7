import { batches } from "./batches.js";
import { deletion } from "./deletion.js";
import { lists } from "./lists.js";
import { passwords } from "./passwords.js";
import { policies } from "./policies.js";
import { replication } from "./replication.js";
import { rotation } from "./rotation.js";
import type { Chapter } from "./seen.js";
import { tags } from "./tags.js";
import { values } from "./values.js";
import { versions } from "./versions.js";

export type { Answer, Chapter, Seen } from "./seen.js";

/** The tour of all operations: what every client is to see. Each chapter keeps to secrets of its own. */
export const chapters = {
  values,
  versions,
  lists,
  batches,
  tags,
  policies,
  deletion,
  replication,
  rotation,
  passwords,
} as const satisfies Readonly<Record<string, Chapter>>;

export type ChapterName = keyof typeof chapters;
export const chapterNames = Object.keys(chapters) as readonly ChapterName[];
