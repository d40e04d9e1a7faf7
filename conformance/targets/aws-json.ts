import { membersOf, operationsOf, type Model, type ServiceShape } from "../../generator/model/index.js";
import { isSend, type WireStep } from "../scenarios/scenario.js";
import { Disturbance, type ObservedError } from "../runner/observation.js";

/** Writes requests by hand and reads answers, in the AWS JSON protocols. */
export interface AwsJson {
  /**
   * Headers and body of a step whose values are made.
   *
   * @param token What to fill in where a client would make up an idempotency token.
   */
  write(step: WireStep, input: unknown, token: string): WrittenRequest;
}

export interface WrittenRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What the body says, with what a client would have filled in. */
  readonly input: unknown;
}

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

export function awsJson(model: Model, service: ServiceShape): AwsJson {
  const { contentType, targetPrefix, tokens } = awsJsonFacts(model, service);
  return {
    write(step, input, token) {
      const operation = isSend(step) ? step.send : step.call;
      const member = isSend(step) ? undefined : tokens.get(operation);
      const filled = member === undefined ? input : { [member]: token, ...(input as object) };
      return {
        headers: changedBy(step, {
          "content-type": contentType,
          "x-amz-target": `${targetPrefix}${operation}`,
        }),
        body: typeof filled === "string" ? filled : JSON.stringify(filled),
        input: filled,
      };
    },
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
export function readAnswer(
  status: number,
  headers: Headers,
  body: string,
): { readonly output: unknown } | { readonly error: ObservedError } {
  const parsed = parse(body);
  if (isDeep(parsed)) throw new Disturbance(`the answer is nested more than ${DEEPEST} levels deep`);
  const isObject = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  if (status < 300 && isObject) return { output: parsed };
  const members = (isObject ? parsed : {}) as Readonly<Record<string, unknown>>;
  const type = firstOf(members, errorMembers.type) ?? headers.get(errorMembers.typeHeader) ?? "";
  const message = firstOf(members, errorMembers.message);
  return {
    error: {
      type: bareName(typeof type === "object" ? "" : String(type)),
      status,
      message: typeof message === "string" ? message : parsed === undefined ? body.slice(0, 200) : undefined,
    },
  };
}

/** Where an error says what it is: the first that is there counts. */
export const errorMembers = {
  type: ["__type", "code"],
  typeHeader: "x-amzn-errortype",
  message: ["Message", "message"],
} as const;

function firstOf(members: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  return names.map((name) => members[name]).find((value) => value !== undefined && value !== null);
}

/** `ResourceExistsException` of `com.amazonaws.secretsmanager#ResourceExistsException:http://…`. */
function bareName(type: string): string {
  return type.slice(type.indexOf("#") + 1).replace(/:.*$/s, "");
}

/** An empty body stands for an object without members; `undefined` for what is no JSON. */
function parse(body: string): unknown {
  if (body === "") return {};
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Far more levels than any answer has that somebody meant, and few enough to look into them. */
const DEEPEST = 500;

function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}
