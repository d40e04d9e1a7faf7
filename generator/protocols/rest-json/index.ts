import type { Protocol } from "../protocol.js";

/**
 * REST with bodies of JSON: method and path tell operations apart, and Smithy's HTTP traits say which members travel in
 * the path, the query, headers or the body.
 *
 * @see aws.protocols#restJson1
 */
export const restJson1: Protocol = {
  id: "aws.protocols#restJson1",
  contentType: "application/json",
  client: { factory: "restJson1", module: "rest-json" },
  server: { factory: "restJson1", module: "rest-json" },
  document: { usesJsonName: true, timestampFormat: "epoch-seconds" },
  bindsHttp: true,
  bind: ({ http }) => http && { method: http.method, path: http.uri.split("?", 1)[0]!, headers: {} },
};
