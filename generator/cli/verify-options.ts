import { join } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import { addBaselineOptions, type Baseline, type BaselineOptions } from "./baseline.js";
import type { EndpointRequest } from "./conformance.js";
import { addConnectionOptions, connectionOf, connectionOnly, type ConnectionOptions } from "./connection-options.js";
import { credentialsOf, otherCredentialsOf } from "./credentials.js";
import { listOf, numberBetween, shardOf, text } from "./option-values.js";
import { obstacleTo } from "./report-files.js";

export interface VerifyOptions extends ConnectionOptions, BaselineOptions {
  readonly endpoint?: string;
  readonly clean?: true;
  readonly client?: true;
  /** Seconds. */
  readonly patience?: number;
  readonly model?: readonly string[];
  readonly service?: string;
  readonly target?: readonly string[];
  readonly filter?: readonly string[];
  readonly shard?: { readonly number: number; readonly count: number };
  readonly derived: boolean;
  readonly mutants?: true;
  readonly seed?: string;
  readonly out?: string;
  readonly json?: true;
}

/** Options that make no sense without an endpoint. */
const endpointOnly = [...connectionOnly, "patience", "baseline", "shard"] as const;

export function addVerifyOptions(command: Command): Command {
  command
    .option("--endpoint <url>", "what to verify (default: our own generated pieces)", url)
    .option("--clean", "remove what interrupted or killed runs have left, there or wherever their journals say")
    .option("--client", "run the command after -- against a recording endpoint, and judge what it sends");
  addConnectionOptions(command).option(
    "--patience <seconds>",
    "longest wait for what may take a while to come true (default: as long as scenarios allow; on this machine 4)",
    numberBetween(0, 3_600),
  );
  return addBaselineOptions(command)
    .option("--target <list>", "own pieces to verify, for example client,server (default: all)", listOf)
    .option("--filter <list>", "ids of rules or scenarios, operations or tags; `hallmark scenarios` lists them", listOf)
    .option("--shard <part>", "show an endpoint one part of the scenarios only, for example 1/3; see merge", shardOf)
    .option("--no-derived", "leave out the scenarios that are derived from the model")
    .option("--mutants", "also plant every known fault, and see that some scenario notices it")
    .option("--seed <text>", "make up the same values as the run that named this seed", text)
    .option("--model <path...>", "model that an endpoint is held to, files and folders (default: the one of Hallmark)")
    .option("--service <id>", "shape id of the service, where the model has several", text)
    .option(
      "--out <folder>",
      "folder for the reports (default: .hallmark/report; each endpoint, other service and part in a folder therein)",
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

/** Where runs keep the journals of what they make. */
export const journalFolder = join(".hallmark", "runs");

/** What is asked of an endpoint; `undefined` for a run on our own pieces. */
export async function endpointOf(
  options: VerifyOptions,
  command: Command,
  { known }: Baseline,
): Promise<EndpointRequest | undefined> {
  const { endpoint, patience } = options;
  if (endpoint === undefined) {
    const stray = endpointOnly.find((name) => options[name] !== undefined);
    if (stray) command.error(`error: ${flagOf(stray)} needs --endpoint`);
    // One without the other is wrong whatever it is for.
    credentialsOf(options, command);
    otherCredentialsOf(options, command);
    return undefined;
  }
  for (const name of ["target", "mutants"] as const) {
    if (options[name] !== undefined) command.error(`error: ${flagOf(name)} is for our own pieces, not for an endpoint`);
  }
  return {
    url: endpoint,
    ...(await connectionOf(options, endpoint, command)),
    patience: patience === undefined ? undefined : patience * 1_000,
    // What cannot be written is no reason to verify nothing.
    journal: obstacleTo(journalFolder) === undefined ? journalFolder : undefined,
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
