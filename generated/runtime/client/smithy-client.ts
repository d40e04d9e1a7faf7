import type * as SmithyClient from "@smithy/smithy-client";
import type * as Core from "@smithy/core/client";
import { loadPackage } from "./load-package.js";

// What errors, commands and clients derive from. In browsers, `smithy-client.browser.ts` stands here.
const client: typeof SmithyClient = loadPackage("@smithy/smithy-client", () => require("@smithy/smithy-client"));
const core: typeof Core = loadPackage("@smithy/core/client", () => require("@smithy/core/client"));

export const Client: typeof SmithyClient.Client = client.Client;
export const Command: typeof SmithyClient.Command = client.Command;
export const createAggregatedClient: typeof SmithyClient.createAggregatedClient = client.createAggregatedClient;
export const getDefaultExtensionConfiguration: typeof SmithyClient.getDefaultExtensionConfiguration =
  client.getDefaultExtensionConfiguration;
export const loadConfigsForDefaultMode: typeof SmithyClient.loadConfigsForDefaultMode =
  client.loadConfigsForDefaultMode;
export const NoOpLogger: typeof SmithyClient.NoOpLogger = client.NoOpLogger;
export const resolveDefaultRuntimeConfig: typeof SmithyClient.resolveDefaultRuntimeConfig =
  client.resolveDefaultRuntimeConfig;
export const ServiceException: typeof SmithyClient.ServiceException = client.ServiceException;

export const checkExceptions: typeof Core.checkExceptions = core.checkExceptions;
export const createWaiter: typeof Core.createWaiter = core.createWaiter;
export const getSmithyContext: typeof Core.getSmithyContext = core.getSmithyContext;
export const normalizeProvider: typeof Core.normalizeProvider = core.normalizeProvider;
export const schemaLogFilter: typeof Core.schemaLogFilter = core.schemaLogFilter;
export const WaiterState: typeof Core.WaiterState = core.WaiterState;
