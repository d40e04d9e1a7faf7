import { Option, type Command } from "commander";
import { text } from "./option-values.js";

/** What the credential options say. */
export interface CredentialOptions {
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  /** Only where `sessionTokenOption` is among the options. */
  readonly sessionToken?: string;
}

/** What the options for a second account's credentials say. */
export interface OtherCredentialOptions {
  readonly otherAccessKeyId?: string;
  readonly otherSecretAccessKey?: string;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/**
 * The two options for credentials; the environment does as well, and keeps the secret out of the list of processes.
 * Neither may be empty, as a forgotten variable is: a server would then ask nobody for a signature.
 */
export function credentialOptions(purpose: string): readonly Option[] {
  return [
    new Option("--access-key-id <id>", purpose).env("HALLMARK_ACCESS_KEY_ID").argParser(text),
    new Option("--secret-access-key <key>", "goes with it").env("HALLMARK_SECRET_ACCESS_KEY").argParser(text),
  ];
}

/** For keys that are lent for a time. */
export function sessionTokenOption(): Option {
  return new Option("--session-token <token>", "goes with a key that is lent for a time")
    .env("HALLMARK_SESSION_TOKEN")
    .argParser(text);
}

/** The same for a second account. */
export function otherCredentialOptions(purpose: string): readonly Option[] {
  return [
    new Option("--other-access-key-id <id>", purpose).env("HALLMARK_OTHER_ACCESS_KEY_ID").argParser(text),
    new Option("--other-secret-access-key <key>", "goes with it")
      .env("HALLMARK_OTHER_SECRET_ACCESS_KEY")
      .argParser(text),
  ];
}

/** The credentials given, both or none; one alone is a wrong usage. */
export function credentialsOf(options: CredentialOptions, command: Command): Credentials | undefined {
  const keys = together(options, command, ["--access-key-id", "--secret-access-key"]);
  const { sessionToken } = options;
  if (sessionToken === undefined) return keys;
  return keys ? { ...keys, sessionToken } : command.error("error: --session-token goes with a key: give that as well");
}

/** Those of the second account, on the same terms. */
export function otherCredentialsOf(options: OtherCredentialOptions, command: Command): Credentials | undefined {
  const { otherAccessKeyId: accessKeyId, otherSecretAccessKey: secretAccessKey } = options;
  const flags = ["--other-access-key-id", "--other-secret-access-key"] as const;
  return together({ ...(accessKeyId && { accessKeyId }), ...(secretAccessKey && { secretAccessKey }) }, command, flags);
}

function together(
  { accessKeyId, secretAccessKey }: CredentialOptions,
  command: Command,
  [id, key]: readonly [string, string],
): Credentials | undefined {
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey };
  if (accessKeyId || secretAccessKey) command.error(`error: give ${id} and ${key} together, or neither`);
  return undefined;
}
