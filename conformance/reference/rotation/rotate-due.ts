import { environmentOf } from "../access/account-environment.js";
import type { Environment } from "../environment.js";
import type { ReferenceOperations } from "../operation.js";
import { accountAndRegion } from "../store/account-store.js";
import type { SecretKey, SecretRecord } from "../store/secret-record.js";
import { nextWindow } from "./next-rotation.js";
import { rotationSteps } from "./rotation-function.js";
import { incompleteVersion, withAnnouncedVersion } from "./rotation-record.js";

/**
 * Rotates every secret, of all accounts, whose rotation window has opened by the environment's clock, and waits until they are done. A
 * rotation that failed is tried again, with the version that it left pending. Nothing rotates by schedule unless this
 * is called: a server calls it every minute, a test once it has moved its clock.
 */
export async function rotateDueSecrets(environment: Environment, operations: ReferenceOperations): Promise<void> {
  for (const place of await environment.store.regions()) {
    const { accountId = environment.accountId, region } = accountAndRegion(place);
    const theirs = environmentOf(environment, accountId);
    const due: SecretKey[] = [];
    for await (const secret of theirs.store.list(region)) {
      if (isDue(theirs, secret)) due.push({ region, name: secret.name });
    }
    for (const key of due) await rotateIfDue(theirs, operations, key);
  }
  await environment.rotations.settled();
}

function isDue({ now, rotations }: Environment, secret: SecretRecord): boolean {
  const functionArn = secret.rotation?.functionArn;
  const window = secret.deletionAt === undefined ? nextWindow(secret) : undefined;
  return window !== undefined && window.opens <= now() && functionArn !== undefined && !rotations.isRunning(secret.arn);
}

async function rotateIfDue(environment: Environment, operations: ReferenceOperations, key: SecretKey): Promise<void> {
  const begun = await environment.store.update(key, (current) => {
    if (!current || !isDue(environment, current)) return { record: current, result: undefined };
    const versionId = incompleteVersion(current)?.id;
    if (versionId !== undefined) return { record: current, result: { secret: current, versionId } };
    const id = crypto.randomUUID();
    const record = withAnnouncedVersion(environment, current, id);
    return { record, result: { secret: record, versionId: id } };
  });
  const functionArn = begun?.secret.rotation?.functionArn;
  if (!begun || functionArn === undefined) return;
  const { secret, versionId } = begun;
  environment.rotations.start({
    environment,
    operations,
    key,
    secretArn: secret.arn,
    versionId,
    functionArn,
    steps: rotationSteps,
  });
}
