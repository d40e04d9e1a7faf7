import type { RotateSecretRequest, RotateSecretResponse } from "../../../generated/secretsmanager/types/index.js";
import type { Environment } from "../environment.js";
import { tokenTaken } from "../errors.js";
import type { Call, Operation } from "../operation.js";
import { functionNotInvocable, noRotationFunction, rotationIncomplete } from "../rotation/rotation-errors.js";
import { rotationSteps, type RotationStep } from "../rotation/rotation-function.js";
import {
  incompleteVersion,
  rotationRulesOf,
  withAnnouncedVersion,
  withRotationOn,
  withTestVersion,
} from "../rotation/rotation-record.js";
import { checkRotationRules } from "../rotation/schedule.js";
import { updateSecret } from "../secrets.js";
import type { RotationRulesRecord, SecretRecord } from "../store/secret-record.js";

/**
 * Configures the rotation of a secret and begins one; it goes on after the answer (rules SM-130 to SM-137). Where it is
 * not to rotate at once, its function is only tested.
 */
export const rotateSecret: Operation<"rotateSecret"> = async (call, input) => {
  const { environment, region } = call;
  const token = input.ClientRequestToken ?? crypto.randomUUID();
  const rules = rotationRulesOf(input.RotationRules);
  if (rules) checkRotationRules(rules);

  const begun = await updateSecret(environment, region, input.SecretId, (current) => {
    const result = begin(environment, current, { input, token, rules });
    return { record: result.record, result };
  });
  if (begun.rotation) startRotation(call, begun.record, begun.rotation);
  if (begun.isRefused) throw rotationIncomplete();
  const { arn, name, versions } = begun.record;
  return {
    ARN: arn,
    Name: name,
    ...(versions.some(({ id }) => id === token) && { VersionId: token }),
  } satisfies RotateSecretResponse;
};

interface Request {
  readonly input: RotateSecretRequest;
  readonly token: string;
  readonly rules: RotationRulesRecord | undefined;
}

/** What a request makes of a secret, and what is to be run after the answer. */
interface Begun {
  readonly record: SecretRecord;
  readonly rotation?: {
    readonly functionArn: string;
    readonly versionId: string;
    readonly steps: readonly RotationStep[];
  };
  /** The request is refused, though a rotation that was begun before is tried again (rule SM-133). */
  readonly isRefused?: boolean;
}

function begin(environment: Environment, secret: SecretRecord, { input, token, rules }: Request): Begun {
  const now = environment.now();
  const functionArn = input.RotationLambdaARN || secret.rotation?.functionArn;
  if (functionArn === undefined) {
    // The service that a managed secret belongs to rotates it itself (rule SM-139).
    if (secret.owningService !== undefined) return { record: withRotationOn(secret, { rules }, now) };
    throw noRotationFunction();
  }
  if (!environment.rotations.functionFor(functionArn)) throw functionNotInvocable();

  const incomplete = incompleteVersion(secret);
  const again = incomplete && { functionArn, versionId: incomplete.id, steps: rotationSteps };
  if (secret.versions.some(({ id }) => id === token)) {
    if (environment.assumptions.repeatedRotation === "refused") throw tokenTaken(token, secret.arn);
    return { record: secret, ...(again?.versionId === token && { rotation: again }) };
  }
  if (again) return { record: secret, rotation: again, isRefused: true };

  const configured = withRotationOn(secret, { rules, functionArn }, now);
  return (input.RotateImmediately ?? true)
    ? {
        record: withAnnouncedVersion(environment, configured, token),
        rotation: { functionArn, versionId: token, steps: rotationSteps },
      }
    : {
        record: withTestVersion(environment, configured, token),
        rotation: { functionArn, versionId: token, steps: ["testSecret"] },
      };
}

function startRotation(
  { environment, operations, region }: Call,
  { arn, name }: SecretRecord,
  rotation: NonNullable<Begun["rotation"]>,
): void {
  environment.rotations.start({ environment, operations, key: { region, name }, secretArn: arn, ...rotation });
}
