import { InvalidArgumentError, type Command } from "commander";
import { addBaselineOptions, type Baseline, type BaselineOptions } from "./baseline.js";
import type { EndpointRequest } from "./conformance.js";
import {
  credentialOptions,
  credentialsOf,
  otherCredentialOptions,
  otherCredentialsOf,
  type CredentialOptions,
  type OtherCredentialOptions,
} from "./credentials.js";
import { listOf, numberBetween, regionName, text } from "./option-values.js";

/** What the command line says about an endpoint. */
export interface EndpointOptions extends CredentialOptions, OtherCredentialOptions {
  readonly endpoint?: string;
  readonly region?: string;
  readonly concurrency?: number;
  readonly timeout?: number;
  readonly allowAws?: true;
}

export interface VerifyOptions extends EndpointOptions, BaselineOptions {
  readonly client?: true;
  readonly model?: readonly string[];
  readonly service?: string;
  readonly target?: readonly string[];
  readonly filter?: readonly string[];
  readonly derived: boolean;
  readonly mutants?: true;
  readonly seed?: string;
  readonly out?: string;
  readonly json?: true;
}

/** Options that make no sense without an endpoint. */
const endpointOnly = ["region", "concurrency", "timeout", "allowAws", "baseline"] as const;

export function addVerifyOptions(command: Command): Command {
  command
    .option("--endpoint <url>", "what to verify (default: our own generated pieces)", url)
    .option("--client", "run the command after -- against a recording endpoint, and judge what it sends")
    .option("--region <name>", "Region that the endpoint is addressed for (default: us-east-1)", regionName);
  const own = credentialOptions("what to sign with (default: a key that opens nothing)");
  const other = otherCredentialOptions("key of a second account (default: what takes one is not shown)");
  for (const option of [...own, ...other]) command.addOption(option);
  command
    .option(
      "--concurrency <number>",
      "scenarios at a time at the endpoint (default: 8), or runs of a client (1)",
      numberBetween(1, 256),
    )
    .option(
      "--timeout <seconds>",
      "how long to wait for an answer (default: 10), or for a run of a client (60)",
      numberBetween(1, 3_600),
    )
    .option("--allow-aws", "let requests go to AWS itself, where secrets cost money");
  return addBaselineOptions(command)
    .option("--target <list>", "own pieces to verify, for example client,server (default: all)", listOf)
    .option("--filter <list>", "ids of scenarios or rules, or their beginnings, for example CS-036", listOf)
    .option("--no-derived", "leave out the scenarios that are derived from the model")
    .option("--mutants", "also plant every known fault, and see that some scenario notices it")
    .option("--seed <text>", "make up the same values as the run that named this seed", text)
    .option("--model <path...>", "model that an endpoint is held to, files and folders (default: the one of Hallmark)")
    .option("--service <id>", "shape id of the service, where the model has several", text)
    .option(
      "--out <folder>",
      "folder for the reports (default: .hallmark/report, an endpoint's in a folder therein)",
      text,
    )
    .option("--json", "print the report as JSON");
}

/** Complains, before anything is read, of options that cannot go together. */
export function refuseForeignModel({ model, endpoint }: VerifyOptions, command: Command): void {
  if (model === undefined || endpoint !== undefined) return;
  command.error(
    "error: --model needs --endpoint: our own pieces were made from the model that comes with Hallmark, and of another " +
      "one they would show nothing",
  );
}

/** What is asked of an endpoint; `undefined` for a run on our own pieces. */
export function endpointOf(options: VerifyOptions, command: Command, { known }: Baseline): EndpointRequest | undefined {
  const { endpoint, region, concurrency, timeout, allowAws } = options;
  const credentials = credentialsOf(options, command);
  const otherCredentials = otherCredentialsOf(options, command);
  if (endpoint === undefined) {
    const stray = endpointOnly.find((name) => options[name] !== undefined);
    if (stray) command.error(`error: ${flagOf(stray)} needs --endpoint`);
    return undefined;
  }
  for (const name of ["target", "mutants"] as const) {
    if (options[name] !== undefined) command.error(`error: ${flagOf(name)} is for our own pieces, not for an endpoint`);
  }
  return {
    url: endpoint,
    region,
    credentials,
    otherCredentials,
    concurrency,
    timeout: timeout === undefined ? undefined : timeout * 1_000,
    allowAws,
    known,
  };
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
}

function url(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new InvalidArgumentError("It must be a URL such as http://localhost:4566.");
  }
  return value;
}
