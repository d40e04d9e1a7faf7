import type { BoundOperations } from "../operation.js";

/** The parts of a rotation, in their order (rule SM-135). */
export const rotationSteps = ["createSecret", "setSecret", "testSecret", "finishSecret"] as const;
export type RotationStep = (typeof rotationSteps)[number];

/** What a rotation function is called with, as the live service calls it (rule SM-135). */
export interface RotationEvent {
  /** The complete ARN of the secret. */
  readonly SecretId: string;
  /** The id of the version that the rotation makes; it has the label AWSPENDING. */
  readonly ClientRequestToken: string;
  readonly Step: RotationStep;
}

/** What a rotation function is given beside the event. */
export interface RotationContext {
  /**
   * The service, in the secret's Region and account. They trust their input: what a server checks is not checked. A
   * client with the service as its endpoint does as well.
   */
  readonly operations: BoundOperations;
  readonly region: string;
  readonly functionArn: string;
}

/**
 * Plays the steps of a rotation, as a Lambda function does for the live service: called once a step, what it returns is
 * waited for and ignored. A step that throws ends the rotation, and the label AWSPENDING stays where it is.
 */
export type RotationFunction = (event: RotationEvent, context: RotationContext) => unknown;

/** Rotation functions by their ARN, or a way to find one. What is not there cannot be invoked (rule SM-132). */
export type RotationFunctions =
  | Readonly<Record<string, RotationFunction>>
  | ((functionArn: string) => RotationFunction | undefined);

/** Why a rotation came to no end. */
export interface RotationFailure {
  readonly secretArn: string;
  readonly versionId: string;
  readonly functionArn: string;
  readonly step: RotationStep;
  /** What the step threw. It may hold anything, secrets too. */
  readonly error: unknown;
}
