import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Option, type Command } from "commander";
import type { RotationFailure, RotationFunctions } from "./conformance.js";
import { text } from "./option-values.js";

/** What the options about rotation say. */
export interface RotationOptions {
  readonly rotationFunctions?: string;
}

export function rotationOptions(): readonly Option[] {
  return [new Option("--rotation-functions <file>", "module with functions that rotate secrets").argParser(text)];
}

export const rotationHelp = `
The module of --rotation-functions is JavaScript. It exports by default an object of functions by their ARN, or a
function that finds one by its ARN. Each is called as a Lambda function is, once a step, and gets the service with it:

  export default {
    "arn:aws:lambda:us-east-1:123456789012:function:rotate": async (event, { operations }) => {
      // event has SecretId, ClientRequestToken, Step: createSecret, setSecret, testSecret, finishSecret
    },
  };

It runs in this process, with all of its rights. Without it, no function can be invoked.`;

/** The functions that the options name; `undefined` where they name none. Ends the command where they cannot be had. */
export async function rotationFunctionsOf(
  { rotationFunctions: file }: RotationOptions,
  command: Command,
): Promise<RotationFunctions | undefined> {
  if (file === undefined) return undefined;
  let module: { readonly default?: unknown };
  try {
    module = (await import(pathToFileURL(resolve(file)).href)) as typeof module;
  } catch (error) {
    return command.error(`error: cannot load ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRotationFunctions(module.default)) {
    return command.error(`error: ${file} does not export functions by their ARN by default`);
  }
  return module.default;
}

function isRotationFunctions(value: unknown): value is RotationFunctions {
  if (typeof value === "function") return true;
  return (
    typeof value === "object" && value !== null && Object.values(value).every((each) => typeof each === "function")
  );
}

/** What is told of a rotation that failed: not what the function threw, which may hold the secret. */
export function rotationFailureOf({ secretArn, versionId, step, error }: RotationFailure) {
  return {
    event: "rotation-failed",
    secretArn,
    versionId,
    step,
    error: error instanceof Error ? error.name : typeof error,
  };
}
