import type { Recorded } from "./recording-server.js";

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/**
 * A request in a form that two clients are expected to agree in, byte for byte: what differs from call to call (times,
 * signatures, ids, tokens that were made up) and from product to product gives way to its shape.
 */
export function comparable({ method, path, headers, body }: Recorded): object {
  const text = body.toString("latin1");
  const hasToken = /"ClientRequestToken":"[\da-f-]{36}"/.test(text);
  const pairs: [string, string][] = [];
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index]!;
    const value = headers[index + 1]!;
    pairs.push([name, hasToken && name === "x-amz-content-sha256" ? shapeOf(value) : comparableHeader(name, value)]);
  }
  return { method, path, headers: pairs, body: hasToken ? text.replace(UUID, "<uuid>") : text };
}

function comparableHeader(name: string, value: string): string {
  switch (name.toLowerCase()) {
    case "amz-sdk-invocation-id":
      return value.replace(UUID, "<uuid>");
    case "x-amz-date":
      return shapeOf(value);
    case "authorization":
      return value.replace(/\d{8}(?=\/)/, "<date>").replace(/Signature=[\da-f]{64}$/, "Signature=<signature>");
    case "x-amz-user-agent":
      return value.replace(/^(aws-sdk-js|hallmark-js)\/[\d.]+/, "<product>");
    case "user-agent":
      return withoutProduct(value);
    default:
      return value;
  }
}

/** The sections about the surroundings; which of the products it is, and its version, are its own. */
function withoutProduct(userAgent: string): string {
  return userAgent
    .split(" ")
    .filter((section) => !/^(aws-sdk-js|hallmark-js)\//.test(section))
    .map((section) => section.replace(/^(api\/[^#]+)#.*$/, "$1#<version>"))
    .join(" ");
}

function shapeOf(value: string): string {
  return value.replace(/\d/g, "0").replace(/[a-f]/g, "0");
}
