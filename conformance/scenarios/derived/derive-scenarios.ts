import {
  isJsonObject,
  operationsOf,
  shapeNameOf,
  type MembersShape,
  type Model,
  type OperationShape,
  type ServiceShape,
} from "../../../generator/model/index.js";
import { invalid, unique } from "../../patterns/index.js";
import type { Area } from "../area.js";
import type { Expectation, Scenario } from "../scenario.js";
import { inputAround } from "./base-input.js";
import type { Case } from "./case.js";
import { requiredCases, typeCases } from "./form-cases.js";
import { lengthCases } from "./length-cases.js";
import { patternCases } from "./pattern-cases.js";
import { rangeCases } from "./range-cases.js";
import { sitesOf, type Site } from "./site.js";

/** What a derivation goes by. */
export interface Derivation {
  readonly model: Model;
  readonly service: ServiceShape;
  /** Operation and member in which a name stands that must be free. */
  readonly freshMembers: Readonly<Record<string, string>>;
}

/**
 * Scenarios from a model's constraint traits alone: each limit, one below and one above it, a required member left out,
 * a value of another type, a member that nobody knows. They cite no rules.
 */
export function deriveScenarios(derivation: Derivation): readonly Area[] {
  return operationsOf(derivation.model, derivation.service).flatMap((operation): readonly Area[] => {
    const name = shapeNameOf(operation.id);
    const structure = derivation.model.get(operation.input);
    if (structure?.type !== "structure" || structure.members.size === 0) return [];
    const scenarios = scenariosOf(derivation, operation, structure);
    return [{ id: `derived/${kebab(name)}`, title: `${name}: limits of the model`, scenarios }];
  });
}

function scenariosOf(derivation: Derivation, operation: OperationShape, structure: MembersShape): readonly Scenario[] {
  const { model } = derivation;
  const name = shapeNameOf(operation.id);
  const derived = sitesOf(model, structure).flatMap((site) =>
    casesOf(model, site).flatMap((each): readonly Scenario[] => {
      const input = inputAround(model, structure, site, each.value);
      return input ? [scenarioOf(derivation, name, site, each, fresh(derivation, name, site, input))] : [];
    }),
  );
  const plain = inputAround(model, structure, undefined, undefined);
  return plain ? [...derived, unknownMember(derivation, name, fresh(derivation, name, undefined, plain))] : derived;
}

function casesOf(model: Model, site: Site): readonly Case[] {
  return [
    ...requiredCases(site),
    ...lengthCases(model, site),
    ...rangeCases(model, site),
    ...patternCases(model, site),
    ...typeCases(site),
  ];
}

function scenarioOf(
  derivation: Derivation,
  operation: string,
  site: Site,
  each: Case,
  input: Readonly<Record<string, unknown>>,
): Scenario {
  const place = site.path.filter((segment) => typeof segment === "string").join(".");
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
  if (member === undefined) return input;
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
