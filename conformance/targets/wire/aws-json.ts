import { membersOf, operationsOf, type Model, type ServiceShape } from "../../../generator/model/index.js";
import { isSend, type WireStep } from "../../scenarios/scenario.js";
import { awsError } from "./aws-errors.js";
import { isObject, parseBody } from "./json-body.js";
import type { ReadAnswer, Wire, WireProtocol } from "./wire.js";

/** Every request is a `POST` to one address; a header names the operation. */
export const awsJson: WireProtocol = {
  traits: ["aws.protocols#awsJson1_0", "aws.protocols#awsJson1_1"],
  of: awsJsonWire,
};

/** What the requests of one service have in common on the wire. */
export interface AwsJsonFacts {
  readonly contentType: string;
  /** What stands in `x-amz-target` before the name of the operation. */
  readonly targetPrefix: string;
  /** By the name of the operation, the member that clients fill in with a token; absent where there is none. */
  readonly tokens: ReadonlyMap<string, string | undefined>;
}

export function awsJsonFacts(model: Model, service: ServiceShape): AwsJsonFacts {
  return {
    contentType: `application/x-amz-json-${service.traits.has("aws.protocols#awsJson1_0") ? "1.0" : "1.1"}`,
    targetPrefix: `${nameOf(service.id)}.`,
    tokens: new Map(operationsOf(model, service).map((operation) => [nameOf(operation.id), tokenOf(model, operation)])),
  };
}

function awsJsonWire(model: Model, service: ServiceShape): Wire {
  const { contentType, targetPrefix, tokens } = awsJsonFacts(model, service);
  return {
    write(step, input, token) {
      const operation = isSend(step) ? step.send : step.call;
      const member = isSend(step) ? undefined : tokens.get(operation);
      const filled = member === undefined ? input : { [member]: token, ...(input as object) };
      return {
        method: "POST",
        target: "",
        headers: changedBy(step, {
          "content-type": contentType,
          "x-amz-target": `${targetPrefix}${operation}`,
        }),
        body: typeof filled === "string" ? filled : JSON.stringify(filled),
        input: filled,
      };
    },
    read: (_step, { status, headers, body }) => readAnswer(status, headers, body),
  };
}

function nameOf(id: string): string {
  return id.slice(id.indexOf("#") + 1);
}

/** The member that clients fill in. @see smithy.api#idempotencyToken */
function tokenOf(model: Model, { input }: { readonly input: string }): string | undefined {
  const shape = model.get(input);
  return shape && membersOf(shape).find((member) => member.traits.has("smithy.api#idempotencyToken"))?.name;
}

/** The usual headers as a step wants them: others, more, or some left out. */
function changedBy(step: WireStep, usual: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const headers: Readonly<Record<string, string | null>> = { ...usual, ...(isSend(step) && step.headers) };
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** What an answer says: an output for an object with a status below 300, an error for anything else. */
export function readAnswer(status: number, headers: Headers, body: string): ReadAnswer {
  const parsed = parseBody(body);
  if (status < 300 && isObject(parsed)) return { output: parsed };
  return { error: awsError(status, headers, body, parsed) };
}
