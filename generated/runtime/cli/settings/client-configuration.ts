import type { Globals } from "../arguments/global-options.js";
import type { CommandLine } from "../command-line.js";
import { CommandFailure, exitCodes } from "../failure.js";
import type { Surroundings } from "../surroundings.js";
import { credentialVariable } from "./credential-variable.js";
import { credentialsOf } from "./credentials.js";
import { endpointOf } from "./endpoint.js";
import type { Profile } from "./profile.js";
import { requestHandlerOf } from "./request-handler.js";

/**
 * What the client is made with: from the options, the environment and the profile, in this order.
 *
 * @throws CommandFailure where the Region or the credentials are missing. Rule CL-013.
 */
export async function clientConfiguration(
  { serviceId, program, authentication }: CommandLine,
  globals: Globals,
  profile: Profile,
  surroundings: Surroundings,
): Promise<object> {
  const { env } = surroundings;
  const endpoint = endpointOf(serviceId, globals, profile, surroundings);
  const settings = {
    ...(endpoint !== undefined && { endpoint }),
    // What files and variables say of endpoints is read above, where the surroundings can be others than the process's.
    ignoreConfiguredEndpointUrls: true,
    profile: profile.name,
    requestHandler: await requestHandlerOf(globals, profile, surroundings),
  };
  if (authentication === "http") {
    return { ...settings, ...(globals["no-sign-request"] ? unsigned : httpCredentials(program, env)) };
  }
  const region = globals.region ?? (env["AWS_REGION"] || env["AWS_DEFAULT_REGION"] || profile.settings["region"]);
  if (region === undefined || region === "") {
    throw new CommandFailure(
      exitCodes.configuration,
      'You must specify a region. You can also configure your region by running "aws configure".',
    );
  }
  return {
    ...settings,
    region,
    ...(globals["no-sign-request"] ? unsigned : { credentials: await credentialsOf(profile, surroundings, region) }),
  };
}

/** From variables that are called like the program: `PAYMENTS_TOKEN`, `PAYMENTS_API_KEY` and so on. */
function httpCredentials(program: string, env: Surroundings["env"]): object {
  const names = ["token", "apiKey", "username", "password"];
  const given = names.map((setting) => [setting, env[credentialVariable(program, setting)]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== ""));
}

const NO_AUTH = "smithy.api#noAuth";

/** Requests without `Authorization` and `X-Amz-Date`, for which nobody looks for credentials. Rule CL-014. */
const unsigned = {
  httpAuthSchemeProvider: () => [{ schemeId: NO_AUTH }],
  httpAuthSchemes: [
    {
      schemeId: NO_AUTH,
      identityProvider: () => async () => ({}),
      signer: { sign: async (request: unknown) => request },
    },
  ],
};
