import type {
  UpdateSecretVersionStageRequest,
  UpdateSecretVersionStageResponse,
} from "../../../generated/secretsmanager/types/index.js";
import {
  currentNotRemovable,
  labelNotOnVersion,
  noVersionNamed,
  removeFromVersionIdMissing,
  valueNotFound,
} from "../errors.js";
import { CURRENT, moveLabel } from "../labels.js";
import { withVersions } from "../new-version.js";
import type { Operation } from "../operation.js";
import { updateSecret } from "../secrets.js";
import type { VersionRecord } from "../store/secret-record.js";

/** Attaches, moves or removes one staging label (rules SM-039 to SM-047 and SM-050). */
export const updateSecretVersionStage: Operation<"updateSecretVersionStage"> = async ({ environment, region }, input) =>
  updateSecret(environment, region, input.SecretId, (current) => {
    const record = withVersions(environment, current, relabelled(current.versions, input));
    const result: UpdateSecretVersionStageResponse = { ARN: current.arn, Name: current.name };
    return { record, result };
  });

/**
 * The versions after a label went where the request says. A version that is not there is assumed to be answered as
 * GetSecretValue answers it.
 */
function relabelled(
  versions: readonly VersionRecord[],
  { VersionStage: label, RemoveFromVersionId: from, MoveToVersionId: to }: UpdateSecretVersionStageRequest,
): readonly VersionRecord[] {
  if (to === undefined) {
    if (from === undefined) throw noVersionNamed();
    if (label === CURRENT) throw currentNotRemovable();
  } else if (!versions.some(({ id }) => id === to)) {
    throw valueNotFound(`VersionId: ${to}`);
  }
  const holder = versions.find(({ stages }) => stages.includes(label))?.id;
  if (from !== undefined && from !== holder) throw labelNotOnVersion(label);
  if (from === undefined && holder !== undefined && holder !== to) throw removeFromVersionIdMissing(label, holder);
  return moveLabel(versions, label, { from: holder, to });
}
