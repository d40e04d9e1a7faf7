import type { Provider } from "@smithy/types";
import { isStream } from "./body-bytes.js";
import { compress } from "./compress.js";
import { compressionDefaults } from "./compression-defaults.js";
import { onRequest, type PluginMaker } from "./plugin.js";

/** Settings of clients with operations that make less of their requests. */
export interface CompressionSettings {
  /** Sends bodies as they are. Left out: `AWS_DISABLE_REQUEST_COMPRESSION`, then what the shared configuration says. */
  disableRequestCompression?: boolean | undefined | Provider<boolean | undefined>;
  /**
   * Bytes that a body must have to be compressed. Left out: `AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES`, then what the
   * shared configuration says, then 10,240.
   */
  requestMinCompressionSizeBytes?: number | undefined | Provider<number | undefined>;
}

const DEFAULT_MIN_BYTES = 10_240;

/** Compresses the bodies of requests with gzip: streams always, others from a size on. @see smithy.api#requestCompression */
export const requestCompression: PluginMaker = (config) => {
  const settings = config as CompressionSettings & { readonly profile?: string };
  const defaults = compressionDefaults(settings.profile);
  return onRequest(
    "requestCompression",
    async (request) => {
      const { body, headers } = request;
      if (body === undefined || (await (valueOf(settings.disableRequestCompression) ?? defaults.isDisabled()))) return;
      if (!isStream(body)) {
        const least = valueOf(settings.requestMinCompressionSizeBytes) ?? defaults.minBytes();
        if ((config.bodyLengthChecker(body) ?? 0) < ((await least) ?? DEFAULT_MIN_BYTES)) return;
      }
      request.body = await compress(body);
      const before = headers["content-encoding"];
      headers["content-encoding"] = before === undefined ? "gzip" : `${before}, gzip`;
    },
    // The length and the checksums are those of what is sent.
    { priority: "high" },
  );
};

function valueOf<T>(setting: T | undefined | Provider<T | undefined>): T | undefined | Promise<T | undefined> {
  return typeof setting === "function" ? (setting as Provider<T | undefined>)() : setting;
}
