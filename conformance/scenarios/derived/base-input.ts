import jmespath from "jmespath";
import { isJsonObject, membersOf, type MembersShape } from "../../../generator/model/index.js";
import { isRequired, type Samples } from "./samples.js";
import { withValue, type Site } from "./site.js";

/**
 * A small valid input that has a site: the required members and, where rules between members ask for it, one more or
 * one of the site's neighbours less. `undefined` where no such input satisfies these rules.
 *
 * @see smithy.contracts#conditions
 */
export function inputAround(
  samples: Samples,
  structure: MembersShape,
  site: Site | undefined,
  value: unknown,
): Readonly<Record<string, unknown>> | undefined {
  const all = samples.of(structure.id) as Readonly<Record<string, unknown>>;
  // Whole values: what the model does not require in them, the documentation may.
  const required = Object.fromEntries(Object.entries(all).filter(([name]) => isRequired(structure, name)));
  const taken = [...Object.keys(required), ...(site ? [site.path[0]] : [])];
  const extras = membersOf(structure).filter(({ name }) => !taken.includes(name) && all[name] !== undefined);
  for (const extra of [{}, ...extras.map(({ name }) => ({ [name]: all[name] }))]) {
    const input = { ...required, ...extra };
    const whole = site ? withValue(samples, structure, input, site, value) : input;
    if (satisfiesConditions(structure, whole)) return whole;
    for (const neighbour of site ? neighboursOf(site) : []) {
      const less = withValue(samples, structure, whole, neighbour, undefined);
      if (satisfiesConditions(structure, less)) return less;
    }
  }
  return undefined;
}

/** The places of the other members of the structure that a site is in, the input itself excepted. */
function neighboursOf(site: Site): readonly Pick<Site, "path">[] {
  const own = site.path.findLastIndex((segment) => typeof segment === "string");
  const around = site.path.slice(0, own);
  if (around.length === 0) return [];
  return membersOf(site.container)
    .filter(({ name }) => name !== site.path[own])
    .map(({ name }) => ({ path: [...around, name] }));
}

function satisfiesConditions(structure: MembersShape, input: object): boolean {
  const conditions = structure.traits.get("smithy.contracts#conditions");
  if (!isJsonObject(conditions)) return true;
  return Object.values(conditions).every((condition) => {
    const expression = isJsonObject(condition) ? condition["expression"] : undefined;
    return typeof expression !== "string" || holds(expression, input);
  });
}

/** Whether a condition holds; one that is about values of other types than the input has does not speak of it. */
function holds(expression: string, input: object): boolean {
  try {
    return jmespath.search(input, expression) === true;
  } catch {
    return true;
  }
}
