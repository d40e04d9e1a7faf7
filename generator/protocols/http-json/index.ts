import type { Protocol } from "../protocol.js";

/**
 * What OpenAPI documents describe: Smithy's bindings to HTTP and bodies of JSON, with parameters in OpenAPI's styles,
 * unions without a tag and `null` as a value. Errors are known by their status alone.
 *
 * @see hallmark.openapi#httpJson
 */
export const httpJson: Protocol = {
  id: "hallmark.openapi#httpJson",
  contentType: "application/json",
  client: { factory: "httpJson", module: "http-json" },
  server: { factory: "httpJson", module: "http-json" },
  document: { usesJsonName: true, timestampFormat: "date-time" },
  bindsHttp: true,
  seesOwnMembersOnly: true,
  tellsErrorsByStatus: true,
  bind: ({ http }) => http && { method: http.method, path: http.uri.split("?", 1)[0]!, headers: {} },
};
