import { secretsManagerService } from "../../generated/secretsmanager/server/index.js";
import { createSecretsManagerHandler, type Handler } from "../../generated/secretsmanager/server/index.js";
import {
  closureOf,
  membersOf,
  operationsOf,
  shapeNameOf,
  type Model,
  type ServiceShape,
  type Shape,
} from "../../generator/model/index.js";
import { createEnvironment } from "../reference/environment.js";
import { referenceOperations } from "../reference/operations/index.js";
import type { RotationFunction } from "../reference/rotation/rotation-function.js";
import { sensitiveMembers } from "../runner/sensitive-members.js";

/** What the stand knows of the service that clients on it call. */
export interface StandService {
  readonly model: Model;
  readonly shape: ServiceShape;
  /** Name of the service shape, which targets begin with. */
  readonly name: string;
  /** Name in the scope of signatures. */
  readonly signingName: string;
  readonly contentType: string;
  /** By their names. */
  readonly operations: ReadonlyMap<string, StandOperation>;
  /** Names of all members that requests and answers have. */
  readonly members: ReadonlySet<string>;
  /** Names of those whose values must never be shown. */
  readonly sensitive: ReadonlySet<string>;
  /** A service in which nothing is stored yet. */
  start(region: string, onError: (error: unknown) => void): Handler;
}

export interface StandOperation {
  readonly input: Shape;
  /** The member that clients fill in. @see smithy.api#idempotencyToken */
  readonly token?: string | undefined;
  /** Names of the errors that it declares. */
  readonly errors: readonly string[];
  /** What is wrong with an input by the model's constraints. The JSON types must be right: else it throws. */
  violations(
    body: unknown,
  ): readonly { readonly pointer: string; readonly message: string; readonly rules: readonly string[] }[];
}

/** Secrets Manager, with the documented service behind it. */
export function secretsManagerStand(model: Model, shape: ServiceShape): StandService {
  const operations = operationsOf(model, shape);
  const described = new Map(secretsManagerService.operations.map((each) => [each.name, each]));
  return {
    model,
    shape,
    name: shapeNameOf(shape.id),
    signingName: "secretsmanager",
    contentType: "application/x-amz-json-1.1",
    operations: new Map(
      operations.map(({ id, input, errors }) => {
        const inputShape = model.expect(input);
        const { input: description } = described.get(shapeNameOf(id)) ?? {};
        const token = membersOf(inputShape).find(({ traits }) => traits.has("smithy.api#idempotencyToken"))?.name;
        return [
          shapeNameOf(id),
          {
            input: inputShape,
            token,
            errors: errors.map(shapeNameOf),
            violations: (body: unknown) =>
              // Reading takes the value apart.
              description?.validator.violations(description.wire.read(structuredClone(body), 0)) ?? [],
          },
        ];
      }),
    ),
    members: new Set(
      closureOf(
        model,
        operations.map(({ id }) => id),
      )
        .flatMap((each) => membersOf(each))
        .map(({ name }) => name),
    ),
    sensitive: sensitiveMembers(model, shape),
    start(region, onError) {
      const environment = createEnvironment({ region, rotationFunctions: () => makesUpValues });
      return createSecretsManagerHandler(referenceOperations(environment), { maxBodyBytes: MAX_BODY, onError });
    },
  };
}

/** More than any request of the service may have, in bytes. */
export const MAX_BODY = 4 * 1024 * 1024;

/** Every function there is: a program that has a secret rotated finds one that does it. */
const makesUpValues: RotationFunction = async ({ SecretId, ClientRequestToken, Step }, { operations }) => {
  if (Step === "createSecret") {
    const SecretString = `rotated-${ClientRequestToken}`;
    await operations.putSecretValue({ SecretId, ClientRequestToken, SecretString, VersionStages: ["AWSPENDING"] });
  }
  if (Step === "finishSecret") {
    const { VersionId } = await operations.getSecretValue({ SecretId });
    const move = { MoveToVersionId: ClientRequestToken, RemoveFromVersionId: VersionId };
    await operations.updateSecretVersionStage({ SecretId, VersionStage: "AWSCURRENT", ...move });
  }
};
