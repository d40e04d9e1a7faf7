import { membersOf, type Model, type Shape } from "../../../generator/model/index.js";

/** Times are printed with their zone, to the microsecond where they have any. Rule CL-015. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?[+-]\d\d:\d\d$/;

/** An answer that was printed as JSON, as a client would have decoded it. What is not in the form that its type has stays. */
export function printedOutput(json: unknown, shape: Shape, model: Model): unknown {
  switch (shape.type) {
    case "blob":
      return typeof json === "string" ? Uint8Array.from(atob(json), (character) => character.charCodeAt(0)) : json;
    case "timestamp":
      return typeof json === "string" && TIME.test(json) ? new Date(json) : json;
    case "list":
      return Array.isArray(json)
        ? json.map((each: unknown) => printedOutput(each, model.expect(shape.member.target), model))
        : json;
    case "map":
      return mapped(json, () => model.expect(shape.value.target), model);
    case "structure":
    case "union": {
      const targets = new Map(membersOf(shape).map(({ name, target }) => [name, target]));
      return mapped(json, (name) => model.get(targets.get(name) ?? ""), model);
    }
    default:
      return json;
  }
}

function mapped(json: unknown, shapeOf: (name: string) => Shape | undefined, model: Model): unknown {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, each]): [string, unknown] => {
      const shape = shapeOf(name);
      return [name, shape ? printedOutput(each, shape, model) : each];
    }),
  );
}
