import type { ChapterName } from "../chapters/index.js";
import { batches } from "./batches.js";
import { deletion } from "./deletion.js";
import { lists } from "./lists.js";
import type { SdkChapter } from "./observe.js";
import { passwords } from "./passwords.js";
import { policies } from "./policies.js";
import { replication } from "./replication.js";
import { rotation } from "./rotation.js";
import { tags } from "./tags.js";
import { values } from "./values.js";
import { versions } from "./versions.js";

export { observe, type InRegion } from "./observe.js";

/** The tour with the AWS SDK for JavaScript. */
export const sdkTour: Readonly<Record<ChapterName, SdkChapter>> = {
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
