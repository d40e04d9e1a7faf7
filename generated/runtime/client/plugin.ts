import type { HttpRequest, Pluggable } from "@smithy/types";
import type { ResolvedClientConfiguration } from "./configuration.js";

/** Adds something to what a client does with a call. */
export type PluginMaker = (config: PluginConfiguration) => Plugin;

// oxlint-disable-next-line typescript/no-explicit-any -- plugins do not look at the parameters of endpoint rules
export type PluginConfiguration = ResolvedClientConfiguration<any>;

// oxlint-disable-next-line typescript/no-explicit-any -- a plugin takes the calls of any service
export type Plugin = Pluggable<any, any>;

/** Changes requests once they are written, before they are signed: once a call, however often that is sent. */
export function onRequest(
  name: string,
  change: (request: HttpRequest, input: Readonly<Record<string, unknown>>) => void | Promise<void>,
  { priority = "normal" }: { readonly priority?: "high" | "normal" | "low" } = {},
): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => async (args) => {
          const { request, input } = args;
          if (isHttpRequest(request)) await change(request, input as Readonly<Record<string, unknown>>);
          return next(args);
        },
        { step: "build", name, priority, override: true },
      ),
  };
}

function isHttpRequest(request: unknown): request is HttpRequest {
  return typeof request === "object" && request !== null && "hostname" in request && "headers" in request;
}
