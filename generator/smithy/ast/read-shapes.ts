import {
  closestOf,
  isShapeId,
  memberNameOf,
  type JsonObject,
  type JsonValue,
  type ShapeId,
  type ShapeType,
} from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { Report } from "../report.js";
import type { Apply, Draft, DraftMember } from "./draft.js";
import { layouts, type AstType, type Layout } from "./layout.js";
import { readMember, readMembers } from "./read-members.js";
import { readReference, readReferences } from "./read-reference.js";
import { readTraits } from "./read-traits.js";
import { inside, placeOf, readObject, readString, type Site } from "./site.js";
import type { SourceDocument } from "./source-document.js";

/** The shapes and `apply` statements of one document, in its order, and the ids of shapes that could not be read. */
export interface DocumentShapes {
  readonly drafts: readonly Draft[];
  readonly applies: readonly Apply[];
  readonly broken: readonly ShapeId[];
}

/** Reads everything under `shapes`, leaving out what is wrong. */
export function readShapes(document: SourceDocument, report: Report): DocumentShapes {
  const drafts: Draft[] = [];
  const applies: Apply[] = [];
  const broken: ShapeId[] = [];
  const site: Site = { place: { document, path: ["shapes"] }, report };
  const json =
    document.json["shapes"] === undefined ? {} : (readObject(document.json["shapes"], "`shapes`", site) ?? {});
  for (const id of Object.keys(json)) {
    const at = { ...inside(site, id), shape: id };
    if (!isShapeId(id)) {
      report(diagnose["invalid-shape-id"]({ text: id }, { location: placeOf(at, "key").location }));
      continue;
    }
    const shape = readObject(json[id], "a shape", at);
    const type = shape && readType(shape["type"], inside(at, "type"));
    if (shape === undefined || type === undefined) {
      broken.push(id);
    } else if (type === "apply") {
      reportUnknownProperties(shape, new Map(), "An apply statement", at, ["type", "traits"]);
      applies.push({ target: id, traits: readTraits(shape["traits"], inside(at, "traits")), place: at.place });
    } else if (memberNameOf(id) !== undefined) {
      report(diagnose["member-as-shape"]({ id }, placeOf(at, "key")));
    } else {
      drafts.push(readShape(type, shape, at));
    }
  }
  return { drafts, applies, broken };
}

function readType(value: JsonValue | undefined, site: Site): AstType | "apply" | undefined {
  if (value === undefined) {
    site.report(diagnose["missing-type"]({}, placeOf(site)));
    return undefined;
  }
  const type = readString(value, "`type`", site);
  if (type === undefined || type === "apply" || layouts.has(type)) return type as AstType | "apply" | undefined;
  const closest = closestOf(type, [...layouts.keys(), "apply"]);
  site.report(diagnose["unknown-shape-type"]({ type, closest }, placeOf(site)));
  return undefined;
}

function readShape(type: AstType, json: JsonObject, site: Site): Draft {
  const layout = layouts.get(type)!;
  const references = new Map<string, readonly ShapeId[]>();
  const names = new Map<string, ReadonlyMap<string, string>>();
  let members = new Map<string, DraftMember>();
  let isIncomplete = false;
  let version = "";

  for (const [property, form] of layout) {
    const value = json[property];
    if (value === undefined) continue;
    const at = inside(site, property);
    const what = `\`${property}\``;
    switch (form) {
      case "member": {
        const member = readMember(property, value, { ...at, shape: `${site.shape}$${property}` });
        if (member !== undefined) members.set(property, member);
        else isIncomplete = true;
        break;
      }
      case "members":
        members = readMembers(value, at);
        break;
      case "reference": {
        const target = readReference(value, what, at);
        if (target !== undefined) references.set(property, [target]);
        break;
      }
      case "references":
        references.set(property, readReferences(value, what, at));
        break;
      case "named references":
        names.set(property, readNames(value, what, at, readReference));
        break;
      case "renames":
        names.set(property, readNames(value, what, at, readString));
        break;
      case "text":
        version = readString(value, what, at) ?? "";
        break;
      default:
        form satisfies never;
    }
  }
  reportUnknownProperties(json, layout, `A shape of type ${type}`, site, ["type", "traits", "mixins"]);
  const traits = readTraits(json["traits"], inside(site, "traits"));
  const mixins = json["mixins"] === undefined ? [] : readReferences(json["mixins"], "`mixins`", inside(site, "mixins"));
  return {
    id: site.shape!,
    type: type === "set" ? "list" : (type satisfies ShapeType),
    place: site.place,
    traits: type === "set" ? new Map([...traits, ["smithy.api#uniqueItems", {}]]) : traits,
    members,
    mixins,
    references,
    names,
    isIncomplete,
    version,
  };
}

function readNames(
  value: JsonValue,
  what: string,
  site: Site,
  readEntry: (value: JsonValue | undefined, what: string, site: Site) => string | undefined,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const json: JsonObject = readObject(value, what, site) ?? {};
  for (const name of Object.keys(json)) {
    const entry = readEntry(json[name], `\`${name}\` in ${what}`, inside(site, name));
    if (entry !== undefined) names.set(name, entry);
  }
  return names;
}

function reportUnknownProperties(json: JsonObject, layout: Layout, where: string, site: Site, always: string[]): void {
  for (const property of Object.keys(json)) {
    if (layout.has(property) || always.includes(property)) continue;
    const known = [...layout.keys(), ...always];
    site.report(diagnose["unknown-property"]({ property, where, known }, placeOf(inside(site, property), "key")));
  }
}
