import type { ListPlan } from "../../plan/index.js";
import { report, type Absence, type Place } from "./place.js";
import { chain, block, type Lines } from "./lines.js";
import { secrecy } from "./constraint-tests.js";

/** Gives the statements that check one value in a list or map. */
export type ElementLines = (place: Place, absence: Absence) => Lines;

/** The statements that check the elements of a list, which is known to be one, and that no two are the same. */
export function listLines(place: Place, list: ListPlan, elementLines: ElementLines): Lines {
  const { file, member, variable } = place;
  const element: Place = {
    ...place,
    member: list.member,
    variable: `${variable}[index]`,
    stem: `${place.stem}Item`,
    key: "index",
    isInSecret: place.isInSecret || member.isSensitive,
  };
  const lines = withName(element, list.isSparse ? "allowed" : "not null", elementLines);
  const unique = member.constraints.uniqueItems
    ? chain([
        {
          test: `!${file.runtime("hasUniqueItems")}(${variable})`,
          body: [report(place, { name: "Unique", maker: "uniqueItems", ...secrecy(place) })],
        },
      ])
    : [];
  if (lines.length === 0) return unique;
  return [...block(`for (let index = 0; index < ${variable}.length; index++)`, lines), ...unique];
}

/** An element that is looked at more than once gets a name first. */
function withName(place: Place, absence: Absence, elementLines: ElementLines): Lines {
  const named = elementLines({ ...place, variable: "item" }, absence);
  const uses = named.join("\n").match(/\bitem\b/g)?.length ?? 0;
  if (uses <= 1) return named.map((line) => line.replace(/\bitem\b/, place.variable));
  return [`const item = ${place.variable};`, ...named];
}
