import { http, type HttpHandler } from "msw";
import { createServer } from "./server/handler.js";
import type { HandlerOptions } from "./server/options.js";
import type { ProtocolFactory } from "./server/protocol.js";
import type { ServiceDescription } from "./server/service.js";

export interface MswOptions extends Omit<HandlerOptions, "path"> {
  /**
   * URL that clients are configured with. Left out: requests to any host are answered, at its root or below the path that
   * the service is known to have.
   */
  readonly endpoint?: string | undefined;
}

/**
 * Handlers that answer the given operations of a service. All other requests fall through to the next handler.
 *
 * @param servicePath - Where clients that are given no endpoint find the service: `/v1`.
 */
export function handlersOf<Operations>(
  protocol: ProtocolFactory,
  service: ServiceDescription<Operations>,
  operations: Partial<Operations>,
  { endpoint, ...options }: MswOptions = {},
  servicePath?: string,
): HttpHandler[] {
  const url = endpoint === undefined ? undefined : new URL(endpoint);
  // Clients put a slash behind the endpoint's path, or leave it away.
  const paths = url ? [url.pathname.replace(/(.)\/$/, "$1")] : servicePath === undefined ? ["/"] : [servicePath, "/"];
  const servers = paths.map((path) => createServer(protocol, service, operations, { ...options, path }));
  const isElsewhere = (request: Request) => url !== undefined && new URL(request.url).origin !== url.origin;
  return [
    http.all("*", ({ request }) =>
      isElsewhere(request) ? undefined : servers.find((server) => server.owns(request))?.handle(request),
    ),
  ];
}
