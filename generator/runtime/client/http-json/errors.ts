import type { ServiceException } from "@smithy/core/client";
import type { TypeRegistry } from "@smithy/core/schema";
import type { HttpResponse, OperationSchema, ResponseMetadata, StaticErrorSchema } from "@smithy/types";

/** The id of the error that an operation has for a status: for that very one, for its hundred, or for all others. */
export function errorNamed(operation: OperationSchema, status: number): string | undefined {
  const { traits } = operation as unknown as { readonly traits: { readonly errors?: readonly string[] } | number };
  const errors = typeof traits === "object" ? (traits.errors ?? []) : [];
  for (const wanted of [String(status), `${Math.floor(status / 100)}XX`, "default"]) {
    const at = errors.findIndex((stated, index) => index % 2 === 0 && stated === wanted);
    if (at >= 0) return errors[at + 1];
  }
  return undefined;
}

interface Answer {
  readonly response: HttpResponse;
  readonly body: Uint8Array;
  /** What was read by the error's schema. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly metadata: ResponseMetadata;
}

type ErrorClass = new (options: { readonly name: string; readonly $fault: "client" | "server" }) => ServiceException;

/** The error that an answer is thrown as; the service's base error where its operation declares none for the status. */
export function errorOf(registry: TypeRegistry, schema: unknown, { response, body, members, metadata }: Answer): Error {
  const { statusCode } = response;
  const known = (schema ?? registry.getBaseException()) as StaticErrorSchema | undefined;
  const Class = (known && registry.getErrorCtor(known)) as ErrorClass | undefined;
  const $fault = statusCode < 500 ? "client" : "server";
  const name = schema ? (schema as StaticErrorSchema)[2] : `HttpError${statusCode}`;
  const error = Class ? new Class({ name, $fault }) : Object.assign(new Error(), { name, $fault });
  const { message: own, ...others } = members;
  const message = typeof own === "string" && own !== "" ? own : messageIn(body, statusCode);
  return Object.assign(error, others, { message, $fault, $metadata: metadata });
}

/** Under the names that are in use for it, those of RFC 9457 among them. */
function messageIn(body: Uint8Array, status: number): string {
  try {
    const data = JSON.parse(new TextDecoder().decode(body)) as Readonly<Record<string, unknown>> | null;
    const found = ["message", "Message", "detail", "title", "error"].map((key) => data?.[key]);
    const text = found.find((value) => typeof value === "string" && value !== "");
    if (text !== undefined) return String(text);
  } catch {
    // No JSON.
  }
  return `HTTP status ${status}`;
}
