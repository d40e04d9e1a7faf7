import type { Globals } from "../arguments/global-options.js";
import { CommandFailure, exitCodes } from "../failure.js";
import type { Surroundings } from "../surroundings.js";
import type { Profile } from "./profile.js";

/**
 * Where requests are to go in place of the service's own endpoint; `undefined` leaves it at that. The option comes
 * first, then the environment, then the profile, and within each what is said for this service. Rule CL-016.
 *
 * @throws CommandFailure for what is no URL.
 */
export function endpointOf(
  serviceId: string,
  globals: Globals,
  profile: Profile,
  { env }: Pick<Surroundings, "env">,
): string | undefined {
  const given = globals["endpoint-url"];
  if (given !== undefined) {
    checkUrl(given, `Bad value for --endpoint-url "${given}": `, exitCodes.usage);
    return given;
  }
  const ignore = env["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] ?? profile.settings["ignore_configured_endpoint_urls"];
  if (ignore?.toLowerCase() === "true") return undefined;
  const id = serviceId.replace(/[^A-Za-z0-9]+/g, "_");
  const configured =
    env[`AWS_ENDPOINT_URL_${id.toUpperCase()}`] ||
    env["AWS_ENDPOINT_URL"] ||
    profile.services[`${id.toLowerCase()}.endpoint_url`] ||
    profile.settings["endpoint_url"];
  if (!configured) return undefined;
  checkUrl(configured, `Invalid endpoint: ${configured}: `, exitCodes.other);
  return configured;
}

function checkUrl(url: string, lead: string, exitCode: number): void {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    const form = "Must be of the form http://<hostname>/ or https://<hostname>/";
    throw new CommandFailure(exitCode, `${lead}scheme is missing.  ${form}`);
  }
  if (!/^https?:\/\/./i.test(url) || !URL.canParse(url)) {
    throw new CommandFailure(exitCode, `${lead}not the URL of a web server.`);
  }
}
