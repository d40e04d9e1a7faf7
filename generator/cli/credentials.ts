import { Option, type Command } from "commander";
import { text } from "./option-values.js";

/** What the credential options say. */
export interface CredentialOptions {
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
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

/** The credentials given, both or none; one alone is a wrong usage. */
export function credentialsOf(
  { accessKeyId, secretAccessKey }: CredentialOptions,
  command: Command,
): { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined {
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey };
  if (accessKeyId || secretAccessKey) {
    command.error("error: give --access-key-id and --secret-access-key together, or neither");
  }
  return undefined;
}
