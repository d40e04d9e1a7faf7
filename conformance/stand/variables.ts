import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a program finds the endpoint, and what it signs with. */
export interface Surroundings {
  readonly url: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of how an AWS client behaves, as opposed to where it goes and as whom: those are the user's to choose. */
const kept = /^AWS_(RETRY_MODE|MAX_ATTEMPTS|NEW_RETRIES\w*|DEFAULT_OUTPUT|PAGER|CLI_\w+|SDK_UA_APP_ID|EXECUTION_ENV)$/;

/**
 * What is set for a program, as clients of AWS look for it.
 *
 * @param folder Has an empty `config` and an empty `credentials`.
 */
export function standVariables(
  { url, region, credentials }: Surroundings,
  folder: string,
): Readonly<Record<string, string>> {
  return {
    HALLMARK_ENDPOINT: url,
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_CONFIG_FILE: join(folder, "config"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

/** The environment of a program: the user's own, with all that leads to AWS or past the stand taken out. */
export function environmentOf(own: Environment, set: Readonly<Record<string, string>>): Environment {
  const rest = Object.entries(own).filter(([name]) => !name.toUpperCase().startsWith("AWS_") || kept.test(name));
  const exceptions = [own["NO_PROXY"] ?? own["no_proxy"], "127.0.0.1,localhost"].filter(Boolean).join(",");
  return { ...Object.fromEntries(rest), ...set, NO_PROXY: exceptions, no_proxy: exceptions };
}

/** A folder with nothing in it for an AWS client to find, for as long as the task takes. */
export async function inEmptyFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "hallmark-stand-"));
  try {
    await Promise.all(["config", "credentials"].map((name) => writeFile(join(folder, name), "")));
    return await task(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
