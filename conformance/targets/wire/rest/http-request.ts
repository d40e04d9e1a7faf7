import { isJsonObject, membersOf, type Member, type OperationShape } from "../../../../generator/model/index.js";
import { Disturbance } from "../../../runner/observation.js";
import { placementOf, type Placement } from "../../../scenarios/derived/placement.js";
import type { WrittenRequest } from "../wire.js";
import { membersToJson, toJson, type BodyStyle } from "./json-value.js";
import { styledParameter } from "./styled-parameter.js";
import { mediaTypeOf, textOf } from "./text-values.js";

/** An operation's method and path. @see smithy.api#http */
export interface HttpTrait {
  readonly method: string;
  /** `/parcels/{parcelId}`, with `{path+}` for several segments, and literal parameters after `?`. */
  readonly uri: string;
}

export function httpTraitOf({ traits }: OperationShape): HttpTrait | undefined {
  const http = traits.get("smithy.api#http");
  return isJsonObject(http) ? { method: String(http["method"]), uri: String(http["uri"]) } : undefined;
}

/** The request that an input makes, each member in its place. */
export function httpRequest(
  style: BodyStyle,
  { method, uri }: HttpTrait,
  members: readonly Member[],
  input: Readonly<Record<string, unknown>>,
): WrittenRequest {
  const given = members
    .map((member) => ({ member, placement: placementOf(member), value: input[member.name] }))
    .filter(({ value }) => value !== undefined && value !== null);
  const at = (place: Placement["place"]) => given.filter(({ placement }) => placement.place === place);
  const [path = "", literal] = uri.split("?");
  const labels = new Map(at("label").map((each) => [each.placement.name, each]));
  const cookies = at("cookie").map(({ placement, value }) =>
    styledParameter(placement.styled!, placement.name, value, encodeURIComponent),
  );
  const query = [...(literal ? [literal] : []), ...at("query").flatMap((each) => queryOf(style, each))];
  const named = new Set(query.map((pair) => pair.split("=")[0]));
  query.push(...at("queryParams").flatMap(({ value }) => restOfQuery(value, named)));
  const headers = Object.fromEntries([
    ...at("prefixHeaders").flatMap(({ placement, value }) =>
      Object.entries(value as object).map(([name, each]) => [`${placement.name}${name}`.toLowerCase(), String(each)]),
    ),
    ...at("header").map((each) => [each.placement.name.toLowerCase(), headerOf(style, each)]),
    ...(cookies.length > 0 ? [["cookie", cookies.join("; ").replaceAll("&", "; ")]] : []),
  ]) as Record<string, string>;
  const { contentType, body } = bodyOf(style, members, input);
  if (contentType !== undefined) headers["content-type"] ??= contentType;
  return {
    method,
    target: `${pathOf(style, path, labels)}${query.length > 0 ? `?${query.join("&")}` : ""}`,
    headers,
    body,
    input,
  };
}

interface Given {
  readonly member: Member;
  readonly placement: Placement;
  readonly value: unknown;
}

/** @throws Disturbance where a label is missing or would end a path elsewhere: there is no such request. */
function pathOf(style: BodyStyle, path: string, labels: ReadonlyMap<string, Given>): string {
  return path.replace(/\{([^}+]+)(\+?)\}/g, (_, name: string, greedy: string) => {
    const given = labels.get(name);
    if (!given) throw new Disturbance(`a path cannot leave out ${name}`);
    const { member, placement, value } = given;
    if (placement.styled) return styledParameter(placement.styled, placement.name, value, encodeText);
    const text = textOf(style.model, member, value, "date-time");
    return greedy === "" ? encodeText(text) : text.split("/").map(encodeText).join("/");
  });
}

function queryOf({ model }: BodyStyle, { member, placement, value }: Given): readonly string[] {
  const { name, styled } = placement;
  if (styled) return [styledParameter(styled, name, value, styled["allowReserved"] === true ? encodeURI : encodeText)];
  const target = model.expect(member.target);
  const values = target.type === "list" && Array.isArray(value) ? value : [value];
  const of = target.type === "list" ? target.member : member;
  return values.map((each) => `${encodeText(name)}=${encodeText(textOf(model, of, each, "date-time"))}`);
}

/** What a map adds to the parameters that have members of their own. @see smithy.api#httpQueryParams */
function restOfQuery(value: unknown, named: ReadonlySet<string | undefined>): readonly string[] {
  return Object.entries(value as object).flatMap(([name, each]: [string, unknown]) => {
    if (named.has(encodeText(name))) return [];
    return (Array.isArray(each) ? each : [each]).map((text) => `${encodeText(name)}=${encodeText(String(text))}`);
  });
}

function headerOf({ model }: BodyStyle, { member, placement, value }: Given): string {
  if (placement.styled) return styledParameter(placement.styled, placement.name, value, (text) => text);
  const target = model.expect(member.target);
  if (target.type === "list" && Array.isArray(value)) {
    const isTimes = model.expect(target.member.target).type === "timestamp";
    const texts = value.map((each) => textOf(model, target.member, each, "http-date"));
    return texts
      .map((text) => (!isTimes && /[",]/.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text))
      .join(", ");
  }
  const text = textOf(model, member, value, "http-date");
  // JSON in a header and the like is written in base64.
  return target.type === "string" && mediaTypeOf(member, target) ? Buffer.from(text).toString("base64") : text;
}

function bodyOf(
  style: BodyStyle,
  members: readonly Member[],
  input: Readonly<Record<string, unknown>>,
): { readonly contentType?: string; readonly body: WrittenRequest["body"] } {
  const payload = members.find((member) => placementOf(member).place === "payload");
  if (payload) return payloadOf(style, payload, input[payload.name]);
  const elsewhere = new Set(members.filter((each) => placementOf(each).place !== "body").map(({ name }) => name));
  // A member that nobody knows travels in the body too, where there is one.
  if (elsewhere.size === members.length) return { body: "" };
  const within = Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.has(name)));
  return { contentType: "application/json", body: JSON.stringify(membersToJson(style, members, within)) };
}

function payloadOf(style: BodyStyle, member: Member, value: unknown): ReturnType<typeof bodyOf> {
  const target = style.model.expect(member.target);
  const mediaType = mediaTypeOf(member, target);
  if (value === undefined) {
    return style.absentPayload === "" || target.type !== "structure"
      ? { body: "" }
      : { contentType: mediaType ?? "application/json", body: style.absentPayload };
  }
  if (target.type === "blob" && typeof value === "string") {
    const body = Uint8Array.from(Buffer.from(value, "base64"));
    return { contentType: mediaType ?? "application/octet-stream", body };
  }
  if (["string", "enum"].includes(target.type) && typeof value === "string" && !isJson(mediaType)) {
    return { contentType: mediaType ?? "text/plain", body: value };
  }
  return { contentType: mediaType ?? "application/json", body: JSON.stringify(toJson(style, member, value)) };
}

function isJson(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /[/+]json\b/.test(mediaType);
}

/** All but what RFC 3986 leaves unreserved. */
export function encodeText(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export function inputMembers({ model }: BodyStyle, { input }: OperationShape): readonly Member[] {
  const shape = model.get(input);
  return shape ? membersOf(shape) : [];
}
