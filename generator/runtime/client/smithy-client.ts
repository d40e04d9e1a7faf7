import { createRequire } from "node:module";
import type * as SmithyClient from "@smithy/core/client";

/**
 * The part of `@smithy/core` that errors, commands and clients derive from. `require`, because Node takes three times as
 * long for `import`, which first looks through the package for the names that it exports. A bundler sees the call and
 * puts the package into its bundle; otherwise modules have no `require`. In browsers, `smithy-client.browser.ts` takes
 * the place of this file.
 *
 * `@smithy/smithy-client` gives the same classes away, and loads more.
 */
const loaded: typeof SmithyClient =
  typeof require === "function"
    ? require("@smithy/core/client")
    : createRequire(import.meta.url)("@smithy/core/client");

export const {
  checkExceptions,
  Client,
  Command,
  createAggregatedClient,
  createWaiter,
  getDefaultExtensionConfiguration,
  getSmithyContext,
  invalidProvider,
  loadConfigsForDefaultMode,
  NoOpLogger,
  normalizeProvider,
  resolveDefaultRuntimeConfig,
  schemaLogFilter,
  ServiceException,
  WaiterState,
} = loaded;
