import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { isRefusal, loadReference, type AccessLogEntry, type RunningServer, type SecretStore } from "./conformance.js";
import { checkOptions, disabledChecksOf, type CheckOptions } from "./check-options.js";
import { credentialOptions, credentialsOf, type CredentialOptions } from "./credentials.js";
import { dataHelp, dataOptions, storeOf, type DataOptions } from "./data-options.js";
import { exitCode } from "./exit-code.js";
import { numberBetween, regionName, text } from "./option-values.js";
import {
  rotationFailureOf,
  rotationFunctionsOf,
  rotationHelp,
  rotationOptions,
  type RotationOptions,
} from "./rotation-options.js";
import { print, printAside } from "./terminal.js";

interface Options extends CheckOptions, CredentialOptions, DataOptions, RotationOptions {
  readonly port: number;
  readonly host: string;
  readonly region: string;
  readonly accountId: string;
  readonly maxBody: number;
  readonly requestTimeout: number;
  readonly assume: readonly string[];
  readonly json?: true;
}

export function serveCommand(): Command {
  const command = new Command("serve")
    .description("Serve the documented Secrets Manager over HTTP, in memory or in a folder: for tests and development.")
    .option("--port <number>", "port to listen on; 0 takes any free one", numberBetween(0, 65_535), 4566)
    .option(
      "--host <address>",
      "address to listen on; anything but loopback can be reached by others",
      text,
      "127.0.0.1",
    )
    .option("--region <name>", "Region of requests that are not signed for one", regionName, "us-east-1")
    .option("--account-id <digits>", "account that ARNs name", digitsOfAccount, "123456789012")
    .option("--max-body <bytes>", "largest request body", numberBetween(1, 1_073_741_824), 1_048_576)
    .option("--request-timeout <seconds>", "slower clients are cut off", numberBetween(1, 3_600), 30)
    .option(
      "--assume <name=value>",
      "what to do where nobody has recorded the live service; may be repeated",
      (value: string, earlier: readonly string[]) => [...earlier, value],
      [],
    )
    .option("--json", "print the address and each answer as a line of JSON");
  for (const option of credentialOptions("accept requests only that are signed with this key")) {
    command.addOption(option);
  }
  for (const option of [...checkOptions(), ...dataOptions(), ...rotationOptions()]) command.addOption(option);
  return command
    .addHelpText("after", dataHelp)
    .addHelpText("after", rotationHelp)
    .addHelpText("after", accountHelp)
    .addHelpText("after", examples)
    .action(run);
}

const accountHelp = `
A request whose access key id is twelve digits comes from the account of that number: it has secrets of its own, and
those of others by their ARN, where their resource policies let it.`;

const examples = `
Examples:
  hallmark serve
  hallmark serve --port 0 --json
  hallmark serve --access-key-id AKIDEXAMPLE --secret-access-key example
  hallmark serve --data ./secrets --data-key-file hallmark.key
  hallmark serve --rotation-functions ./rotate.mjs
  hallmark serve --assume forcedDeletionDelay=5000 --assume sortOrder=desc

  AWS_ENDPOINT_URL=http://127.0.0.1:4566 aws secretsmanager create-secret --name db --secret-string s`;

async function run(options: Options, command: Command): Promise<void> {
  const { json, maxBody, requestTimeout, host, port, region, accountId, data } = options;
  const credentials = credentialsOf(options, command);
  const disabledChecks = await disabledChecksOf(options, command);
  const rotationFunctions = await rotationFunctionsOf(options, command);
  const reference = await loadReference();
  let store: SecretStore | undefined;
  let server: RunningServer;
  try {
    const assumptions = reference.parseAssumptions(options.assume);
    store = await storeOf(options, command, reference);
    server = await reference.serveSecretsManager({
      host,
      port,
      region,
      accountId,
      maxBodyBytes: maxBody,
      requestTimeout: requestTimeout * 1_000,
      assumptions,
      disabledChecks,
      credentials,
      ...(store && { store }),
      log: (entry) => printAside(json ? JSON.stringify({ event: "answered", ...entry }) : lineOf(entry)),
      onError: (error) => printAside(failureOf(error)),
      rotationFunctions,
      onRotationFailure: (failure) => {
        const entry = rotationFailureOf(failure);
        printAside(json ? JSON.stringify(entry) : failedRotationLine(entry));
      },
    });
  } catch (error) {
    await store?.close();
    const reason = isRefusal(error) ? error.message : listenFailureOf(error as NodeJS.ErrnoException, host, port);
    if (reason === undefined) throw error;
    printAside(`error: ${reason}`);
    process.exitCode = exitCode.unusable;
    return;
  }
  const folder = data === undefined ? undefined : resolve(data);
  closeOnSignal(server, () => print(json ? JSON.stringify({ event: "stopped" }) : stoppedLine(folder)));
  const { url } = server;
  print(
    json
      ? JSON.stringify({ event: "listening", url, region, accountId, data: folder })
      : `Secrets Manager listens on ${url} (Region ${region}, account ${accountId}). ${placeOf(folder)}. Ctrl-C ends it.`,
  );
}

function placeOf(folder: string | undefined): string {
  return folder === undefined ? "Data is in memory" : `Data is in ${folder}`;
}

function stoppedLine(folder: string | undefined): string {
  return folder === undefined ? "Stopped; what was stored is gone." : `Stopped; what was stored is in ${folder}.`;
}

/** A store that cannot write says why; what else an operation throws may hold anything. */
function failureOf(error: unknown): string {
  const what = isRefusal(error) ? error.message : "an operation failed unexpectedly";
  return `hallmark: ${what}; its caller got an InternalServiceError`;
}

function lineOf({ operation, status, duration, requestId }: AccessLogEntry): string {
  return `${operation} ${status} ${duration.toFixed(1)} ms ${requestId}`;
}

function failedRotationLine({ secretArn, step, error }: ReturnType<typeof rotationFailureOf>): string {
  return `hallmark: the rotation of ${secretArn} failed in ${step} with ${error}; its version stays pending`;
}

/** What keeps a server from listening; `undefined` where that is not what went wrong. */
function listenFailureOf({ code }: NodeJS.ErrnoException, host: string, port: number): string | undefined {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: "the port is in use. Choose another with --port, or 0 for any free one.",
    EACCES: "it is not allowed. Choose a port from 1024 with --port.",
    EADDRNOTAVAIL: "this machine has no such address. Correct --host.",
    ENOTFOUND: "there is no such host. Correct --host.",
    EAI_AGAIN: "the host name cannot be resolved now.",
    EINVAL: "it is no address to listen on. Correct --host.",
  };
  const reason = reasons[code ?? ""];
  return reason && `cannot listen on ${host}:${port}: ${reason}`;
}

/** Requests under way are finished; a second signal does not wait for them. */
function closeOnSignal(server: RunningServer, sayStopped: () => void): void {
  const close = (code: number): void => {
    process.once("SIGINT", () => process.exit(exitCode.interrupted));
    process.once("SIGTERM", () => process.exit(code));
    void server.close().then(() => {
      sayStopped();
      process.exit(code);
    });
  };
  process.once("SIGINT", () => close(exitCode.interrupted));
  process.once("SIGTERM", () => close(exitCode.allWell));
}

function digitsOfAccount(value: string): string {
  if (!/^\d{12}$/.test(value)) throw new InvalidArgumentError("It must be 12 digits.");
  return value;
}
