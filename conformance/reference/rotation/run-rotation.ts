import { rootOf } from "../access/caller.js";
import { CURRENT } from "../labels.js";
import { boundOperations } from "../operation.js";
import type { SecretRecord } from "../store/secret-record.js";
import { functionNotInvocable } from "./rotation-errors.js";
import type { RotationFailure, RotationFunction } from "./rotation-function.js";
import { withoutTestVersion } from "./rotation-record.js";
import type { RotationTask } from "./rotations.js";

/**
 * Plays the steps of a rotation one after the other (rules SM-134 to SM-136), for as long as the secret is there and
 * its rotation is not cancelled.
 *
 * @returns why it failed; `undefined` where it came to its end or was cancelled
 */
export async function runRotation(
  task: RotationTask,
  rotationFunction: RotationFunction | undefined,
): Promise<RotationFailure | undefined> {
  const { environment, key, secretArn, versionId, functionArn, steps } = task;
  const isTest = !steps.includes("finishSecret");
  let current = steps[0]!;
  try {
    try {
      for (const step of steps) {
        current = step;
        if (!isRotating(await environment.store.read(key), task)) return undefined;
        await playStep(task, step, rotationFunction);
      }
    } finally {
      if (isTest) await change(task, (record) => withoutTestVersion(record, versionId));
    }
    if (!isTest) await change(task, (record) => withRotation(record, environment.now()));
    return undefined;
  } catch (error) {
    return { secretArn, versionId, functionArn, step: current, error };
  }
}

function isRotating(record: SecretRecord | undefined, { secretArn }: RotationTask): boolean {
  return record?.arn === secretArn && record.deletionAt === undefined && record.rotation?.isEnabled === true;
}

async function playStep(
  { environment, operations, key, secretArn, versionId, functionArn }: RotationTask,
  step: RotationFailure["step"],
  rotationFunction: RotationFunction | undefined,
): Promise<void> {
  if (!rotationFunction) throw functionNotInvocable();
  const { region } = key;
  const bound = boundOperations(operations, { region, caller: rootOf(environment) });
  await rotationFunction(
    { SecretId: secretArn, ClientRequestToken: versionId, Step: step },
    { operations: bound, region, functionArn },
  );
  const version = (await environment.store.read(key))?.versions.find(({ id }) => id === versionId);
  if (step === "createSecret" && !version?.value) throw new Error("createSecret gave the pending version no value");
  if (step === "finishSecret" && !version?.stages.includes(CURRENT)) {
    throw new Error("finishSecret did not move AWSCURRENT to the pending version");
  }
}

function withRotation(record: SecretRecord, rotatedAt: number): SecretRecord {
  const { rotation } = record;
  return rotation ? { ...record, rotation: { ...rotation, rotatedAt } } : record;
}

/** Changes the secret, unless another one has its name by now. */
async function change(
  { environment, key, secretArn }: RotationTask,
  to: (record: SecretRecord) => SecretRecord,
): Promise<void> {
  await environment.store.update(key, (current) => ({
    record: current?.arn === secretArn ? to(current) : current,
    result: undefined,
  }));
}
