import { loadConfig } from "./packages.js";

/** What the environment and the shared configuration files say of compressing requests. */
export interface CompressionDefaults {
  readonly isDisabled: () => Promise<boolean | undefined>;
  readonly minBytes: () => Promise<number | undefined>;
}

/** In Node. In browsers, `compression-defaults.browser.ts` stands here. */
export function compressionDefaults(profile: string | undefined): CompressionDefaults {
  const load = <T>(name: string, read: (text: string) => T) =>
    loadConfig<T | undefined>(
      {
        environmentVariableSelector: (env) => parsed(env[`AWS_${name.toUpperCase()}`], read),
        configFileSelector: (settings) => parsed(settings[name], read),
        default: undefined,
      },
      profile === undefined ? {} : { profile },
    );
  return {
    isDisabled: load("disable_request_compression", (text) => text.toLowerCase() === "true"),
    minBytes: load("request_min_compression_size_bytes", Number),
  };
}

function parsed<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}
