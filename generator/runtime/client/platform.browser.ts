import {
  DEFAULT_MAX_ATTEMPTS,
  DEFAULT_RETRY_MODE,
  FetchHttpHandler,
  loadConfigsForDefaultMode,
  resolveDefaultsModeConfig,
  streamCollector,
} from "./packages.browser.js";
import type { GivenSettings, PlatformSettings } from "./configuration.js";
import { invalidProvider } from "./smithy-client.browser.js";

/** Settings that are left out, in browsers: there is no environment, so Region and credentials have to be given. */
export function platformSettings(given: GivenSettings): PlatformSettings {
  const defaultsMode = resolveDefaultsModeConfig(given);
  const modeDefaults = async () => loadConfigsForDefaultMode(await defaultsMode());
  return {
    runtime: "browser",
    defaultsMode,
    accountIdEndpointMode: given.accountIdEndpointMode ?? "preferred",
    authSchemePreference: [],
    credentialDefaultProvider: () => () => Promise.reject(new Error("Credential is missing")),
    maxAttempts: DEFAULT_MAX_ATTEMPTS,
    region: invalidProvider("Region is missing"),
    requestHandler: FetchHttpHandler.create(given.requestHandler ?? modeDefaults),
    retryMode: async () => (await modeDefaults()).retryMode || DEFAULT_RETRY_MODE,
    streamCollector: streamCollector,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    userAgentAppId: undefined,
  };
}
