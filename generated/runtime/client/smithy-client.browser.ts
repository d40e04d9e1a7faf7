/** The part of `@smithy/core` that errors, commands and clients derive from. In Node, `smithy-client.ts` stands here. */
export {
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
} from "@smithy/core/client";
