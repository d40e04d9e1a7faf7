import type { ChapterName } from "../chapters/index.js";
import { batches } from "./batches.js";
import { deletion } from "./deletion.js";
import { lists } from "./lists.js";
import type { CliChapter } from "./aws.js";
import { passwords } from "./passwords.js";
import { policies } from "./policies.js";
import { replication } from "./replication.js";
import { rotation } from "./rotation.js";
import { tags } from "./tags.js";
import { values } from "./values.js";
import { versions } from "./versions.js";

export { awsWith } from "./aws.js";
export { command, repeatedCommand } from "./run.js";

/** The tour with the aws command line. */
export const cliTour: Readonly<Record<ChapterName, CliChapter>> = {
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
};
