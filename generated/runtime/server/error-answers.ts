import type { InputRefusal } from "./check-input.js";
import { errorShapeId } from "./error-members.js";
import type { FailureInfo, HandlerOptions } from "./options.js";
import type { WireError } from "./protocol.js";
import { RequestRefusal } from "./refusal.js";
import type { ErrorDescription, ServiceDescription } from "./service.js";

type Errors = Pick<ServiceDescription<never>, "errors" | "baseError" | "constraintError" | "internalError">;

/** Decides what callers get to see of what goes wrong. */
export class ErrorAnswers {
  readonly #service: Errors;
  readonly #onError: HandlerOptions["onError"];
  /** By shape id, and by name for what is refused before an operation is known. */
  readonly #known: ReadonlyMap<string, ErrorDescription>;

  constructor(service: Errors, onError: HandlerOptions["onError"]) {
    this.#service = service;
    this.#onError = onError;
    this.#known = new Map(service.errors.flatMap((error) => [[error.id, error] as const, [nameOf(error.id), error]]));
  }

  /** The answer to whatever was thrown. */
  ofThrown(error: unknown, info: FailureInfo): WireError {
    if (error instanceof RequestRefusal) return refused(error, this.#known.get(error.type));
    const id = errorShapeId(error) ?? "";
    if (this.#known.has(id)) return this.#make(id, (error as Error).message, error as Error);
    return id === this.#service.baseError ? unmodelled(error as UnmodelledError) : this.ofFailure(error, info);
  }

  /** The answer to an input that does not pass the checks. */
  ofRefusal({ error = this.#service.constraintError, message, fieldList }: InputRefusal): WireError {
    return this.#make(error, message, fieldList && { fieldList });
  }

  /** The answer to what nobody meant to happen: nothing of it is told to the caller. */
  ofFailure(error: unknown, info: FailureInfo): WireError {
    try {
      if (!isOfCaller(error, info.request)) this.#onError?.(error, info);
    } catch {
      // The caller is to be answered all the same.
    }
    return this.#make(this.#service.internalError, "The service failed to handle the request.", undefined, 500);
  }

  #make(id: string, message: string, members?: object, status = 400): WireError {
    const description = this.#known.get(id);
    return { type: nameOf(id), message, status: description?.status ?? status, description, members };
  }
}

/** Whether an operation gave up because its caller had gone away or sent nonsense, which is no failure. */
function isOfCaller(error: unknown, { signal }: Request): boolean {
  if (error instanceof RequestRefusal) return true;
  return (
    signal.aborted && (error === signal.reason || (error as { readonly name?: unknown } | null)?.name === "AbortError")
  );
}

/** An instance of the service's base class itself: an error that its model does not have. */
interface UnmodelledError extends Error {
  readonly $fault?: "client" | "server";
}

function unmodelled({ name, message, $fault }: UnmodelledError): WireError {
  return { type: name, message, status: $fault === "server" ? 500 : 400 };
}

function refused({ type, message, status, headers }: RequestRefusal, description?: ErrorDescription): WireError {
  return { type, message, status, headers, description };
}

function nameOf(id: string): string {
  return id.slice(id.indexOf("#") + 1);
}
