import type { MembersShape, Model, ServiceShape, Shape } from "../../../generator/model/index.js";
import type { Case } from "./case.js";
import { placementOf, type Placement } from "./placement.js";
import type { Site } from "./site.js";

/**
 * Whether a request over HTTP can say a case. A path has all of its labels, what is no body is text and knows neither
 * null nor an empty list, and a header holds what can be printed.
 */
export function isSendable(
  { model, service }: { readonly model: Model; readonly service: ServiceShape },
  structure: MembersShape,
  site: Site,
  { name, value, trait }: Case,
): boolean {
  const top = structure.members.get(String(site.path[0]))!;
  const { place } = placementOf(top);
  const isInside = site.path.length > 1;
  const isMistaken = trait === "type";
  if (holdsRest(site.container) && name === "unknown-member") return false;
  if (site.member.traits.has(REST) && isMistaken) return false;
  switch (place) {
    case "body":
      return true;
    case "payload":
      return isInside || isBodySayable(service, model.expect(top.target), value, isMistaken);
    case "queryParams":
    case "prefixHeaders":
      return !isMistaken && value !== null;
    default:
      return isTextSayable(place, site, value, isMistaken);
  }
}

const REST = "hallmark.openapi#additionalProperties";

/** Whether a structure has a member that takes whatever is called otherwise. */
function holdsRest({ members }: MembersShape): boolean {
  return [...members.values()].some(({ traits }) => traits.has(REST));
}

/** A body of bytes or text is what it is, and an empty one is none. */
function isBodySayable(service: ServiceShape, { type }: Shape, value: unknown, isMistaken: boolean): boolean {
  // There a structure without members stands for one that is left out.
  if (value === undefined && service.traits.has("aws.protocols#restJson1")) return false;
  if (type !== "blob" && type !== "string" && type !== "enum") return value !== null;
  return !isMistaken && value !== undefined && value !== null && textIn(value) !== "";
}

function isTextSayable(place: Placement["place"], { target }: Site, value: unknown, isMistaken: boolean): boolean {
  if (value === undefined) return place !== "label";
  if (value === null) return false;
  // What is written as text is a text, and one item is a list.
  if (isMistaken && !READ_FROM_TEXT.has(target.type)) return false;
  if (target.type === "structure" || target.type === "map" || target.type === "union") return false;
  const texts = target.type === "list" ? (Array.isArray(value) ? value.map(textIn) : []) : [textIn(value)];
  if (texts.length === 0 || texts.includes(undefined)) return false;
  return (texts as readonly string[]).every((text) => fits(place, text));
}

/** Of these a text may be no value. */
const READ_FROM_TEXT: ReadonlySet<string> = new Set([
  "boolean",
  "byte",
  "short",
  "integer",
  "long",
  "intEnum",
  "float",
  "double",
  "timestamp",
]);

/** Servers limit the length of a request's head, mostly to 8 KB or 16 KB. */
const LONGEST = 6_000;

function fits(place: Placement["place"], text: string): boolean {
  if (encodeURIComponent(text).length > LONGEST) return false;
  if (place === "label") return text !== "" && text !== "." && text !== "..";
  return place === "query" || /^[!-~]([ -~]*[!-~])?$/.test(text);
}

/** The text that a value is written as; `undefined` for what is none. */
function textIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return String(value);
  const pattern = value as { readonly $pattern?: string; readonly text?: string; readonly times?: number };
  if (pattern.times === 0) return "";
  if (pattern.$pattern === "repeat") return (pattern.text ?? "a").repeat(pattern.times ?? 1);
  return pattern.$pattern === undefined ? undefined : pattern.$pattern;
}
