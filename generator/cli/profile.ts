import type { Command } from "commander";
import type { Credentials } from "./credentials.js";

/** What the shared files of AWS say of a profile. */
export interface Profile {
  readonly credentials: Credentials;
  /** Absent: it names none. */
  readonly region?: string | undefined;
}

/**
 * Reads a profile as the AWS SDK does: its files, the variables that say where these are, and whatever a profile may name
 * in place of keys (a role, a process, a single sign-on). A profile that is not there, or gives no credentials, ends the
 * program.
 */
export async function readProfile(name: string, command: Command): Promise<Profile> {
  const { loadSharedConfigFiles } = await import("@smithy/core/config");
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = [...new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)])]
    // The others, `sso-session.x` for example, are no profiles.
    .filter((each) => !/^(sso-session|services|login-session)\./.test(each))
    .toSorted();
  if (!names.includes(name)) {
    const known = names.length === 0 ? "there are none" : `there is ${names.slice(0, 20).join(", ")}`;
    command.error(`error: there is no profile ${JSON.stringify(name)} in the files of AWS; ${known}`);
  }
  const section = { ...configFile[name], ...credentialsFile[name] };
  if (!Object.keys(section).some(givesCredentials)) {
    command.error(`error: the profile ${JSON.stringify(name)} has no credentials`);
  }
  return { credentials: await credentialsIn(name, command), region: section["region"] };
}

/** Whether a setting of a profile leads to credentials: others would have to come from the machine, which nobody named. */
function givesCredentials(setting: string): boolean {
  return /^(aws_access_key_id|credential_process|credential_source|role_arn|sso_.*|login_session|web_identity_token_file)$/.test(
    setting,
  );
}

async function credentialsIn(profile: string, command: Command): Promise<Credentials> {
  const { defaultProvider } = await import("@aws-sdk/credential-provider-node");
  const silent = (): void => undefined;
  const logger = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await defaultProvider({ profile, logger })();
    return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    return command.error(`error: the profile ${JSON.stringify(profile)} gives no credentials: ${reason}`);
  }
}
