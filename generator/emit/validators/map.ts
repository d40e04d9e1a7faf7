import type { MapPlan } from "../../plan/index.js";
import { boundsOf, constraintTests, outOfBounds, secrecy } from "./constraint-tests.js";
import { block, chain, type Lines } from "./lines.js";
import type { ElementLines } from "./list.js";
import { report, type Place } from "./place.js";

/** The statements that check the keys and values of a map, which is known to be one, and the number of its entries. */
export function mapLines(place: Place, map: MapPlan, elementLines: ElementLines): Lines {
  const { member, variable, stem } = place;
  const isInSecret = place.isInSecret || member.isSensitive;
  // A key is blamed on the map: there is no pointer to a key.
  const keyPlace: Place = {
    ...place,
    member: map.key,
    variable: "mapKey",
    stem: `${stem}Key`,
    isInSecret: isInSecret || secrecy(place).isSensitive,
  };
  const entryPlace: Place = {
    ...place,
    member: map.value,
    variable: "entry",
    stem: `${stem}Entry`,
    key: "mapKey",
    isInSecret,
  };
  const { length } = member.constraints;
  const size = length && outOfBounds("entries", length);
  const body = [
    ...(size === undefined ? [] : ["entries++;"]),
    ...constraintTests(keyPlace).flatMap((test) => chain([test])),
    ...elementLines(entryPlace, map.isSparse ? "allowed" : "not null"),
  ];
  if (body.length === 0) return [];
  const loop = block(`for (const mapKey in ${variable})`, [
    `const entry = Object.hasOwn(${variable}, mapKey) ? ${variable}[mapKey] : undefined;`,
    "if (entry === undefined) continue;",
    ...body,
  ]);
  if (!length || size === undefined) return loop;
  const finding = { name: "Length", maker: "length", details: boundsOf(length), ...secrecy(place) };
  return ["let entries = 0;", ...loop, ...chain([{ test: size, body: [report(place, finding)] }])];
}
