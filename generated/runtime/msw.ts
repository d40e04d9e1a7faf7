import { http, type HttpHandler } from "msw";
import { createServer } from "./server/handler.js";
import type { HandlerOptions } from "./server/options.js";
import type { ProtocolFactory } from "./server/protocol.js";
import type { ServiceDescription } from "./server/service.js";

export interface MswOptions extends Omit<HandlerOptions, "path"> {
  /** URL that clients are configured with. Left out: requests to any host are answered. */
  readonly endpoint?: string | undefined;
}

/** Handlers that answer the given operations of a service. All other requests fall through to the next handler. */
export function handlersOf<Operations>(
  protocol: ProtocolFactory,
  service: ServiceDescription<Operations>,
  operations: Partial<Operations>,
  { endpoint, ...options }: MswOptions = {},
): HttpHandler[] {
  const url = endpoint === undefined ? undefined : new URL(endpoint);
  // Clients put a slash behind the endpoint's path, or leave it away.
  const path = url?.pathname.replace(/(.)\/$/, "$1");
  const server = createServer(protocol, service, operations, { ...options, path });
  const isElsewhere = (request: Request) => url !== undefined && new URL(request.url).origin !== url.origin;
  return [
    http.all("*", ({ request }) =>
      server.owns(request) && !isElsewhere(request) ? server.handle(request) : undefined,
    ),
  ];
}
