import type { Surroundings } from "../surroundings.js";
import { CommandFailure, exitCodes } from "../failure.js";
import type { Profile } from "./profile.js";

/** Settings of a profile by which credentials are got from somewhere else. */
const SOURCES = [
  "credential_process",
  "credential_source",
  "login_session",
  "role_arn",
  "sso_account_id",
  "sso_session",
  "sso_start_url",
  "web_identity_token_file",
];

/** Variables by which the place where a program runs hands out credentials. */
const PLACES = [
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
];

/**
 * The credentials to sign with, as a client takes them: those of the environment unless a profile is named, then those
 * of the profile, then those that the container or machine hands out.
 *
 * @throws CommandFailure where there are none. Rule CL-013.
 */
export async function credentialsOf(
  profile: Profile,
  { env }: Pick<Surroundings, "env">,
  region: string,
): Promise<object | (() => Promise<object>)> {
  const fromEnvironment = profile.isChosen ? undefined : environmentCredentials(env);
  if (fromEnvironment) return fromEnvironment;
  const { settings } = profile;
  const isFetched = SOURCES.some((name) => settings[name] !== undefined);
  if (!isFetched && settings["aws_access_key_id"] !== undefined && settings["aws_secret_access_key"] !== undefined) {
    return {
      accessKeyId: settings["aws_access_key_id"],
      secretAccessKey: settings["aws_secret_access_key"],
      ...(settings["aws_session_token"] !== undefined && { sessionToken: settings["aws_session_token"] }),
    };
  }
  const isOnMachine = env["AWS_EC2_METADATA_DISABLED"]?.toLowerCase() !== "true";
  if (!isFetched && !isOnMachine && PLACES.every((name) => !env[name])) throw noCredentials();
  return fetchedCredentials(profile, region);
}

function environmentCredentials(env: Surroundings["env"]): object | undefined {
  const accessKeyId = env["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = env["AWS_SECRET_ACCESS_KEY"];
  if (!accessKeyId) return undefined;
  if (!secretAccessKey) {
    const message = "Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY";
    throw new CommandFailure(exitCodes.other, message);
  }
  const sessionToken = env["AWS_SESSION_TOKEN"] || env["AWS_SECURITY_TOKEN"];
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

/** Credentials that have to be fetched, by the packages that know how. */
async function fetchedCredentials(profile: Profile, region: string): Promise<() => Promise<object>> {
  const { defaultProvider } = await import("@aws-sdk/credential-provider-node");
  const find = defaultProvider({
    profile: profile.name,
    ...profile.files,
    clientConfig: { region },
    // It warns on the console of variables that a profile hides, which is what the user asked for.
    logger: silent,
    maxRetries: 0,
    timeout: 1000,
  });
  return async () => {
    try {
      return await find();
    } catch (error) {
      throw failureOf(error, profile);
    }
  };
}

function failureOf(error: unknown, { settings }: Profile): unknown {
  // A profile that says where to look is told what went wrong there; else there just are none.
  if (SOURCES.every((name) => settings[name] === undefined)) return noCredentials();
  const reason = error instanceof Error ? error.message : "unknown reason";
  return new CommandFailure(exitCodes.configuration, `Error when retrieving credentials: ${reason}`);
}

function noCredentials(): CommandFailure {
  return new CommandFailure(
    exitCodes.configuration,
    'Unable to locate credentials. You can configure credentials by running "aws configure".',
  );
}

const nothing = (): void => {};
const silent = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
