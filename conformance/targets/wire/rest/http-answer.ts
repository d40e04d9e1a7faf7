import type { Member } from "../../../../generator/model/index.js";
import { placementOf, type Placement } from "../../../scenarios/derived/placement.js";
import { isObject, parseBody } from "../json-body.js";
import type { RawAnswer } from "../wire.js";
import { fromJson, membersFromJson, type BodyStyle } from "./json-value.js";
import { mediaTypeOf, valueOf } from "./text-values.js";

/** The output that an answer brings, from its headers, its status and its body; `undefined` where it cannot be one. */
export function outputOf(
  style: BodyStyle,
  members: readonly Member[],
  answer: RawAnswer,
): Readonly<Record<string, unknown>> | undefined {
  const output: Record<string, unknown> = {};
  for (const member of members) {
    const value = besideBody(style, member, answer);
    if (value !== undefined) output[member.name] = value;
  }
  const payload = members.find((member) => placeInAnswer(member).place === "payload");
  if (payload) {
    const value = payloadIn(style, payload, answer);
    if (value === unreadable) return undefined;
    return { ...output, ...(value !== undefined && { [payload.name]: value }) };
  }
  const within = members.filter((member) => placeInAnswer(member).place === "body");
  // Of an answer that is to have no body nobody reads one.
  if (within.length === 0) return output;
  const parsed = parseBody(answer.body);
  return isObject(parsed) ? { ...membersFromJson(style, within, parsed), ...output } : undefined;
}

/** What only requests have a place for travels in the body of an answer. */
function placeInAnswer(member: Member): Placement {
  const placement = placementOf(member);
  return ["label", "query", "queryParams", "cookie"].includes(placement.place)
    ? { place: "body", name: "" }
    : placement;
}

const unreadable = Symbol("a body that is no JSON");

function besideBody({ model }: BodyStyle, member: Member, { status, headers }: RawAnswer): unknown {
  const { place, name } = placeInAnswer(member);
  if (place === "responseCode") return status;
  if (place === "prefixHeaders") {
    const found = [...headers].filter(([header]) => header.startsWith(name.toLowerCase()));
    return Object.fromEntries(found.map(([header, value]) => [header.slice(name.length), value]));
  }
  if (place !== "header") return undefined;
  const text = headers.get(name);
  if (text === null) return undefined;
  const target = model.expect(member.target);
  if (target.type === "list") {
    const isTimes = model.expect(target.member.target).type === "timestamp";
    return listItems(text, isTimes).map((item) => valueOf(model, target.member, item));
  }
  if (target.type !== "string" || mediaTypeOf(member, target) === undefined) return valueOf(model, member, text);
  return Buffer.from(text, "base64").toString();
}

/** The items of a list in one header: quoted ones may hold commas, and a date in the style of HTTP has one. */
function listItems(text: string, isTimes: boolean): readonly string[] {
  const item = isTimes ? /\s*((?:\w+,\s)?[^,]+)/g : /\s*(?:"((?:[^"\\]|\\.)*)"|([^,]+))/g;
  return [...text.matchAll(item)].map(([, first, second]) => (second ?? first ?? "").replace(/\\(.)/g, "$1").trim());
}

function payloadIn(style: BodyStyle, member: Member, { body, bytes }: RawAnswer): unknown {
  if (bytes.byteLength === 0) return undefined;
  const target = style.model.expect(member.target);
  if (target.type === "blob") return Buffer.from(bytes).toString("base64");
  const parsed = parseBody(body);
  if (parsed !== undefined)
    return target.type === "string" && typeof parsed !== "string" ? body : fromJson(style, member, parsed);
  return target.type === "string" || target.type === "enum" ? body : unreadable;
}
