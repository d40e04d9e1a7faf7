import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Connection } from "./conformance.js";
import {
  credentialOptions,
  credentialsOf,
  otherCredentialOptions,
  otherCredentialsOf,
  sessionTokenOption,
  type CredentialOptions,
  type OtherCredentialOptions,
} from "./credentials.js";
import { numberBetween, regionName, text } from "./option-values.js";
import { readProfile } from "./profile.js";

/** What the command line says about the way to an endpoint. */
export interface ConnectionOptions extends CredentialOptions, OtherCredentialOptions {
  readonly region?: string;
  readonly profile?: string;
  readonly concurrency?: number;
  readonly timeout?: number;
  readonly ca?: string;
  readonly insecure?: true;
  readonly header?: Readonly<Record<string, string>>;
  readonly allowAws?: true;
}

/** Those of them that make no sense without an endpoint; credentials may come from variables that are always set. */
export const connectionOnly = [
  "region",
  "profile",
  "concurrency",
  "timeout",
  "ca",
  "insecure",
  "allowAws",
] as const satisfies readonly (keyof ConnectionOptions)[];

export function addConnectionOptions(command: Command): Command {
  command
    .option("--region <name>", "Region that is addressed (default: AWS_REGION, the profile's, us-east-1)", regionName)
    .option(
      "--profile <name>",
      "sign with a profile of the AWS configuration files; without it they are not read",
      text,
    );
  const own = credentialOptions("what to sign with (default: a key that opens nothing)");
  const other = otherCredentialOptions("key of a second account (default: what takes one is not shown)");
  for (const option of [...own, sessionTokenOption(), ...other]) command.addOption(option);
  return command
    .option(
      "--concurrency <number>",
      "most requests under way at the endpoint (default: 8), or runs of a client (1)",
      numberBetween(1, 256),
    )
    .option(
      "--timeout <seconds>",
      "how long to wait for an answer (default: 10), or for a run of a client (60)",
      numberBetween(1, 3_600),
    )
    .option("--ca <file>", "certificates in PEM form to trust, for https with an authority of your own", certificates)
    .option("--insecure", "trust any certificate")
    .addOption(
      new Option("--header <line>", "send a header with each request, `authorization: Bearer ...`; may be repeated")
        .env("HALLMARK_HEADERS")
        .argParser(headersIn),
    )
    .option("--allow-aws", "let requests go to AWS itself, where secrets cost money");
}

/** How an endpoint is to be met. What cannot go together ends the program. */
export async function connectionOf(
  options: ConnectionOptions,
  endpoint: string | undefined,
  command: Command,
): Promise<Connection> {
  const { concurrency, timeout, ca, insecure, allowAws } = options;
  if (ca !== undefined && insecure)
    command.error("error: --ca says whom to trust, --insecure to trust anyone: give one");
  if ((ca !== undefined || insecure) && endpoint?.startsWith("http:")) {
    command.error(`error: ${ca === undefined ? "--insecure" : "--ca"} is for an address of https`);
  }
  const profile = await profileOf(options, command);
  return {
    region: options.region ?? regionOfEnvironment(command) ?? regionIn(profile?.region, "the profile", command),
    credentials: profile?.credentials ?? credentialsOf(options, command),
    otherCredentials: otherCredentialsOf(options, command),
    concurrency,
    timeout: timeout === undefined ? undefined : timeout * 1_000,
    trust: { ca, isInsecure: insecure },
    headers: options.header,
    allowAws,
  };
}

/** One header a line, those of earlier options kept. */
function headersIn(lines: string, earlier: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const headers = lines.split(/\r?\n/).filter((line) => line.trim() !== "");
  const entries = headers.map((line) => /^\s*([!#$%&'*+.^_`|~\w-]+)\s*:\s*([\x20-\x7e]*?)\s*$/.exec(line));
  if (entries.length === 0 || entries.includes(null)) {
    throw new InvalidArgumentError("A header is written like `name: value`.");
  }
  return { ...earlier, ...Object.fromEntries(entries.map((entry) => [entry![1]!.toLowerCase(), entry![2]!])) };
}

async function profileOf({ profile }: ConnectionOptions, command: Command) {
  if (profile === undefined) return undefined;
  // A key in a variable is overruled by the profile that somebody names.
  const stray = ["accessKeyId", "secretAccessKey", "sessionToken"].find(
    (name) => command.getOptionValueSource(name) === "cli",
  );
  if (stray !== undefined) command.error("error: give a profile or a key, not both");
  return readProfile(profile, command);
}

function regionOfEnvironment(command: Command): string | undefined {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  return regionIn(AWS_REGION, "AWS_REGION", command) ?? regionIn(AWS_DEFAULT_REGION, "AWS_DEFAULT_REGION", command);
}

/** A Region that something else than an option says; what is none ends the program, as it does there. */
function regionIn(said: string | undefined, place: string, command: Command): string | undefined {
  if (said === undefined || said === "") return undefined;
  try {
    return regionName(said);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    return command.error(`error: ${place} names no Region. ${error.message}`);
  }
}

function certificates(path: string): string {
  let pem: string;
  try {
    pem = readFileSync(path, "utf8");
  } catch (error) {
    throw new InvalidArgumentError(`It cannot be read: ${(error as Error).message}.`);
  }
  if (!isCertificate(pem)) throw new InvalidArgumentError(`${path} holds no certificate in PEM form.`);
  return pem;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}
