import { membersOf, type Member, type Model, type Shape } from "../../generator/model/index.js";
import type { FoundValue } from "./attempt.js";

/**
 * Everything that stands in a value meant as a shape, outside in. What is not of the shape's JSON type is told, but not
 * looked into, and neither is a member that the model does not know.
 */
export function foundValues(model: Model, shape: Shape, value: unknown): readonly FoundValue[] {
  const found: FoundValue[] = [];
  const visit = (pointer: string, part: unknown, at: Shape, member?: Member): void => {
    found.push({ pointer, value: part, shape: at, ...(member && { member }) });
    if (Array.isArray(part)) {
      if (at.type !== "list") return;
      part.forEach((entry, index) => visit(`${pointer}/${index}`, entry, model.expect(at.member.target), at.member));
    } else if (typeof part === "object" && part !== null) {
      for (const [key, entry] of Object.entries(part)) {
        const next = memberAt(at, key);
        if (next === "none") continue;
        const below = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        if (next) visit(below, entry, model.expect(next.target), next);
        else found.push({ pointer: below, value: entry });
      }
    }
  };
  visit("", value, shape);
  return found;
}

/** The member of a key; `undefined` where the model has none, `none` where the shape has no members. */
function memberAt(shape: Shape, key: string): Member | "none" | undefined {
  if (shape.type === "map") return shape.value;
  if (shape.type !== "structure" && shape.type !== "union") return "none";
  return membersOf(shape).find(({ name }) => name === key);
}
