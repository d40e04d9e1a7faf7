import { buildQueryString } from "@smithy/core/protocols";
import { HttpResponse, type HttpRequest } from "@smithy/core/transport";

/** Sends a client's requests to a fetch-style handler in the same process: no network, no port. */
export function inProcess(handler: (request: Request) => Promise<Response>) {
  return {
    async handle(request: HttpRequest): Promise<{ response: HttpResponse }> {
      const { protocol, hostname, port, path } = request;
      const query = buildQueryString(request.query);
      const url = `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}${query && `?${query}`}`;
      const { method, headers } = request;
      const sent = { method, headers, body: request.body as BodyInit, duplex: "half" };
      const response = await handler(new Request(url, sent));
      return {
        response: new HttpResponse({
          statusCode: response.status,
          headers: Object.fromEntries(response.headers),
          body: response.body ?? new Uint8Array(),
        }),
      };
    },
  };
}
