import type { Model, ServiceShape, ShapeId } from "../generator/model/index.js";
import { scenarioFileOf } from "./any-language/scenario-file.js";
import { chosen, operationNames } from "./choice/chosen.js";
import { operationsOf } from "./choice/operations-of.js";
import { tags, tagsOf } from "./choice/tags.js";
import type { Area } from "./scenarios/area.js";
import { Refused } from "./refused.js";
import { bindsToHttp } from "./scenarios/derived/placement.js";
import { deriveScenarios } from "./scenarios/derived/derive-scenarios.js";
import type { ServiceKit } from "./scenarios/service-kit.js";
import { signingNameOf, verifiableOf } from "./services.js";

/** Which scenarios are meant. */
export interface ScenarioChoice {
  /** The model, with its overlay of documented rules. */
  readonly model: Model;
  /** The service; left out: the only one of the model that there are scenarios for. */
  readonly service?: ShapeId | undefined;
  /** Ids of scenarios or of rules, or what ids begin with, names of operations, or tags; left out: everything. */
  readonly only?: readonly string[] | undefined;
  /** Whether those that are derived from the model are among them. Left out: yes. */
  readonly derived?: boolean | undefined;
}

/**
 * The scenarios of a service, area by area: the hand-written ones first, then the derived ones.
 *
 * @throws Refused when there are none, or none that are meant.
 */
export function scenariosOf(choice: ScenarioChoice): readonly Area[] {
  const { service, verifiable } = verifiableOf(choice.model, choice.service);
  return areasOf(choice, service, verifiable.kit);
}

/** The same as JSON text, with everything else that runners in other languages need. @see ScenarioFile */
export function scenariosAsJson(choice: ScenarioChoice): string {
  const { service, verifiable } = verifiableOf(choice.model, choice.service);
  if (bindsToHttp(service)) {
    throw new Refused(
      `what runners in other languages need to know of a service that is bound to HTTP is not told yet: ` +
        `the scenarios of ${service.id} can be listed, and shown to an endpoint, but not printed as JSON`,
    );
  }
  const areas = areasOf(choice, service, verifiable.kit);
  const { cleanup } = verifiable.kit;
  const file = scenarioFileOf({ model: choice.model, service, signingName: signingNameOf(service), areas, cleanup });
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The same for a service that has been found already. */
export function areasOf(
  { model, only, derived = true }: ScenarioChoice,
  service: ServiceShape,
  kit: ServiceKit,
): readonly Area[] {
  const { areas, freshMembers, samples, apart } = kit;
  const all = [...areas, ...(derived ? deriveScenarios({ model, service, freshMembers, samples, apart }) : [])];
  return only && only.length > 0 ? chosen(all, only, { model, service, kit }) : all;
}

/** What scenarios can be chosen by besides ids: operations and tags, each with the number of scenarios and its meaning. */
export function wordsOf(choice: ScenarioChoice): readonly ChoiceWord[] {
  const { service, verifiable } = verifiableOf(choice.model, choice.service);
  const scenarios = areasOf(choice, service, verifiable.kit).flatMap((area) => area.scenarios);
  const operations = operationNames({ model: choice.model, service });
  const about = scenarios.flatMap((scenario) => operationsOf(scenario, operations, verifiable.kit.cleanup));
  const tagged = scenarios.flatMap(tagsOf);
  const count = (words: readonly string[], word: string) => words.filter((each) => each === word).length;
  return [
    ...operations.map((word) => ({ word, scenarios: count(about, word), meaning: "an operation" })),
    ...Object.entries(tags).map(([word, meaning]) => ({ word, scenarios: count(tagged, word), meaning })),
  ].filter((word) => word.scenarios > 0);
}

export interface ChoiceWord {
  readonly word: string;
  readonly scenarios: number;
  readonly meaning: string;
}
