import {
  isJsonObject,
  membersOf,
  operationsOf,
  shapeNameOf,
  type MembersShape,
  type Model,
  type OperationShape,
  type ServiceShape,
  type ShapeId,
} from "../../../generator/model/index.js";
import { invalid, unique } from "../../patterns/index.js";
import type { Area } from "../area.js";
import type { Scenario } from "../scenario.js";
import { inputAround } from "./base-input.js";
import { bindsToHttp, placementOf } from "./placement.js";
import { isSendable } from "./sendable.js";
import type { Case } from "./case.js";
import { expectationOf } from "./expectations.js";
import { enumCases } from "./enum-cases.js";
import { requiredCases, typeCases, unknownMemberCases } from "./form-cases.js";
import { lengthCases } from "./length-cases.js";
import { patternCases } from "./pattern-cases.js";
import { rangeCases } from "./range-cases.js";
import { Samples } from "./samples.js";
import { placeOf, sitesOf, type Site } from "./site.js";

/** What a derivation goes by. */
export interface Derivation {
  readonly model: Model;
  readonly service: ServiceShape;
  /** See `ServiceKit`. */
  readonly freshMembers: Readonly<Record<string, string>>;
  /** See `ServiceKit`. */
  readonly samples?: Readonly<Record<ShapeId, unknown>> | undefined;
  /** See `ServiceKit`. */
  readonly apart?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Scenarios from a model's constraint traits alone: each limit, one below and one above it, each known value of an enum
 * and others, a required member left out or null, a value of every other type, members that nobody knows. They cite no
 * rules.
 */
export function deriveScenarios(derivation: Derivation): readonly Area[] {
  const samples = new Samples(derivation.model, derivation.samples);
  return operationsOf(derivation.model, derivation.service).flatMap((operation): readonly Area[] => {
    const name = shapeNameOf(operation.id);
    const structure = derivation.model.get(operation.input);
    if (structure?.type !== "structure" || structure.members.size === 0) return [];
    if (bindsToHttp(derivation.service) && hasBodyOfGet(operation, structure)) return [];
    // A stream of events is no answer that could be read as JSON.
    if ([operation.input, operation.output].some((id) => hasStream(derivation.model, id))) return [];
    const scenarios = scenariosOf(derivation, samples, operation, structure);
    return [{ id: `derived/${kebab(name)}`, title: `${name}: limits of the model`, scenarios }];
  });
}

/** Nobody can be relied on to read a body of such a request. */
function hasBodyOfGet({ traits }: OperationShape, structure: MembersShape): boolean {
  const http = traits.get("smithy.api#http");
  const isWithoutBody = isJsonObject(http) && ["GET", "HEAD"].includes(String(http["method"]));
  return (
    isWithoutBody && membersOf(structure).some((member) => ["body", "payload"].includes(placementOf(member).place))
  );
}

function hasStream(model: Model, structure: ShapeId): boolean {
  const shape = model.get(structure);
  const members = shape ? membersOf(shape) : [];
  return members.some(({ target }) => model.get(target)?.traits.has("smithy.api#streaming"));
}

function scenariosOf(
  derivation: Derivation,
  samples: Samples,
  operation: OperationShape,
  structure: MembersShape,
): readonly Scenario[] {
  const name = shapeNameOf(operation.id);
  const { model, service } = derivation;
  const isHttp = bindsToHttp(service);
  const derived = sitesOf(model, structure).flatMap((site) =>
    casesOf(samples, site).flatMap((each): readonly Scenario[] => {
      if (isHttp && !isSendable(derivation, structure, site, each)) return [];
      const input = inputAround(samples, structure, site, each.value);
      return input ? [scenarioOf(derivation, operation, site, each, fresh(derivation, name, site, input))] : [];
    }),
  );
  const plain = inputAround(samples, structure, undefined, undefined);
  // Beside the members of a body it would travel, else nowhere.
  const travels = !isHttp || membersOf(structure).some((member) => placementOf(member).place === "body");
  return plain && travels
    ? [...derived, unknownMember(derivation, operation, fresh(derivation, name, undefined, plain))]
    : derived;
}

function casesOf(samples: Samples, site: Site): readonly Case[] {
  const { model } = samples;
  return [
    ...requiredCases(site),
    ...lengthCases(samples, site),
    ...rangeCases(model, site),
    ...patternCases(model, site),
    ...enumCases(model, site),
    ...typeCases(site),
    ...unknownMemberCases(samples, site),
  ];
}

function scenarioOf(
  derivation: Derivation,
  operation: OperationShape,
  site: Site,
  each: Case,
  input: Readonly<Record<string, unknown>>,
): Scenario {
  const place = placeOf(site);
  const name = shapeNameOf(operation.id);
  return {
    id: `derived/${kebab(name)}/${kebab(place)}-${each.name}`,
    rules: [],
    title: `${name}, ${place}: ${each.what} ${each.refused ? "is refused" : "passes"}`,
    derivedFrom: { member: site.member.id, trait: each.trait },
    steps: [
      {
        ...placeFor(derivation, name),
        call: name,
        input: each.isMistyped ? invalid(input) : input,
        expect: { ...expectationOf(derivation, operation, each), violations: each.violations },
      },
    ],
  };
}

function unknownMember(
  derivation: Derivation,
  operation: OperationShape,
  input: Readonly<Record<string, unknown>>,
): Scenario {
  const name = shapeNameOf(operation.id);
  return {
    id: `derived/${kebab(name)}/unknown-member`,
    rules: [],
    title: `${name}: a member that the model does not know is ignored, and refused by types`,
    steps: [
      {
        ...placeFor(derivation, name),
        call: name,
        input: invalid({ ...input, HallmarkUnknown: 1 }),
        expect: expectationOf(derivation, operation, {}),
      },
    ],
  };
}

function placeFor({ apart = {} }: Derivation, operation: string): { readonly region?: unknown } {
  return operation in apart ? { region: apart[operation] } : {};
}

/** The input with a free name where one belongs, of the length that the case wants. */
function fresh(
  { freshMembers }: Derivation,
  operation: string,
  site: Site | undefined,
  input: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const member = freshMembers[operation];
  if (member === undefined || !(member in input)) return input;
  if (site?.path[0] !== member) return { ...input, [member]: unique() };
  const value = input[member] as { readonly $pattern?: string; readonly times?: number } | undefined;
  return value?.$pattern === "repeat" && value.times! > 0 ? { ...input, [member]: unique("{}", value.times) } : input;
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(".", "-")
    .toLowerCase();
}
