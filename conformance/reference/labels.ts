import type { VersionRecord } from "./store/secret-record.js";

/** Staging labels with a meaning of their own; every other label is the caller's (rule SM-047). */
export const CURRENT = "AWSCURRENT";
const PREVIOUS = "AWSPREVIOUS";
const PENDING = "AWSPENDING";

/**
 * Adds a version that carries the given labels, each taken from whichever version had it. Where AWSCURRENT moves, the
 * version that loses it becomes AWSPREVIOUS and is no longer pending (rules SM-032, SM-034 and SM-036).
 */
export function addVersion(
  versions: readonly VersionRecord[],
  version: Omit<VersionRecord, "stages">,
  stages: readonly string[],
): readonly VersionRecord[] {
  const moved = new Set(stages);
  const currentMoves = moved.has(CURRENT) && versions.some((other) => other.stages.includes(CURRENT));
  const demote = (other: VersionRecord): VersionRecord => {
    const isOldCurrent = currentMoves && other.stages.includes(CURRENT);
    const kept = other.stages.filter(
      (stage) => !moved.has(stage) && !(currentMoves && stage === PREVIOUS) && !(isOldCurrent && stage === PENDING),
    );
    const left = isOldCurrent && !moved.has(PREVIOUS) ? [...kept, PREVIOUS] : kept;
    return left.length === other.stages.length && left.every((stage, at) => stage === other.stages[at])
      ? other
      : { ...other, stages: left };
  };
  return [...versions.map(demote), { ...version, stages: [...moved] }];
}

/** How many labels a secret carries over all its versions. */
export function countLabels(versions: readonly VersionRecord[]): number {
  return versions.reduce((sum, { stages }) => sum + stages.length, 0);
}

const KEPT_VERSIONS = 100;
const DAY = 86_400_000;

/** Drops the oldest versions without a label beyond about a hundred, none younger than a day (rule SM-049). */
export function pruneVersions(versions: readonly VersionRecord[], now: number): readonly VersionRecord[] {
  let excess = versions.length - KEPT_VERSIONS;
  if (excess <= 0) return versions;
  return versions.filter(({ stages, createdAt }) => stages.length > 0 || now - createdAt < DAY || excess-- <= 0);
}
