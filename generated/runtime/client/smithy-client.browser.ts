/** What errors, commands and clients derive from. In Node, `smithy-client.ts` stands here. */
export { Client, Command, createAggregatedClient, ServiceException } from "@smithy/smithy-client";
export {
  checkExceptions,
  createWaiter,
  getSmithyContext,
  invalidProvider,
  normalizeProvider,
  schemaLogFilter,
  WaiterState,
} from "@smithy/core/client";
