import { editDistance } from "../../generated/runtime/cli/arguments/edit-distance.js";
import {
  documentedRules,
  operationsOf as operationsIn,
  type Model,
  type ServiceShape,
} from "../../generator/model/index.js";
import { Refused } from "../refused.js";
import type { Area } from "../scenarios/area.js";
import type { Scenario } from "../scenarios/scenario.js";
import type { ServiceKit } from "../scenarios/service-kit.js";
import { operationsOf } from "./operations-of.js";
import { tags, tagsOf } from "./tags.js";

/** What the words of a choice are looked up in. */
export interface Choosing {
  readonly model: Model;
  readonly service: ServiceShape;
  readonly kit: Pick<ServiceKit, "cleanup">;
}

/**
 * The scenarios that some word means: an id of a scenario or of a rule or what such ids begin with, the name of an
 * operation, or a tag.
 *
 * @throws Refused when a word means nothing.
 */
export function chosen(areas: readonly Area[], words: readonly string[], choosing: Choosing): readonly Area[] {
  const scenarios = areas.flatMap((area) => area.scenarios);
  const operations = operationNames(choosing);
  const isMeantBy = (word: string): ((scenario: Scenario) => boolean) => {
    if (operations.includes(word)) {
      return (scenario) => operationsOf(scenario, operations, choosing.kit.cleanup).includes(word);
    }
    if (word in tags) return (scenario) => tagsOf(scenario).some((tag) => tag === word);
    return ({ id, rules }) => [id, ...rules].some((each) => each.startsWith(word));
  };
  const meant = new Set(
    words.flatMap((word) => {
      const found = scenarios.filter(isMeantBy(word));
      if (found.length === 0) throw new Refused(nothingIs(word, areas, choosing));
      return found;
    }),
  );
  return areas
    .map((area) => ({ ...area, scenarios: area.scenarios.filter((scenario) => meant.has(scenario)) }))
    .filter((area) => area.scenarios.length > 0);
}

/** The operations of a service, by name. */
export function operationNames({ model, service }: Pick<Choosing, "model" | "service">): readonly string[] {
  return operationsIn(model, service).map(({ id }) => id.slice(id.indexOf("#") + 1));
}

function nothingIs(word: string, areas: readonly Area[], choosing: Choosing): string {
  const rules = documentedRules(choosing.model).map(({ rule }) => rule.id);
  if (rules.includes(word)) return `no scenario cites ${word}`;
  if (word in tags || operationNames(choosing).includes(word))
    return `no scenario of this service has to do with ${word}`;
  const scenarios = areas.flatMap((area) => area.scenarios.map(({ id }) => id));
  const words = new Set([
    ...operationNames(choosing),
    ...Object.keys(tags),
    ...areas.map(({ id }) => id),
    ...rules,
    ...scenarios,
  ]);
  const distance = (known: string) => editDistance(word.toLowerCase(), known.toLowerCase());
  const nearest = [...words]
    .map((known) => ({ known, far: distance(known) }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(word.length * MOST_CHANGED)))
    .toSorted((a, b) => a.far - b.far);
  const names = nearest.slice(0, 3).map(({ known }) => known);
  const near = names.length > 0 ? `the nearest are ${names.join(", ")}` : `\`hallmark scenarios\` lists what there is`;
  return `no scenario, rule, operation or tag is or begins with ${word}; ${near}`;
}

/** The part of a word that may be otherwise in one that is meant. */
const MOST_CHANGED = 0.34;
