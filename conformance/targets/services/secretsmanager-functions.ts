import type { RotationContext, RotationEvent, RotationFunction } from "../../reference/index.js";
import {
  FAILS_AT_ONCE,
  FAILS_IN_TEST,
  KEEPS_DIARY,
  ROTATES,
} from "../../scenarios/secretsmanager/rotate-secret/functions.js";

/** The rotation functions that scenarios name, played as the service's own templates for functions play them. */
export const rotationFunctions: Readonly<Record<string, RotationFunction>> = {
  [ROTATES]: rotate,
  async [KEEPS_DIARY](event, context) {
    const before = event.Step === "createSecret" ? await errorOfPending(event, context) : undefined;
    await note(event, context, before);
    await rotate(event, context);
  },
  async [FAILS_IN_TEST](event, context) {
    if (event.Step === "testSecret") throw new Error("the new value does not work");
    await rotate(event, context);
  },
  [FAILS_AT_ONCE]() {
    throw new Error("there is nothing to rotate with");
  },
};

async function rotate({ SecretId, ClientRequestToken, Step }: RotationEvent, { operations }: RotationContext) {
  const pending = { SecretId, VersionId: ClientRequestToken, VersionStage: "AWSPENDING" };
  if (Step === "createSecret") {
    const { SecretString } = await operations.getSecretValue({ SecretId, VersionStage: "AWSCURRENT" });
    await operations.putSecretValue({
      SecretId,
      ClientRequestToken,
      SecretString: `${SecretString}-rotated`,
      VersionStages: ["AWSPENDING"],
    });
  } else if (Step === "finishSecret") {
    const { VersionId } = await operations.getSecretValue({ SecretId, VersionStage: "AWSCURRENT" });
    await operations.updateSecretVersionStage({
      SecretId,
      VersionStage: "AWSCURRENT",
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: VersionId,
    });
  } else {
    await operations.getSecretValue(pending);
  }
}

async function errorOfPending({ SecretId, ClientRequestToken }: RotationEvent, { operations }: RotationContext) {
  const reading = operations.getSecretValue({ SecretId, VersionId: ClientRequestToken, VersionStage: "AWSPENDING" });
  return reading.then(
    () => "none",
    (error: Error) => error.name,
  );
}

async function note(
  { SecretId, ClientRequestToken, Step }: RotationEvent,
  { operations }: RotationContext,
  pendingAtFirst: string | undefined,
): Promise<void> {
  const { Tags = [] } = await operations.describeSecret({ SecretId });
  const number = Tags.filter(({ Key }) => Key?.startsWith("step-")).length + 1;
  const notes = {
    [`step-${number}`]: Step,
    "secret-id": SecretId,
    token: ClientRequestToken,
    ...(pendingAtFirst !== undefined && { "pending-at-first": pendingAtFirst }),
  };
  await operations.tagResource({ SecretId, Tags: Object.entries(notes).map(([Key, Value]) => ({ Key, Value })) });
}
