import { targetOf, type ListPlan, type MapPlan } from "../../plan/index.js";
import { report, type Place } from "./place.js";
import { chain, block, type Lines } from "./lines.js";
import { secrecy } from "./constraint-tests.js";
import { callLines, valueLines, type Absence } from "./value.js";
import { collectionFunctionOf } from "./collection-function.js";

/** The statements that check the elements of a list, which is known to be one, and that no two are the same. */
export function listLines(place: Place, list: ListPlan): Lines {
  const { file, member, variable } = place;
  const element: Place = {
    ...place,
    member: list.member,
    variable: `${variable}[index]`,
    stem: `${place.stem}Item`,
    key: "index",
    isInSecret: place.isInSecret || member.isSensitive,
  };
  const lines = elementLines(element, list.isSparse ? "allowed" : "not null");
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

/** What is done with one element; a value that is looked at more than once gets a name first. */
function elementLines(place: Place, absence: Absence): Lines {
  const target = targetOf(place.file.plan, place.member);
  if (target.kind === "list" || target.kind === "map") return innerCollection(place, target, absence);
  const named = valueLines({ ...place, variable: "item" }, absence);
  if (named.join("\n").match(/\bitem\b/g)?.length === 1)
    return named.map((line) => line.replace("item", place.variable));
  return named.length === 0 ? [] : [`const item = ${place.variable};`, ...named];
}

/** A list or map in a list or map: a function checks it, so that no function has a loop in a loop. */
export function innerCollection(place: Place, target: ListPlan | MapPlan, absence: Absence): Lines {
  const call = callLines(place, target, collectionFunctionOf(place.file, place.member, target));
  if (absence === "not null") return call;
  return chain([{ test: `${place.variable} != null`, body: call }]);
}
