import type { Assumptions } from "./assumptions.js";
import type { VersionRecord } from "./store/secret-record.js";
import { DAY } from "./times.js";

/** Staging labels with a meaning of their own; every other label is the caller's (rule SM-047). */
export const CURRENT = "AWSCURRENT";
const PREVIOUS = "AWSPREVIOUS";
export const PENDING = "AWSPENDING";

/** Whether a label is one of those that rotation works with; what carries one is encrypted anew with a new key. */
export function isRotationStage(stage: string): boolean {
  return stage === CURRENT || stage === PREVIOUS || stage === PENDING;
}

/**
 * Adds a version that carries the given labels, each taken from whichever version had it. Where AWSCURRENT moves, the
 * version that loses it becomes AWSPREVIOUS and is no longer pending (rules SM-032, SM-034 and SM-036).
 */
export function addVersion(
  versions: readonly VersionRecord[],
  version: Omit<VersionRecord, "stages">,
  stages: readonly string[],
  { labelsOnDemotedVersion }: Pick<Assumptions, "labelsOnDemotedVersion">,
): readonly VersionRecord[] {
  const moved = new Set(stages);
  const currentMoves = moved.has(CURRENT) && versions.some((other) => other.stages.includes(CURRENT));
  const demote = (other: VersionRecord): VersionRecord => {
    const isOldCurrent = currentMoves && other.stages.includes(CURRENT);
    const isLost = (stage: string) =>
      moved.has(stage) ||
      (currentMoves && stage === PREVIOUS) ||
      (isOldCurrent && (stage === PENDING || labelsOnDemotedVersion === "dropped"));
    const kept = other.stages.filter((stage) => !isLost(stage));
    const left = isOldCurrent && !moved.has(PREVIOUS) ? [...kept, PREVIOUS] : kept;
    return withStages(other, left);
  };
  return [...versions.map(demote), { ...version, stages: [...moved] }];
}

/**
 * Takes a label from the version that has it and puts it on another, each where named. Where AWSCURRENT goes from one
 * version to another, all their other labels stay, and the one that loses it becomes AWSPREVIOUS (rule SM-039).
 */
export function moveLabel(
  versions: readonly VersionRecord[],
  label: string,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): readonly VersionRecord[] {
  if (from === to) return versions;
  const isDemotion = label === CURRENT && from !== undefined && to !== undefined;
  return versions.map((version) => {
    const kept = version.stages.filter((stage) => stage !== label && !(isDemotion && stage === PREVIOUS));
    if (version.id === to) return withStages(version, [...kept, label]);
    return withStages(version, isDemotion && version.id === from ? [...kept, PREVIOUS] : kept);
  });
}

/** The version itself where its labels are these already. */
function withStages(version: VersionRecord, stages: readonly string[]): VersionRecord {
  const isSame = stages.length === version.stages.length && stages.every((stage, at) => stage === version.stages[at]);
  return isSame ? version : { ...version, stages };
}

/** How many labels a secret carries over all its versions. */
export function countLabels(versions: readonly VersionRecord[]): number {
  return versions.reduce((sum, { stages }) => sum + stages.length, 0);
}

const KEPT_VERSIONS = 100;

/** Drops the oldest versions without a label beyond about a hundred, none younger than a day (rule SM-049). */
export function pruneVersions(versions: readonly VersionRecord[], now: number): readonly VersionRecord[] {
  let excess = versions.length - KEPT_VERSIONS;
  if (excess <= 0) return versions;
  return versions.filter(({ stages, createdAt }) => stages.length > 0 || now - createdAt < DAY || excess-- <= 0);
}
