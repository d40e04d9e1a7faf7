import type { Globals } from "../arguments/global-options.js";
import { CommandFailure, exitCodes } from "../failure.js";
import type { Surroundings } from "../surroundings.js";
import type { Profile } from "./profile.js";

/** Seconds that are waited for a connection, and for an answer. */
const PATIENCE = 60;

/**
 * How requests are sent: how long to wait, and whom to believe.
 *
 * @throws CommandFailure where the file with certificates cannot be read.
 */
export async function requestHandlerOf(
  globals: Globals,
  { settings }: Profile,
  { env, readFile, requestHandler }: Surroundings,
): Promise<object> {
  if (requestHandler) return requestHandler;
  const read = milliseconds(globals["cli-read-timeout"] ?? numberOf(settings["cli_read_timeout"]));
  const connect = milliseconds(globals["cli-connect-timeout"] ?? numberOf(settings["cli_connect_timeout"]));
  const bundle = globals["ca-bundle"] ?? env["AWS_CA_BUNDLE"] ?? settings["ca_bundle"];
  const isUnverified = globals["no-verify-ssl"] === true;
  return {
    connectionTimeout: connect,
    socketTimeout: read,
    ...(isUnverified || bundle !== undefined
      ? { httpsAgent: await agentOf(isUnverified ? undefined : bundle, readFile) }
      : {}),
  };
}

/** An agent that believes the given certificates, or anybody where none are given. */
async function agentOf(bundle: string | undefined, readFile: Surroundings["readFile"]): Promise<object> {
  const { Agent } = await import("node:https");
  if (bundle === undefined) return new Agent({ rejectUnauthorized: false });
  try {
    return new Agent({ ca: new TextDecoder().decode(readFile(bundle)) });
  } catch {
    throw new CommandFailure(
      exitCodes.other,
      `Could not find a suitable TLS CA certificate bundle, invalid path: ${bundle}`,
    );
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Nothing is waited for longer than timers can count, which is 24 days; 0 means for ever. */
function milliseconds(seconds: number = PATIENCE): number {
  return Math.min(seconds * 1000, 2 ** 31 - 1);
}
