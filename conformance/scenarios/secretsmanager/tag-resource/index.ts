import type { Area } from "../../area.js";
import { tagScenarios } from "./tags.js";
import { tagLimitScenarios } from "./limits.js";

/** The behaviour of TagResource and UntagResource. */
export const tagResourceAreas: readonly Area[] = [
  { id: "tag-resource/tags", title: "TagResource: tags of a secret", scenarios: tagScenarios },
  { id: "tag-resource/limits", title: "TagResource: limits", scenarios: tagLimitScenarios },
];
