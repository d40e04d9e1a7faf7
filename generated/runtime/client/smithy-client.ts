import nodeModule from "node:module";
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
    : nodeModule.createRequire(import.meta.url)("@smithy/core/client");

export const checkExceptions: typeof SmithyClient.checkExceptions = loaded.checkExceptions;
export const Client: typeof SmithyClient.Client = loaded.Client;
export const Command: typeof SmithyClient.Command = loaded.Command;
export const createAggregatedClient: typeof SmithyClient.createAggregatedClient = loaded.createAggregatedClient;
export const createWaiter: typeof SmithyClient.createWaiter = loaded.createWaiter;
export const getDefaultExtensionConfiguration: typeof SmithyClient.getDefaultExtensionConfiguration =
  loaded.getDefaultExtensionConfiguration;
export const getSmithyContext: typeof SmithyClient.getSmithyContext = loaded.getSmithyContext;
export const loadConfigsForDefaultMode: typeof SmithyClient.loadConfigsForDefaultMode =
  loaded.loadConfigsForDefaultMode;
export const NoOpLogger: typeof SmithyClient.NoOpLogger = loaded.NoOpLogger;
export const normalizeProvider: typeof SmithyClient.normalizeProvider = loaded.normalizeProvider;
export const resolveDefaultRuntimeConfig: typeof SmithyClient.resolveDefaultRuntimeConfig =
  loaded.resolveDefaultRuntimeConfig;
export const schemaLogFilter: typeof SmithyClient.schemaLogFilter = loaded.schemaLogFilter;
export const ServiceException: typeof SmithyClient.ServiceException = loaded.ServiceException;
export const WaiterState: typeof SmithyClient.WaiterState = loaded.WaiterState;
