import type { JsonObject, ShapeId } from "../../model/index.js";
import type { Node } from "../document/node.js";
import { NameBook } from "../names/name-book.js";
import { memberName, pascalCase } from "../names/words.js";
import { leaveOut, type Reading } from "../reading.js";
import { descriptionsOf } from "../schema/descriptions.js";
import { memberOf, structureMember, type Target } from "../schema/target.js";
import { traitsOf } from "../shape-book.js";
import { answerContents } from "./bodies.js";
import { contentsOf, preferred } from "./contents.js";
import { structureFor, type Makers, type Operation, type Placed } from "./operation.js";
import { isSimple } from "./parameters.js";
import type { Payload } from "./payload.js";

/** An answer of an operation. */
export interface Answer {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly node: Node;
}

/** The answers of an operation, successes and errors apart. */
export interface Answers {
  readonly successes: readonly Answer[];
  readonly errors: readonly Answer[];
}

/** The answers that an operation describes; what stands for none that can be told is reported. */
export function answersOf(reading: Reading, { node }: Operation): Answers {
  const all = node.entries("responses").flatMap(([key, stated]): readonly Answer[] => {
    if (key.startsWith("x-")) return [];
    const status = /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
    const response = reading.documents.follow(stated);
    if (response === undefined) return [];
    const links = response.get("links");
    if (links) leaveOut(reading, "links-not-held", links, { part: "key" });
    const isUnheld = !/^([2-5]\d\d|[2-5]XX|default)$/.test(status);
    if (isUnheld) leaveOut(reading, "information-left-out", stated, { subject: key, part: "key" });
    return isUnheld ? [] : [{ status, node: response }];
  });
  const found = successesAmong(all);
  return { successes: found, errors: all.filter((answer) => !found.includes(answer)) };
}

/** Those from 200 to 299; without any, what is as good: a redirection, or whatever is answered by default. */
function successesAmong(all: readonly Answer[]): readonly Answer[] {
  const exact = all.filter(({ status }) => /^2\d\d$/.test(status)).toSorted((a, b) => (a.status < b.status ? -1 : 1));
  const range = all.filter(({ status }) => status === "2XX");
  if (exact.length + range.length > 0) return [...exact, ...range];
  const redirections = all.filter(({ status }) => /^3\d\d$/.test(status));
  return [...redirections, ...all.filter(({ status }) => status === "default")].slice(0, 1);
}

/** The status that a success is answered with. */
export function successCode({ successes: [first] }: Answers): number {
  return first && /^\d+$/.test(first.status) ? Number(first.status) : 200;
}

/** The output of an operation: headers, the body as the member `body`, and the status where there are several. */
export function outputOf(makers: Makers, operation: Operation, { successes }: Answers): ShapeId {
  const { reading } = makers;
  const [first, ...others] = successes;
  if (first === undefined) return "smithy.api#Unit";
  const names = new NameBook();
  const body = bodyMember(makers, operation, successes);
  for (const { name } of body) names.reserve(name);
  const headers = new Map<string, Placed>();
  for (const { node } of successes) {
    for (const header of headersOf(makers, node)) {
      if (headers.has(header.header.toLowerCase())) continue;
      const isEverywhere = successes.every((each) => hasHeader(each.node, header.header));
      const name = names.claim(memberName(header.header), `header${pascalCase(header.header)}`);
      if (header.isRequired && !isEverywhere)
        leaveOut(reading, "success-headers-differ", header.place, { part: "key" });
      const shape = header.isRequired && isEverywhere ? header.shape : withoutRequired(header.shape);
      headers.set(header.header.toLowerCase(), { name, shape, place: header.place });
    }
  }
  const members = [...headers.values(), ...body];
  if (others.length > 0) {
    leaveOut(reading, "several-successes", others[0]!.node, { part: "key" });
    members.unshift(statusMember(names.claim("statusCode"), operation.node));
  }
  for (const { node } of others) reportDescription(reading, node, first.node);
  return structureFor(makers, operation, "Output", members, descriptionsOf([{ node: first.node }]));
}

/** Reports what an answer says for people where a shape that stands for several answers has the words of another one. */
export function reportDescription(reading: Reading, answer: Node, held: Node): void {
  const stated = answer.get("description");
  if (stated?.text && stated.text !== held.string("description")) {
    leaveOut(reading, "document-detail-not-held", stated, { subject: "description", part: "key" });
  }
}

function statusMember(name: string, place: Node): Placed {
  const traits = {
    "smithy.api#documentation": "The status that was answered.",
    "smithy.api#required": {},
    "smithy.api#httpResponseCode": {},
  };
  return { name, shape: { target: "smithy.api#Integer", traits }, place };
}

function bodyMember(makers: Makers, operation: Operation, successes: readonly Answer[]): readonly Placed[] {
  const { reading, payloads } = makers;
  if (operation.method === "head") return [];
  const found = successes.flatMap(({ node }) => {
    const content = preferred(reading, answerContents(reading, node, operation));
    return content === undefined ? [] : [{ node, content, payload: payloads.of(content) }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const held = found.filter(({ payload }) => payload.isJson && first.payload.isJson);
  for (const { content } of found.slice(1)) {
    if (held.some((each) => each.content === content)) continue;
    leaveOut(reading, "content-left-out", content.place, { subject: content.mediaType, part: "key" });
  }
  const target =
    held.length > 1
      ? together(
          makers,
          operation,
          held.map(({ payload }) => payload),
        )
      : first.payload.target;
  const isRequired = found.length === successes.length || first.payload.isStream;
  const traits = traitsOf({ "smithy.api#required": isRequired ? {} : undefined, "smithy.api#httpPayload": {} });
  return [{ name: "body", shape: structureMember(target, traits), place: first.content.place }];
}

/** What several bodies have in common: the one shape of all of them, or a union. */
function together({ reading }: Makers, operation: Operation, payloads: readonly Payload[]): Target {
  const targets = [...new Map(payloads.map(({ target }) => [target.id, target])).values()];
  const [first] = targets;
  if (targets.length === 1) return first!;
  const name = reading.names.claim(`${operation.name}ResponseBody`);
  const id = reading.shapes.reserve(name, operation.node);
  const names = new NameBook();
  const members = targets.map((target) => {
    const shape = target.id.slice(target.id.indexOf("#") + 1);
    return [names.claim(shape[0]!.toLowerCase() + shape.slice(1)), memberOf({ ...target, isNullable: false })];
  });
  reading.shapes.define(id, {
    type: "union",
    members: Object.fromEntries(members),
    traits: { "hallmark.openapi#untagged": { match: "any" } },
  });
  return { id, of: { type: "union" }, traits: {}, isNullable: targets.some(({ isNullable }) => isNullable) };
}

/** A header of an answer, as a member. */
export interface HeaderMember {
  readonly header: string;
  readonly shape: JsonObject;
  readonly isRequired: boolean;
  readonly place: Node;
}

/** The headers of an answer. */
export function headersOf({ reading, schemas }: Makers, response: Node): readonly HeaderMember[] {
  return response.entries("headers").flatMap(([header, stated]): readonly HeaderMember[] => {
    const node = reading.documents.follow(stated);
    if (node === undefined) return [];
    if (/^content-type$/i.test(header)) {
      leaveOut(reading, "header-not-held", stated, { subject: header, part: "key" });
      return [];
    }
    const schema = reading.version === "2.0" ? node : node.get("schema");
    let target: Target | undefined = schema && schemas.of(schema, "parameter");
    const isHeld =
      target !== undefined && (isSimple(target.of.type) || (target.of.type === "list" && isSimple(target.item)));
    if (target !== undefined && !isHeld) target = undefined;
    if (!isHeld && (schema || contentsOf(reading, node).length > 0)) {
      leaveOut(reading, "response-header-not-held", stated, { subject: header, part: "key" });
    }
    const text: Target = { id: "smithy.api#String", of: { type: "string" }, traits: {}, isNullable: false };
    const isRequired = reading.version !== "2.0" && node.flag("required");
    const traits = traitsOf({
      ...descriptionsOf([{ node }]),
      "smithy.api#required": isRequired ? {} : undefined,
      "smithy.api#httpHeader": header,
    });
    const { "smithy.api#default": _, ...own } = (target ?? text).traits;
    return [
      {
        header,
        shape: structureMember({ ...(target ?? text), traits: own, isNullable: false }, traits),
        isRequired,
        place: stated,
      },
    ];
  });
}

function hasHeader(response: Node, header: string): boolean {
  return response.entries("headers").some(([name]) => name.toLowerCase() === header.toLowerCase());
}

function withoutRequired(shape: JsonObject): JsonObject {
  const { "smithy.api#required": _, ...traits } = (shape["traits"] ?? {}) as JsonObject;
  return { ...shape, traits };
}
