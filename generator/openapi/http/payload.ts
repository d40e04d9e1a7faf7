import type { JsonObject } from "../../model/index.js";
import { leaveOut, type Reading } from "../reading.js";
import type { Schemas } from "../schema/schemas.js";
import { anything, type Target } from "../schema/target.js";
import { plainType, type Content } from "./contents.js";

/** What a body becomes. */
export interface Payload {
  readonly target: Target;
  /** Whether it is JSON, and may be put together with other JSON. */
  readonly isJson: boolean;
  /** Streams are there or not there as bytes are: none of their members is ever absent. */
  readonly isStream: boolean;
  /** Whether who sends it has to say its media type, which nothing else tells. */
  readonly needsContentType: boolean;
}

/** What bodies become, each once. */
export class Payloads {
  readonly #reading: Reading;
  readonly #schemas: Schemas;
  readonly #made = new Map<string, Payload>();

  constructor(reading: Reading, schemas: Schemas) {
    this.#reading = reading;
    this.#schemas = schemas;
  }

  /** What a body in a media type becomes: its schema's shape where it is JSON, else text or bytes. */
  of(body: Content): Payload {
    const key = `${body.mediaType} ${body.place.source.path}#${body.place.path.join("/")}`;
    const made = this.#made.get(key) ?? payloadOf(this.#reading, this.#schemas, body);
    this.#made.set(key, made);
    return made;
  }
}

function payloadOf(reading: Reading, schemas: Schemas, body: Content): Payload {
  const { kind, place, schema } = body;
  const type = plainType(body.mediaType);
  const plain = { isJson: false, isStream: false, needsContentType: false };
  switch (kind) {
    case "json":
      if (type !== "application/json" && !type.includes("*")) {
        leaveOut(reading, "json-type-not-held", place, { subject: type, part: "key", kind: type });
      }
      return { ...plain, isJson: true, target: schema ? schemas.of(schema) : anything };
    case "text":
      return { ...plain, target: textOf(reading, schemas, body) };
    case "form": {
      leaveOut(reading, "form-not-held", place, { subject: type, part: "key" });
      const isMultipart = type.startsWith("multipart/");
      const shape = isMultipart ? { type: "blob" } : { type: "string", traits: { "smithy.api#mediaType": type } };
      return { ...plain, needsContentType: isMultipart, target: ownBody(reading, body, shape) };
    }
    case "events":
      leaveOut(reading, "events-not-held", place, { subject: type, part: "key" });
      return { ...plain, isStream: true, target: bytes(reading, body, true) };
    case "binary": {
      const isStream = type === "application/octet-stream" || type.includes("*");
      return { ...plain, isStream, target: bytes(reading, body, isStream) };
    }
    default:
      return kind satisfies never;
  }
}

function bytes(reading: Reading, body: Content, isStream: boolean): Target {
  const type = plainType(body.mediaType);
  return ownBody(reading, body, {
    type: "blob",
    traits: {
      ...(!type.includes("*") && { "smithy.api#mediaType": type }),
      ...(isStream && { "smithy.api#streaming": {} }),
    },
  });
}

function textOf(reading: Reading, schemas: Schemas, body: Content): Target {
  const { place, schema } = body;
  const type = plainType(body.mediaType);
  const stated = schema && schemas.of(schema, "parameter");
  const isText = stated === undefined || ["string", "enum", "document"].includes(stated.of.type);
  if (!isText) leaveOut(reading, "content-not-held", place, { subject: type, part: "key" });
  if (type !== "text/plain") {
    return ownBody(reading, body, { type: "string", traits: { "smithy.api#mediaType": type } });
  }
  const string: Target = { id: "smithy.api#String", of: { type: "string" }, traits: {}, isNullable: false };
  return stated && isText && stated.of.type !== "document" ? { ...stated, isNullable: false } : string;
}

/** A shape for a body that is not JSON. Its traits belong to this body alone, whatever schema it has. */
function ownBody(
  reading: Reading,
  { place }: Content,
  shape: { readonly type: string; readonly traits?: JsonObject },
): Target {
  const name = reading.names.claim(`${reading.places.of(place)}Body`);
  reading.shapes.define(reading.shapes.reserve(name, place), shape);
  return { id: `${reading.shapes.namespace}#${name}`, of: { type: shape.type }, traits: {}, isNullable: false };
}
