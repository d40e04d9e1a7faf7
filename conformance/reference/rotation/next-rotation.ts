import type { SecretListEntry } from "../../../generated/secretsmanager/types/index.js";
import { CURRENT } from "../labels.js";
import type { RotationRecord, SecretRecord } from "../store/secret-record.js";
import { dateOf, DAY, dayOf } from "../times.js";
import { windowAfter, type Window } from "./schedule.js";

/**
 * When a secret is to be rotated next; `undefined` where it is not. A number of days counts from the last rotation, as
 * which a value that was put by hand counts too; an expression from when it was set or last followed (rule SM-137).
 */
export function nextWindow(secret: SecretRecord): Window | undefined {
  const { rotation } = secret;
  if (!rotation?.isEnabled || !rotation.rules) return undefined;
  return windowAfter(rotation.rules, lastRotation(rotation, secret));
}

function lastRotation(rotation: RotationRecord, { versions }: SecretRecord): number {
  const { rules, configuredAt, rotatedAt = 0 } = rotation;
  const current = versions.find(({ stages }) => stages.includes(CURRENT));
  const putAt = rules?.automaticallyAfterDays === undefined ? 0 : (current?.createdAt ?? 0);
  return Math.max(configuredAt, rotatedAt, putAt);
}

const SECOND = 1_000;

/**
 * What DescribeSecret and ListSecrets tell of a secret's rotation (rules SM-081, SM-134 and SM-138): nothing before it
 * is configured, no dates once it is cancelled. The next rotation is on or before the last second of its window.
 */
export function rotationMembersOf(secret: SecretRecord) {
  const { rotation } = secret;
  if (!rotation) return {};
  const { isEnabled, functionArn, rotatedAt } = rotation;
  const next = nextWindow(secret);
  return {
    RotationEnabled: isEnabled,
    ...(functionArn !== undefined && { RotationLambdaARN: functionArn }),
    ...rulesMember(rotation, next),
    ...(isEnabled && rotatedAt !== undefined && { LastRotatedDate: dateOf(rotatedAt) }),
    ...(next && { NextRotationDate: dateOf(next.closes - SECOND) }),
  } satisfies SecretListEntry;
}

/** After a rotation, a schedule by an expression shows the days that it leaves between rotations too. */
function rulesMember({ rules, rotatedAt }: RotationRecord, next: Window | undefined) {
  if (!rules) return {};
  const { automaticallyAfterDays, scheduleExpression, duration } = rules;
  const days =
    automaticallyAfterDays ??
    (next && rotatedAt !== undefined ? Math.round((dayOf(next.opens) - dayOf(rotatedAt)) / DAY) : 0);
  return {
    RotationRules: {
      ...(days > 0 && { AutomaticallyAfterDays: days }),
      ...(duration !== undefined && { Duration: duration }),
      ...(scheduleExpression !== undefined && { ScheduleExpression: scheduleExpression }),
    },
  };
}
