import type { Model, ServiceShape, ShapeId } from "../generator/model/index.js";
import { scenarioFileOf } from "./any-language/scenario-file.js";
import { Refused } from "./refused.js";
import type { Area } from "./scenarios/area.js";
import { deriveScenarios } from "./scenarios/derived/derive-scenarios.js";
import type { ServiceKit } from "./scenarios/service-kit.js";
import { signingNameOf, verifiableOf } from "./services.js";

/** Which scenarios are meant. */
export interface ScenarioChoice {
  /** The model, with its overlay of documented rules. */
  readonly model: Model;
  /** The service; left out: the only one of the model that there are scenarios for. */
  readonly service?: ShapeId | undefined;
  /** Ids of scenarios or of rules, or what ids begin with; left out: everything. */
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
  const areas = areasOf(choice, service, verifiable.kit);
  const { cleanup } = verifiable.kit;
  const file = scenarioFileOf({ model: choice.model, service, signingName: signingNameOf(service), areas, cleanup });
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The same for a service that has been found already. */
export function areasOf(
  { model, only, derived = true }: ScenarioChoice,
  service: ServiceShape,
  { areas, freshMembers, samples }: ServiceKit,
): readonly Area[] {
  const all = [...areas, ...(derived ? deriveScenarios({ model, service, freshMembers, samples }) : [])];
  if (!only || only.length === 0) return all;
  const isMeant = (id: string) => only.some((wanted) => id.startsWith(wanted));
  const chosen = all
    .map((area) => ({ ...area, scenarios: area.scenarios.filter(({ id, rules }) => [id, ...rules].some(isMeant)) }))
    .filter(({ scenarios }) => scenarios.length > 0);
  if (chosen.length === 0) throw new Refused(`no scenario and no rule begins with ${only.join(" or ")}`);
  return chosen;
}
