import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";

/** A body in one of its media types. */
export interface Content {
  readonly mediaType: string;
  readonly kind: ContentKind;
  readonly place: Node;
  readonly schema?: Node | undefined;
}

/** What can be made of a media type; the first of several is preferred. */
const KINDS = ["json", "text", "binary", "form", "events"] as const;

export type ContentKind = (typeof KINDS)[number];

/** The bodies that a request body, an answer or a parameter may have, as 3.x writes them. */
export function contentsOf(reading: Reading, holder: Node): readonly Content[] {
  return holder.entries("content").map(([mediaType, stated]) => {
    const place = reading.documents.follow(stated) ?? stated;
    return content(reading, { mediaType, place, schema: place.get("schema") });
  });
}

/** A body whose kind follows from its media type, and from its schema where that says that it is bytes. */
export function content(reading: Reading, parts: Omit<Content, "kind">): Content {
  return { ...parts, kind: isBytes(reading, parts.schema) ? bytesKind(parts.mediaType) : kindOf(parts.mediaType) };
}

/** The one of several bodies that is held; the others are reported. */
export function preferred(reading: Reading, contents: readonly Content[]): Content | undefined {
  const ranked = contents.toSorted((a, b) => rank(a) - rank(b));
  for (const { mediaType, place } of ranked.slice(1)) {
    leaveOut(reading, "content-left-out", place, { subject: mediaType, part: "key" });
  }
  return ranked[0];
}

/** `application/json` of `Application/JSON; charset=utf-8`. */
export function plainType(mediaType: string): string {
  return mediaType.split(";")[0]!.trim().toLowerCase();
}

function rank({ kind, mediaType }: Content): number {
  return KINDS.indexOf(kind) * 2 + (plainType(mediaType) === "application/json" ? 0 : 1);
}

function kindOf(mediaType: string): ContentKind {
  const type = plainType(mediaType);
  if (/^(text\/event-stream|application\/(x-ndjson|jsonl|json-seq|x-json-stream))$/.test(type)) return "events";
  if (/[/+]json$/.test(type) || /^(\*|application)\/\*$/.test(type)) return "json";
  if (type.startsWith("multipart/") || type === "application/x-www-form-urlencoded") return "form";
  const isText = /^text\/|[/+](xml|yaml|x-yaml|toml|javascript|graphql|csv|html|sql)$/.test(type);
  return isText ? "text" : "binary";
}

function bytesKind(mediaType: string): ContentKind {
  const kind = kindOf(mediaType);
  return kind === "form" || kind === "events" ? kind : "binary";
}

/** Whether a schema says that the body is bytes as they are: `format: binary`, or Swagger's `type: file`. */
function isBytes(reading: Reading, schema: Node | undefined): boolean {
  const node = schema && reading.documents.follow(schema);
  return node?.string("format") === "binary" || node?.string("type") === "file";
}
