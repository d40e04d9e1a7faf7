import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SecretsManagerOperations } from "../../../generated/secretsmanager/server/index.js";
import type {
  ClientConfiguration,
  ClientPiece,
  ErrorClass,
  Operation,
  Operations,
  PieceClient,
  Pieces,
  Validators,
} from "../pieces.js";
import type { OpenApiDocument } from "../contract/contract.js";
import { generatedFolder } from "../generated-folder.js";
import { loadOptional } from "../load-optional.js";

/** The pieces of Secrets Manager. */
export const secretsManagerPieces: Pieces = {
  folder: "secretsmanager",
  signingName: "secretsmanager",
  async operations(options = {}) {
    const { secretsManagerService } = await import("../../reference/index.js");
    const { rotationFunctions } = await import("./secretsmanager-functions.js");
    const { operations, settled, rotateDue } = secretsManagerService({ rotationFunctions, ...options });
    // Where the clock is the caller's to move, secrets may have come due since the last call.
    return after(operations as unknown as Operations, options["now"] ? rotateDue : settled);
  },
  async handler(operations, options) {
    const { createSecretsManagerHandler } = await import("../../../generated/secretsmanager/server/index.js");
    return createSecretsManagerHandler(operations as unknown as SecretsManagerOperations, options);
  },
  async client() {
    return clientPiece(await import("../../../generated/secretsmanager/client/index.js"));
  },
  async publishedClient() {
    const name = "@aws-sdk/client-secrets-manager";
    // The package warns once of Node versions to come; that would stand in the middle of a report.
    process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
    return clientPiece(await loadOptional(name, () => import("@aws-sdk/client-secrets-manager")));
  },
  async mswHandlers(operations) {
    const { secretsManagerHandlers } = await import("../../../generated/secretsmanager/msw/index.js");
    return secretsManagerHandlers(operations as unknown as SecretsManagerOperations);
  },
  async commandLine() {
    const { runCommandLine, secretsManagerCommandLine } =
      await import("../../../generated/secretsmanager/cli/index.js");
    return { run: (words, surroundings) => runCommandLine(secretsManagerCommandLine, words, surroundings) };
  },
  async validators() {
    const validators = await import("../../../generated/secretsmanager/validators/index.js");
    return Object.fromEntries(
      Object.entries(validators)
        .filter(([name]) => name.endsWith("Validator"))
        .map(([name, validator]) => [name.slice(0, -"Validator".length), validator]),
    ) as Validators;
  },
  async openapi() {
    const path = join(generatedFolder("secretsmanager"), "openapi", "openapi.json");
    return JSON.parse(await readFile(path, "utf8")) as OpenApiDocument;
  },
};

/** Operations that wait for something before they begin: what goes on in the background is over when the next call comes. */
function after(operations: Operations, settled: () => Promise<void>): Operations {
  const waiting = Object.entries(operations).map(([name, operation]): [string, Operation] => [
    name,
    async (input, context) => {
      await settled();
      return operation(input, context);
    },
  ]);
  return Object.fromEntries(waiting);
}

/** A client package by its conventional names, ours and the published one alike. */
function clientPiece(module: object): ClientPiece {
  const exports = module as Readonly<Record<string, unknown>>;
  const Client = exports["SecretsManagerClient"] as new (configuration: ClientConfiguration) => PieceClient;
  const errorClass = (name: string) => exports[name] as ErrorClass | undefined;
  return {
    create: (configuration) => new Client(configuration),
    command(operation, input) {
      const Command = exports[`${operation}Command`] as (new (input: object) => object) | undefined;
      return Command && new Command(input);
    },
    errorClass,
    baseError: errorClass("SecretsManagerServiceException")!,
  };
}
