import jmespath from "jmespath";
import { isJsonObject, membersOf, sampleOf, type MembersShape, type Model } from "../../../generator/model/index.js";
import { given } from "./given.js";
import { withValue, type Site } from "./site.js";

/**
 * A small valid input that has a site: the required members and, where rules between members ask for it, one more.
 * `undefined` where no such input satisfies these rules.
 *
 * @see smithy.contracts#conditions
 */
export function inputAround(
  model: Model,
  structure: MembersShape,
  site: Site | undefined,
  value: unknown,
): Readonly<Record<string, unknown>> | undefined {
  const required = given(sampleOf(model, structure.id, { members: "required" })) as object;
  const all = given(sampleOf(model, structure.id, { members: "all" })) as Readonly<Record<string, unknown>>;
  const taken = [...Object.keys(required), ...(site ? [site.path[0]] : [])];
  const extras = membersOf(structure).filter(({ name }) => !taken.includes(name) && all[name] !== undefined);
  const candidates = [{}, ...extras.map(({ name }) => ({ [name]: all[name] }))];
  return candidates
    .map((extra) => {
      const input = { ...required, ...extra };
      return site ? withValue(model, input, site, value) : input;
    })
    .find((input) => satisfiesConditions(structure, input));
}

function satisfiesConditions(structure: MembersShape, input: object): boolean {
  const conditions = structure.traits.get("smithy.contracts#conditions");
  if (!isJsonObject(conditions)) return true;
  return Object.values(conditions).every((condition) => {
    const expression = isJsonObject(condition) ? condition["expression"] : undefined;
    return typeof expression !== "string" || jmespath.search(input, expression) === true;
  });
}
