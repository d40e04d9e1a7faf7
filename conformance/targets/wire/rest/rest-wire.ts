import { createHash } from "node:crypto";
import {
  membersOf,
  operationsOf,
  shapeNameOf,
  type Model,
  type OperationShape,
  type ServiceShape,
} from "../../../../generator/model/index.js";
import type { ObservedError } from "../../../runner/observation.js";
import { isSend, type WireStep } from "../../../scenarios/scenario.js";
import { parseBody } from "../json-body.js";
import type { RawAnswer, Wire, WrittenRequest } from "../wire.js";
import { outputOf } from "./http-answer.js";
import { httpRequest, httpTraitOf, inputMembers } from "./http-request.js";
import type { BodyStyle } from "./json-value.js";

/** In what protocols differ that are bound to HTTP. */
export interface RestStyle extends Omit<BodyStyle, "model"> {
  /** @param operation `undefined` for one that the model does not have. @param parsed The body, where it is JSON. */
  errorOf(model: Model, operation: OperationShape | undefined, answer: RawAnswer, parsed: unknown): ObservedError;
}

/** Requests and answers by the HTTP binding traits, bodies in JSON. */
export function restWire(model: Model, service: ServiceShape, { errorOf, ...rest }: RestStyle): Wire {
  const style: BodyStyle = { model, ...rest };
  const operations = new Map(operationsOf(model, service).map((each) => [shapeNameOf(each.id), each]));
  const operationOf = (step: WireStep) => operations.get(isSend(step) ? step.send : step.call);
  return {
    write(step, input, token) {
      const operation = operationOf(step);
      const http = operation && httpTraitOf(operation);
      if (!http) return strange(isSend(step) ? step.send : step.call, input);
      if (isSend(step)) return { ...http, ...sent(step.body), target: http.uri, headers: headersOf(step), input };
      const members = inputMembers(style, operation);
      const tokens = members.filter((member) => member.traits.has("smithy.api#idempotencyToken"));
      const filled = { ...Object.fromEntries(tokens.map(({ name }) => [name, token])), ...(input as object) };
      const request = httpRequest(style, http, members, filled);
      return operation.traits.has("smithy.api#httpChecksumRequired") ? withChecksum(request) : request;
    },
    read(step, answer) {
      const operation = operationOf(step);
      const shape = operation && model.get(operation.output);
      const output = answer.status < 300 ? outputOf(style, shape ? membersOf(shape) : [], answer) : undefined;
      return output ? { output } : { error: errorOf(model, operation, answer, parseBody(answer.body)) };
    },
  };
}

/** @see smithy.api#httpChecksumRequired */
function withChecksum(request: WrittenRequest): WrittenRequest {
  const digest = createHash("md5").update(request.body).digest("base64");
  return { ...request, headers: { ...request.headers, "content-md5": digest } };
}

/** What an operation that the model does not have would look like. */
function strange(name: string, input: unknown): WrittenRequest {
  return { method: "POST", target: `/${name}`, headers: { "content-type": "application/json" }, body: "{}", input };
}

function sent(body: unknown): Pick<WrittenRequest, "body"> {
  return { body: typeof body === "string" ? body : JSON.stringify(body) };
}

function headersOf(step: WireStep): Readonly<Record<string, string>> {
  const headers = { "content-type": "application/json", ...(isSend(step) && step.headers) };
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));
}
