import type { GetSecretValueResponse } from "../../../generated/secretsmanager/types/index.js";
import { stageNotOnVersion, valueNotFound } from "../errors.js";
import { CURRENT } from "../labels.js";
import type { Operation } from "../operation.js";
import { contentOf, findSecret, refuseMarked } from "../secrets.js";
import { valueMembers } from "../secret-value.js";
import type { SecretRecord, VersionRecord } from "../store/secret-record.js";
import { dateOf, dayOf } from "../times.js";
import type { SealedValue } from "../vault.js";

/** Reads a value and remembers the day on which it was read (rules SM-060 to SM-063). */
export const getSecretValue: Operation<"getSecretValue"> = async ({ environment, region }, input) => {
  const secret = await findSecret(environment, region, input.SecretId);
  refuseMarked(secret);
  const content = await contentOf(environment, secret);
  const version = selectVersion(content, input.VersionId, input.VersionStage);
  const value = await environment.vault.open(version.value);

  const today = dayOf(environment.now());
  // Most reads are not the day's first and have nothing to note: they need not wait for writers.
  if (accessed(secret, version.id, today) !== secret) {
    await environment.store.update({ region, name: secret.name }, (current) => ({
      record: current?.arn === secret.arn ? accessed(current, version.id, today) : current,
      result: undefined,
    }));
  }

  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.id,
    ...valueMembers(value),
    ...(version.stages.length > 0 && { VersionStages: [...version.stages] }),
    CreatedDate: dateOf(version.createdAt),
  } satisfies GetSecretValueResponse;
};

/** A version that has its value, as all have but one that a rotation has only announced. */
type ReadableVersion = VersionRecord & { readonly value: SealedValue };

/**
 * The version that is asked for: by id, by label, by both where they agree, else the current one (rule SM-048).
 *
 * @throws ResourceNotFoundException, InvalidRequestException (rules SM-061, SM-062 and SM-135)
 */
function selectVersion(secret: SecretRecord, id: string | undefined, stage: string | undefined): ReadableVersion {
  const label = stage ?? CURRENT;
  const version = secret.versions.find((each) => (id === undefined ? each.stages.includes(label) : each.id === id));
  const value = version?.value;
  if (!version || !value) throw valueNotFound(id === undefined ? `staging label: ${label}` : `VersionId: ${id}`);
  if (stage !== undefined && !version.stages.includes(stage)) throw stageNotOnVersion();
  return { ...version, value };
}

function accessed(record: SecretRecord, versionId: string, today: number): SecretRecord {
  const version = record.versions.find(({ id }) => id === versionId);
  if (record.accessedOn === today && (!version || version.accessedOn === today)) return record;
  return {
    ...record,
    accessedOn: today,
    versions: record.versions.map((each) => (each.id === versionId ? { ...each, accessedOn: today } : each)),
  };
}
