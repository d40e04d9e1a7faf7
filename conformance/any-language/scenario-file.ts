import {
  describeStanding,
  documentedRules,
  standingOf,
  type DocumentedRule,
  type Model,
  type ServiceShape,
  type ShapeId,
} from "../../generator/model/index.js";
import { sensitiveMembers } from "../runner/sensitive-members.js";
import type { Area } from "../scenarios/area.js";
import type { Cleanup } from "../scenarios/service-kit.js";
import { ownRegions } from "../targets/target.js";
import { excuses, type Excuse } from "../targets/endpoint/excuse.js";
import { serviceFacts, type ServiceFacts } from "./service-facts.js";
import { spelledOut, type SpelledOutArea } from "./spelled-out.js";

/**
 * Everything that a runner in another language needs: how requests are written and answers read, the scenarios, how to
 * judge what comes of them, and how to remove what they made. `conformance/scenarios/scenarios.schema.json` describes
 * it; `version` rises when a reader of an older one would be misled.
 */
export interface ScenarioFile {
  readonly kind: "hallmark-scenarios";
  readonly version: 1;
  readonly service: ServiceFacts;
  /** A Region to work in and two others to name beside it. */
  readonly regions: { readonly own: string; readonly others: readonly string[] };
  /** Names of members whose values must not be shown. */
  readonly sensitive: readonly string[];
  /** The members of an expectation that do not belong to the tier `structure`, by their tier. */
  readonly tiers: { readonly wording: readonly string[] };
  /** Errors that are no answer to the request: in place of `fail`, the verdict is theirs. */
  readonly excuses: readonly Excuse[];
  readonly cleanup: readonly Cleanup[];
  readonly rules: readonly CitedRule[];
  readonly areas: readonly SpelledOutArea[];
}

export interface CitedRule extends Omit<DocumentedRule, "source"> {
  readonly source: Omit<DocumentedRule["source"], "sentences">;
  /** Shape or member that it is about. */
  readonly shape: ShapeId;
  /** What documentation, model and live service say, in one phrase. */
  readonly standing: string;
}

/** What a scenario file is made of. */
export interface ScenarioFileParts {
  readonly model: Model;
  readonly service: ServiceShape;
  readonly signingName: string;
  readonly areas: readonly Area[];
  readonly cleanup: readonly Cleanup[];
}

export function scenarioFileOf({ model, service, signingName, areas, cleanup }: ScenarioFileParts): ScenarioFile {
  return {
    kind: "hallmark-scenarios",
    version: 1,
    service: serviceFacts(model, service, signingName),
    regions: ownRegions,
    sensitive: [...sensitiveMembers(model, service)].toSorted(),
    tiers: { wording: ["message"] },
    excuses,
    cleanup,
    rules: documentedRules(model).map(({ rule: { source, ...rule }, shape }) => {
      const { document, section } = source;
      return {
        ...rule,
        source: { document, ...(section !== undefined && { section }) },
        shape,
        standing: describeStanding(standingOf({ source, ...rule })),
      };
    }),
    areas: spelledOut(areas),
  };
}
