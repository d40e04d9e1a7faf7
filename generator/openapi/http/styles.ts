import type { Node } from "../document/node.js";
import { leaveOut, type Reading } from "../reading.js";
import type { ParameterPlace } from "./parameters.js";

/** The styles that each place allows, its usual one first. */
const STYLES: Readonly<Record<ParameterPlace, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** Styles for what Swagger 2.0 calls the format of a collection. */
const COLLECTIONS: Readonly<Record<string, string>> = { ssv: "spaceDelimited", pipes: "pipeDelimited" };

/** How lists and objects in a parameter are written. */
export function styleOf(reading: Reading, node: Node, place: ParameterPlace): string {
  const allowed = STYLES[place];
  const stated = reading.version === "2.0" ? node.get("collectionFormat") : node.get("style");
  if (stated?.text === undefined) return allowed[0]!;
  if (reading.version === "2.0") {
    const style =
      stated.text === "csv" || stated.text === "multi" ? allowed[0]! : (COLLECTIONS[stated.text] ?? stated.text);
    if (allowed.includes(style)) return style;
  } else if (allowed.includes(stated.text)) {
    return stated.text;
  }
  leaveOut(reading, "unsupported-style", stated, { subject: stated.text });
  return allowed[0]!;
}

/** Whether each item of a list, and each property of an object, is a parameter of its own. */
export function explodeOf(reading: Reading, node: Node, style: string): boolean {
  if (reading.version === "2.0") return node.string("collectionFormat") === "multi";
  const stated = node.get("explode")?.value;
  return typeof stated === "boolean" ? stated : style === "form" || style === "deepObject";
}
