import { targetOf, type MapPlan } from "../../plan/index.js";
import { boundsOf, constraintTests, outOfBounds, secrecy } from "./constraint-tests.js";
import { block, chain, type Lines } from "./lines.js";
import { innerCollection } from "./list.js";
import { report, type Place } from "./place.js";
import { valueLines } from "./value.js";

/** The statements that check the keys and values of a map, which is known to be one, and the number of its entries. */
export function mapLines(place: Place, map: MapPlan): Lines {
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
    ...entryLines(entryPlace, map.isSparse),
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

function entryLines(place: Place, isSparse: boolean): Lines {
  const target = targetOf(place.file.plan, place.member);
  const absence = isSparse ? "allowed" : "not null";
  if (target.kind === "list" || target.kind === "map") return innerCollection(place, target, absence);
  return valueLines(place, absence);
}
