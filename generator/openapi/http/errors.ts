import { isJsonObject, type JsonObject, type ShapeId } from "../../model/index.js";
import { NameBook } from "../names/name-book.js";
import { memberName, pascalCase } from "../names/words.js";
import { statusName } from "../names/status-names.js";
import { descriptionsOf } from "../schema/descriptions.js";
import { structureMember } from "../schema/target.js";
import { traitsOf } from "../shape-book.js";
import { answerContents } from "./bodies.js";
import { preferred } from "./contents.js";
import type { Makers, Operation, Placed } from "./operation.js";
import type { Payload } from "./payload.js";
import { headersOf, reportDescription, type Answer } from "./response.js";

/** Names that every error has in its own way. */
const RESERVED: ReadonlySet<string> = new Set(["cause", "name", "stack"]);

/** Error structures, one for each status and schema, whatever operations answer them. */
export class Errors {
  readonly #makers: Makers;
  readonly #made = new Map<string, { readonly id: ShapeId; readonly node: Answer["node"] }>();

  constructor(makers: Makers) {
    this.#makers = makers;
  }

  /** The error that an answer is. */
  of(operation: Operation, { status, node }: Answer): ShapeId {
    const { reading, payloads } = this.#makers;
    const content =
      operation.method === "head" ? undefined : preferred(reading, answerContents(reading, node, operation));
    const payload = content && payloads.of(content);
    const headers = headersOf(this.#makers, node);
    const key = JSON.stringify([status, payload?.target.id, headers.map(({ shape }) => shape)]);
    const known = this.#made.get(key);
    if (known !== undefined) {
      if (known.node !== node) reportDescription(reading, node, known.node);
      return known.id;
    }
    const name = errorName(status, payload && isOwn(payload, reading.shapes.namespace) ? payload.target.id : "");
    const id = reading.shapes.reserve(reading.names.claim(name, `${name}${status.replace("default", "Any")}`), node);
    this.#made.set(key, { id, node });
    const names = new NameBook();
    const body = payload ? this.#bodyMembers(payload, { names, place: content.place }) : [];
    const others = headers.map(({ header, shape, place }): Placed => {
      const wanted = memberName(header);
      return {
        name: names.claim(RESERVED.has(wanted) ? `header${pascalCase(header)}` : wanted, `header${pascalCase(header)}`),
        shape,
        place,
      };
    });
    const members = [...body, ...others];
    for (const { name: member, place } of members) reading.shapes.placeMember(id, member, place);
    reading.shapes.define(id, {
      type: "structure",
      members: Object.fromEntries(members.map(({ name: member, shape }) => [member, shape])),
      traits: traitsOf({ ...descriptionsOf([{ node }]), ...statusTraits(status) }),
    });
    return id;
  }

  /** The properties of an object as members, and anything else as the member `body`. */
  #bodyMembers(payload: Payload, at: { readonly names: NameBook; readonly place: Placed["place"] }): readonly Placed[] {
    const { reading } = this.#makers;
    const { target, isJson, isStream } = payload;
    const members = isJson && target.of.type === "structure" ? reading.shapes.get(target.id)?.["members"] : undefined;
    if (!isJsonObject(members)) {
      at.names.reserve("body");
      const traits = traitsOf({ "smithy.api#required": isStream ? {} : undefined, "smithy.api#httpPayload": {} });
      return [{ name: "body", shape: structureMember(target, traits), place: at.place }];
    }
    const entries = Object.entries(members) as [string, JsonObject][];
    for (const [name, member] of entries) if (!isTaken(name, member)) at.names.reserve(name);
    return entries.map(([name, member]): Placed => {
      const place = reading.shapes.memberPlace(target.id, name) ?? at.place;
      if (!isTaken(name, member)) return { name, shape: member, place };
      const traits = (member["traits"] ?? {}) as JsonObject;
      const shape = { ...member, traits: { "smithy.api#jsonName": name, ...traits } };
      return { name: at.names.claim(`error${pascalCase(name)}`), shape, place };
    });
  }
}

/** Whether an error has a member of this name already: its message is a text that is always there. */
function isTaken(name: string, member: JsonObject): boolean {
  const isText = member["target"] === "smithy.api#String";
  const isNullable = isJsonObject(member["traits"]) && "hallmark.openapi#nullable" in member["traits"];
  return RESERVED.has(name) || (name.toLowerCase() === "message" && (!isText || isNullable));
}

function isOwn({ target }: Payload, namespace: string): boolean {
  return target.id.startsWith(`${namespace}#`);
}

/** `NotFoundException` of the status 404 with the schema `Error`, `ProblemNotFoundException` with `Problem`. */
function errorName(status: string, schema: ShapeId): string {
  const stem = schema.slice(schema.indexOf("#") + 1).replace(/(Error|Exception|Response|Body)+$/, "");
  const name = statusName(status);
  return `${stem.endsWith(name) ? stem : `${stem}${name}`}Exception`;
}

function statusTraits(status: string): JsonObject {
  const isRange = !/^\d+$/.test(status);
  const code = status === "default" ? 500 : Number(status.replace("XX", "00"));
  return traitsOf({
    "smithy.api#error": code >= 500 ? "server" : "client",
    "smithy.api#httpError": code,
    "hallmark.openapi#errorStatus": isRange ? status : undefined,
  });
}
