import type { PluginMaker } from "./plugin.js";

/** Browsers cannot send events while they receive some, so there is nothing to sign. In Node, `event-signing.ts` stands here. */
export const eventSigning: PluginMaker = () => ({
  applyToStack: (stack) =>
    stack.add(
      () => async () => {
        throw new Error("Browsers cannot send a stream of events: call this operation in Node.");
      },
      { step: "initialize", name: "eventSigning", override: true },
    ),
});
