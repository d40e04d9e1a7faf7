import type { RotationRulesType } from "../../../generated/secretsmanager/types/index.js";
import type { Environment } from "../environment.js";
import { addVersion, CURRENT, PENDING } from "../labels.js";
import { withVersions } from "../new-version.js";
import type { RotationRulesRecord, SecretRecord, VersionRecord } from "../store/secret-record.js";

/** The rules of a request; `undefined` where it says nothing. */
export function rotationRulesOf(given: RotationRulesType | undefined): RotationRulesRecord | undefined {
  const { AutomaticallyAfterDays, ScheduleExpression, Duration } = given ?? {};
  const rules: RotationRulesRecord = {
    ...(AutomaticallyAfterDays !== undefined && { automaticallyAfterDays: AutomaticallyAfterDays }),
    ...(ScheduleExpression !== undefined && { scheduleExpression: ScheduleExpression }),
    ...(Duration !== undefined && { duration: Duration }),
  };
  return Object.keys(rules).length === 0 ? undefined : rules;
}

/** A secret whose rotation is on, with the rules and the function that are given, or else those that it has. */
export function withRotationOn(
  secret: SecretRecord,
  {
    rules,
    functionArn,
  }: { readonly rules?: RotationRulesRecord | undefined; readonly functionArn?: string | undefined },
  now: number,
): SecretRecord {
  const { rotation } = secret;
  return {
    ...secret,
    changedAt: now,
    rotation: {
      ...rotation,
      isEnabled: true,
      ...(functionArn !== undefined && { functionArn }),
      ...(rules && { rules }),
      configuredAt: rules || !rotation ? now : rotation.configuredAt,
    },
  };
}

/** The version that a rotation made or announced and has not brought to its end (rule SM-133). */
export function incompleteVersion({ versions }: SecretRecord): VersionRecord | undefined {
  return versions.find(({ stages }) => stages.includes(PENDING) && !stages.includes(CURRENT));
}

/** A secret that announces the version which a rotation is going to make: it has a label, but no value yet (SM-135). */
export function withAnnouncedVersion(environment: Environment, secret: SecretRecord, id: string): SecretRecord {
  return withPendingVersion(environment, secret, { id });
}

/** A secret with a version of its current value, for the function to be tested on (rule SM-136). */
export function withTestVersion(environment: Environment, secret: SecretRecord, id: string): SecretRecord {
  const current = secret.versions.find(({ stages }) => stages.includes(CURRENT));
  return withPendingVersion(environment, secret, { id, value: current?.value });
}

/** Takes the version away again on which the function was tested. */
export function withoutTestVersion(secret: SecretRecord, id: string): SecretRecord {
  return {
    ...secret,
    versions: secret.versions.filter((version) => version.id !== id || version.stages.includes(CURRENT)),
  };
}

function withPendingVersion(
  environment: Environment,
  secret: SecretRecord,
  { id, value }: Pick<VersionRecord, "id" | "value">,
): SecretRecord {
  const { assumptions, creationTime } = environment;
  const version = {
    id,
    ...(value && { value }),
    createdAt: creationTime(),
    ...(secret.kmsKeyId !== undefined && { kmsKeyId: secret.kmsKeyId }),
  };
  const versions = addVersion(secret.versions, version, [PENDING], assumptions);
  return withVersions(environment, secret, versions);
}
