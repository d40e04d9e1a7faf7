import { closureOf, operationsOf, membersOf, type Model, type ServiceShape } from "../../generator/model/index.js";
import type { Exchange } from "./verdict.js";

/** The names of the members whose values must never be shown (`smithy.api#sensitive`, on member or target). */
export function sensitiveMembers(model: Model, service: ServiceShape): ReadonlySet<string> {
  const operations = operationsOf(model, service).map(({ id }) => id);
  const members = closureOf(model, operations).flatMap((shape) => membersOf(shape));
  const isSensitive = (traits: ReadonlyMap<string, unknown> | undefined) => traits?.has("smithy.api#sensitive");
  return new Set(
    members
      .filter((member) => isSensitive(member.traits) || isSensitive(model.get(member.target)?.traits))
      .map((member) => member.name),
  );
}

/** Blots out in an exchange what must not be shown: credentials and the values of sensitive members. */
export function redactExchange(exchange: Exchange, sensitive: ReadonlySet<string>): Exchange {
  const { request, answer } = exchange;
  return {
    ...exchange,
    request: { ...request, headers: redactHeaders(request.headers), body: redactBody(request.body, sensitive) },
    ...(answer && { answer: { ...answer, body: shortened(redactBody(answer.body, sensitive)) } }),
  };
}

/** The texts that sensitive members have in what travelled. */
export function secretsIn(exchanges: readonly Exchange[], sensitive: ReadonlySet<string>): readonly string[] {
  const secrets = new Set<string>();
  for (const { request, answer } of exchanges) {
    for (const body of [request.body, answer?.body ?? ""]) {
      try {
        JSON.parse(body, (name, value: unknown) => {
          if (sensitive.has(name) && typeof value === "string" && value !== "") secrets.add(value);
          return value;
        });
      } catch {
        // No JSON has no members.
      }
    }
  }
  return [...secrets];
}

function redactHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (name === "x-amz-security-token") return [name, blot(value)];
      if (name !== "authorization") return [name, value];
      return [
        name,
        value.replace(/Credential=[^/,]+/, "Credential=‹key id›").replace(/Signature=\w+/, "Signature=‹…›"),
      ];
    }),
  );
}

/** JSON is walked; of a text that is no JSON but speaks of a sensitive member, only the length is told. */
function redactBody(body: string, sensitive: ReadonlySet<string>): string {
  try {
    return JSON.stringify(JSON.parse(body, (name, value) => (sensitive.has(name) ? redactValue(value) : value)));
  } catch {
    return [...sensitive].some((name) => body.includes(name)) ? `‹${body.length} characters, not shown›` : body;
  }
}

/** Characters of an answer that are kept: a run keeps hundreds, and what endpoints send may be of any size. */
const longestBody = 100_000;

function shortened(body: string): string {
  if (body.length <= longestBody) return body;
  return `${body.slice(0, longestBody)}‹and ${body.length - longestBody} characters more›`;
}

/** A value of a sensitive member in words. */
export function redactValue(value: unknown): unknown {
  if (value === null || value === undefined || typeof value === "boolean") return value;
  return typeof value === "string" ? blot(value) : "‹not shown›";
}

function blot(text: string): string {
  return `‹${text.length} characters, not shown›`;
}
