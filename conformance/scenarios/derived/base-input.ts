import jmespath from "jmespath";
import { isJsonObject, membersOf, sampleOf, type MembersShape, type Model } from "../../../generator/model/index.js";
import { given } from "./given.js";
import { withValue, type Site } from "./site.js";

/**
 * A small valid input that has a site: the required members and, where rules between members ask for it, one more or
 * one of the site's neighbours less. `undefined` where no such input satisfies these rules.
 *
 * @see smithy.contracts#conditions
 */
export function inputAround(
  model: Model,
  structure: MembersShape,
  site: Site | undefined,
  value: unknown,
): Readonly<Record<string, unknown>> | undefined {
  const all = given(sampleOf(model, structure.id, { members: "all" })) as Readonly<Record<string, unknown>>;
  // Whole values: what the model does not require in them, the documentation may.
  const isRequired = (name: string) => structure.members.get(name)?.traits.has("smithy.api#required") === true;
  const required = Object.fromEntries(Object.entries(all).filter(([name]) => isRequired(name)));
  const taken = [...Object.keys(required), ...(site ? [site.path[0]] : [])];
  const extras = membersOf(structure).filter(({ name }) => !taken.includes(name) && all[name] !== undefined);
  const candidates = [{}, ...extras.map(({ name }) => ({ [name]: all[name] }))];
  return candidates
    .flatMap((extra) => {
      const input = { ...required, ...extra };
      if (!site) return [input];
      const whole = withValue(model, input, site, value);
      return [whole, ...neighboursOf(site).map((neighbour) => withValue(model, whole, neighbour, undefined))];
    })
    .find((input) => satisfiesConditions(structure, input));
}

/** The places of the other members of the structure that a site is in, the input itself excepted. */
function neighboursOf(site: Site): readonly Site[] {
  const around = site.path.slice(0, -1);
  if (around.length === 0) return [];
  return membersOf(site.container)
    .filter(({ name }) => name !== site.member.name)
    .map((member) => ({ ...site, member, path: [...around, member.name] }));
}

function satisfiesConditions(structure: MembersShape, input: object): boolean {
  const conditions = structure.traits.get("smithy.contracts#conditions");
  if (!isJsonObject(conditions)) return true;
  return Object.values(conditions).every((condition) => {
    const expression = isJsonObject(condition) ? condition["expression"] : undefined;
    return typeof expression !== "string" || jmespath.search(input, expression) === true;
  });
}
