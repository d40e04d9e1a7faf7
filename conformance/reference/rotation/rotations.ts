import type { Environment } from "../environment.js";
import type { ReferenceOperations } from "../operation.js";
import type { SecretKey } from "../store/secret-record.js";
import { runRotation } from "./run-rotation.js";
import type { RotationFailure, RotationFunction, RotationFunctions, RotationStep } from "./rotation-function.js";

/** A rotation that is to be run. */
export interface RotationTask {
  readonly environment: Environment;
  readonly operations: ReferenceOperations;
  readonly key: SecretKey;
  readonly secretArn: string;
  readonly versionId: string;
  readonly functionArn: string;
  readonly steps: readonly RotationStep[];
}

/** The rotations under way, and the functions that play them. */
export class Rotations {
  readonly #functions: RotationFunctions;
  readonly #onFailure: (failure: RotationFailure) => void;
  readonly #running = new Map<string, Promise<void>>();

  constructor(functions: RotationFunctions = {}, onFailure: (failure: RotationFailure) => void = () => {}) {
    this.#functions = functions;
    this.#onFailure = onFailure;
  }

  functionFor(functionArn: string): RotationFunction | undefined {
    if (typeof this.#functions === "function") return this.#functions(functionArn);
    return Object.hasOwn(this.#functions, functionArn) ? this.#functions[functionArn] : undefined;
  }

  /** Begins a rotation and does not wait for it. Where one of the same secret is under way, that one goes on alone. */
  start(task: RotationTask): void {
    const { secretArn } = task;
    if (this.#running.has(secretArn)) return;
    const rotation = runRotation(task, this.functionFor(task.functionArn))
      .then((failure) => failure && this.#onFailure(failure))
      .finally(() => this.#running.delete(secretArn));
    this.#running.set(secretArn, rotation);
  }

  isRunning(secretArn: string): boolean {
    return this.#running.has(secretArn);
  }

  /** Waits until no rotation is under way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running.values());
  }
}
