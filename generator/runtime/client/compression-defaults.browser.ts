import type { CompressionDefaults } from "./compression-defaults.js";

/** In browsers, where there is no environment: nothing is said. In Node, `compression-defaults.ts` stands here. */
export function compressionDefaults(): CompressionDefaults {
  return { isDisabled: async () => undefined, minBytes: async () => undefined };
}
