import type { JsonObject, JsonValue, Model, ShapeId } from "../../model/index.js";
import type { ServicePlan } from "../../plan/index.js";
import { expandParameters } from "./expand-parameters.js";

// Protocol tests as Smithy models have them: traits of operations and errors. @see smithy.test#httpRequestTests

/** Whose tests: some cases are for clients only, or for servers only. */
export type Side = "client" | "server";

interface TestCase {
  readonly id: string;
  readonly protocol: ShapeId;
  readonly appliesTo?: Side | undefined;
  readonly tags?: readonly string[] | undefined;
}

interface HttpMessage {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly forbidHeaders?: readonly string[] | undefined;
  readonly requireHeaders?: readonly string[] | undefined;
  readonly body?: string | undefined;
  readonly bodyMediaType?: string | undefined;
}

/** What an input becomes on the wire, and (for servers) what becomes of it again. */
export interface RequestCase extends TestCase, HttpMessage {
  readonly operation: ShapeId;
  readonly method: string;
  /** Path as it is on the wire. */
  readonly uri: string;
  /** Host and path of the endpoint that the client is given. */
  readonly host?: string | undefined;
  /** Host that the request must go to. */
  readonly resolvedHost?: string | undefined;
  /** `name=value` as it is on the wire. */
  readonly queryParams?: readonly string[] | undefined;
  readonly forbidQueryParams?: readonly string[] | undefined;
  readonly requireQueryParams?: readonly string[] | undefined;
  readonly params?: JsonObject | undefined;
  readonly vendorParams?: JsonObject | undefined;
}

export interface ResponseCase extends TestCase, HttpMessage {
  /** An operation that answers this. */
  readonly operation: ShapeId;
  /** Given: the answer is this error. */
  readonly error?: ShapeId | undefined;
  readonly code: number;
  readonly params?: JsonObject | undefined;
  readonly vendorParams?: JsonObject | undefined;
}

/** A request that a server must refuse, and how. */
export interface MalformedRequestCase extends TestCase {
  readonly operation: ShapeId;
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly host?: string | undefined;
    readonly queryParams?: readonly string[] | undefined;
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly body?: string | undefined;
    readonly bodyMediaType?: string | undefined;
  };
  readonly response: {
    readonly code: number;
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly body?:
      | {
          readonly mediaType: string;
          readonly assertion: { readonly contents: string } | { readonly messageRegex: string };
        }
      | undefined;
  };
}

/** The header of an event: its type, and its value as JSON writes it (bytes in base64). */
export type EventHeader = Readonly<Record<string, JsonValue>>;

/** One event of a stream, in either direction. @see smithy.test#eventStreamTests */
export interface TestEvent extends Omit<HttpMessage, "headers"> {
  readonly type: "request" | "response";
  /** The member of the union, with its value; absent for an event that the model does not know. */
  readonly params?: JsonObject | undefined;
  readonly headers?: Readonly<Record<string, EventHeader>> | undefined;
  /** The whole event, in base64. */
  readonly bytes?: string | undefined;
}

/** Streams of events and what comes before them, as the model means them and as they are on the wire. */
export interface EventStreamCase extends TestCase {
  readonly operation: ShapeId;
  readonly initialRequestParams?: JsonObject | undefined;
  readonly initialRequest?: Omit<RequestCase, keyof TestCase | "operation"> | undefined;
  readonly initialResponseParams?: JsonObject | undefined;
  readonly initialResponse?: Omit<ResponseCase, keyof TestCase | "operation"> | undefined;
  readonly events?: readonly TestEvent[] | undefined;
  /** Left out: all goes well. */
  readonly expectation?: { readonly failure?: { readonly errorId?: ShapeId } } | undefined;
}

export function eventStreamCases(model: Model, plan: ServicePlan, side: Side): readonly EventStreamCase[] {
  return plan.operations.flatMap(({ id }) =>
    casesOf<EventStreamCase>(model, plan, "smithy.test#eventStreamTests", id, side).map((one) => ({
      ...one,
      operation: id,
    })),
  );
}

export function requestCases(model: Model, plan: ServicePlan, side: Side): readonly RequestCase[] {
  return plan.operations.flatMap(({ id }) =>
    casesOf<RequestCase>(model, plan, "smithy.test#httpRequestTests", id, side).map((one) => ({
      ...one,
      operation: id,
    })),
  );
}

/** Cases of operations, and of errors: those with the first operation that has the error. */
export function responseCases(model: Model, plan: ServicePlan, side: Side): readonly ResponseCase[] {
  const trait = "smithy.test#httpResponseTests";
  const ofOperations = plan.operations.flatMap(({ id }) =>
    casesOf<ResponseCase>(model, plan, trait, id, side).map((one) => ({ ...one, operation: id })),
  );
  const ofErrors = plan.errors.flatMap(({ id }) => {
    const operation = plan.operations.find(({ errors }) => errors.some((error) => error.id === id));
    if (!operation) return [];
    return casesOf<ResponseCase>(model, plan, trait, id, side).map((one) => ({
      ...one,
      operation: operation.id,
      error: id,
    }));
  });
  return [...ofOperations, ...ofErrors];
}

export function malformedRequestCases(model: Model, plan: ServicePlan): readonly MalformedRequestCase[] {
  return plan.operations.flatMap(({ id }) =>
    casesOf<JsonObject & TestCase>(model, plan, "smithy.test#httpMalformedRequestTests", id, "server")
      .flatMap(expandParameters)
      .map((one) => ({ ...(one as unknown as MalformedRequestCase), operation: id })),
  );
}

function casesOf<T extends TestCase>(
  model: Model,
  plan: ServicePlan,
  trait: ShapeId,
  shape: ShapeId,
  side: Side,
): readonly T[] {
  const cases: JsonValue = model.get(shape)?.traits.get(trait) ?? [];
  return (cases as unknown as readonly T[]).filter(
    ({ protocol, appliesTo }) => protocol === plan.protocol?.id && (appliesTo ?? side) === side,
  );
}
