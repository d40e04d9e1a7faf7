import type * as SmithyClient from "@smithy/core/client";
import { loadPackage } from "./load-package.js";

// What errors, commands and clients derive from: the classes that `@smithy/smithy-client` gives away, taken from where it
// has them from, because it loads three times as much. The rest of it comes with `packages.ts`, when a client is made. In
// browsers, `smithy-client.browser.ts` stands here.
const loaded: typeof SmithyClient = loadPackage("@smithy/core/client", () => require("@smithy/core/client"));

export const checkExceptions: typeof SmithyClient.checkExceptions = loaded.checkExceptions;
export const Client: typeof SmithyClient.Client = loaded.Client;
export const Command: typeof SmithyClient.Command = loaded.Command;
export const createAggregatedClient: typeof SmithyClient.createAggregatedClient = loaded.createAggregatedClient;
export const createWaiter: typeof SmithyClient.createWaiter = loaded.createWaiter;
export const getSmithyContext: typeof SmithyClient.getSmithyContext = loaded.getSmithyContext;
export const normalizeProvider: typeof SmithyClient.normalizeProvider = loaded.normalizeProvider;
export const schemaLogFilter: typeof SmithyClient.schemaLogFilter = loaded.schemaLogFilter;
export const ServiceException: typeof SmithyClient.ServiceException = loaded.ServiceException;
export const WaiterState: typeof SmithyClient.WaiterState = loaded.WaiterState;
