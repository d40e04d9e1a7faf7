import type { JsonObject, JsonValue } from "../../model/index.js";
import { diagnose } from "../diagnostics.js";
import type { DraftMember } from "./draft.js";
import { readReference } from "./read-reference.js";
import { readTraits } from "./read-traits.js";
import { inside, placeOf, readObject, type Site } from "./site.js";

const MEMBER_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Reads the `members` of a shape, leaving out what is wrong. */
export function readMembers(value: JsonValue | undefined, site: Site): Map<string, DraftMember> {
  const members = new Map<string, DraftMember>();
  const json: JsonObject = readObject(value, "`members`", site) ?? {};
  for (const name of Object.keys(json)) {
    const at = inside(site, name);
    if (!MEMBER_NAME.test(name)) {
      site.report(diagnose["invalid-member-name"]({ name }, placeOf(at, "key")));
      continue;
    }
    const member = readMember(name, json[name], { ...at, shape: `${site.shape}$${name}` });
    if (member !== undefined) members.set(name, member);
  }
  return members;
}

/** Reads a single member. */
export function readMember(name: string, value: JsonValue | undefined, site: Site): DraftMember | undefined {
  const target = readReference(value, `member \`${name}\``, site);
  if (target === undefined) return undefined;
  const json = value as JsonObject;
  for (const property of Object.keys(json)) {
    if (property === "target" || property === "traits") continue;
    const parameters = { property, where: "A member", known: ["target", "traits"] };
    site.report(diagnose["unknown-property"](parameters, placeOf(inside(site, property), "key")));
  }
  return { name, target, traits: readTraits(json["traits"], inside(site, "traits")), place: site.place };
}
