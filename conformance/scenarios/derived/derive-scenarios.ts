import {
  isJsonObject,
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
import type { Expectation, Scenario } from "../scenario.js";
import { inputAround } from "./base-input.js";
import type { Case } from "./case.js";
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
    const scenarios = scenariosOf(derivation, samples, operation, structure);
    return [{ id: `derived/${kebab(name)}`, title: `${name}: limits of the model`, scenarios }];
  });
}

function scenariosOf(
  derivation: Derivation,
  samples: Samples,
  operation: OperationShape,
  structure: MembersShape,
): readonly Scenario[] {
  const name = shapeNameOf(operation.id);
  const derived = sitesOf(derivation.model, structure).flatMap((site) =>
    casesOf(samples, site).flatMap((each): readonly Scenario[] => {
      const input = inputAround(samples, structure, site, each.value);
      return input ? [scenarioOf(derivation, name, site, each, fresh(derivation, name, site, input))] : [];
    }),
  );
  const plain = inputAround(samples, structure, undefined, undefined);
  return plain ? [...derived, unknownMember(derivation, name, fresh(derivation, name, undefined, plain))] : derived;
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
  operation: string,
  site: Site,
  each: Case,
  input: Readonly<Record<string, unknown>>,
): Scenario {
  const place = placeOf(site);
  return {
    id: `derived/${kebab(operation)}/${kebab(place)}-${each.name}`,
    rules: [],
    title: `${operation}, ${place}: ${each.what} ${each.refused ? "is refused" : "passes"}`,
    derivedFrom: { member: site.member.id, trait: each.trait },
    steps: [
      {
        call: operation,
        input: each.isMistyped ? invalid(input) : input,
        expect: { ...expectationOf(derivation, each), violations: each.violations },
      },
    ],
  };
}

function expectationOf({ model, service }: Derivation, { refused }: Case): Expectation {
  const constraintError = constraintErrorOf(service);
  if (refused === undefined) return { admitted: true, unless: [constraintError, "SerializationException"] };
  if (refused === "type") return { error: "SerializationException", status: 400, evidence: "unknown" };
  const status = model
    .get(`${service.id.slice(0, service.id.indexOf("#"))}#${constraintError}`)
    ?.traits.get("smithy.api#httpError");
  return {
    error: constraintError,
    status: typeof status === "number" ? status : 400,
    evidence: { refusal: "model", error: "unknown", status: "unknown" },
  };
}

/** Bare name of the error that answers a broken constraint. @see hallmark.docs#errorWording */
function constraintErrorOf(service: ServiceShape): string {
  const wording = service.traits.get("hallmark.docs#errorWording");
  const error = isJsonObject(wording) ? wording["constraintError"] : undefined;
  return typeof error === "string" ? shapeNameOf(error) : "ValidationException";
}

function unknownMember(derivation: Derivation, operation: string, input: Readonly<Record<string, unknown>>): Scenario {
  return {
    id: `derived/${kebab(operation)}/unknown-member`,
    rules: [],
    title: `${operation}: a member that the model does not know is ignored, and refused by types`,
    steps: [
      {
        call: operation,
        input: invalid({ ...input, HallmarkUnknown: 1 }),
        expect: { admitted: true, unless: [constraintErrorOf(derivation.service), "SerializationException"] },
      },
    ],
  };
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
