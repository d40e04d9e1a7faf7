import { absentPattern } from "./absent.js";
import { accountInPattern } from "./account-in.js";
import { anyOfPattern } from "./any-of.js";
import { apartFromPattern } from "./apart-from.js";
import { arnPattern } from "./arn.js";
import { assumedPattern } from "./assumed.js";
import { bytesPattern } from "./bytes.js";
import { containingPattern } from "./containing.js";
import { differingPattern } from "./differing.js";
import { endpointPattern } from "./endpoint.js";
import { entriesPattern } from "./entries.js";
import { exactlyPattern } from "./exactly.js";
import { fromPattern } from "./from.js";
import { inRegionPattern } from "./in-region.js";
import { invalidPattern } from "./invalid.js";
import { lackingPattern } from "./lacking.js";
import { leftOutPattern } from "./left-out.js";
import { matchingPattern } from "./matching.js";
import { momentPattern } from "./moment.js";
import type { Pattern, PatternDefinition } from "./pattern.js";
import { presentPattern } from "./present.js";
import { regionPattern } from "./region.js";
import { repeatPattern } from "./repeat.js";
import { setOfPattern } from "./set-of.js";
import { textPattern } from "./text.js";
import { timestampPattern } from "./timestamp.js";
import { tokenPattern } from "./token.js";
import { uniquePattern } from "./unique.js";
import { upToPattern } from "./up-to.js";
import { uuidPattern } from "./uuid.js";
import { withoutSuffixPattern } from "./without-suffix.js";

/** Every word that a scenario may use. */
export const vocabulary: readonly PatternDefinition[] = [
  absentPattern,
  accountInPattern,
  anyOfPattern,
  apartFromPattern,
  arnPattern,
  assumedPattern,
  bytesPattern,
  containingPattern,
  differingPattern,
  endpointPattern,
  entriesPattern,
  exactlyPattern,
  fromPattern,
  inRegionPattern,
  invalidPattern,
  lackingPattern,
  leftOutPattern,
  matchingPattern,
  momentPattern,
  presentPattern,
  regionPattern,
  repeatPattern,
  setOfPattern,
  textPattern,
  timestampPattern,
  tokenPattern,
  uniquePattern,
  upToPattern,
  uuidPattern,
  withoutSuffixPattern,
];

const byName = new Map(vocabulary.map((definition) => [definition.name, definition]));

/** @throws Error for a word that is not in the vocabulary: the scenario's author made a mistake. */
export function definitionOf(pattern: Pattern): PatternDefinition {
  const definition = byName.get(pattern.$pattern);
  if (!definition) throw new Error(`no pattern is called "${pattern.$pattern}"`);
  return definition;
}
