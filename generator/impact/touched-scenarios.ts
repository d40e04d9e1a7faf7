import { containerOf, memberNameOf, membersOf, shapeNameOf, type Model, type ShapeId } from "../model/index.js";

/** A scenario as far as it matters what it is about. */
export interface ComparedScenario {
  readonly id: string;
  readonly title: string;
  /** Ids of the rules that it cites. */
  readonly rules: readonly string[];
  readonly steps?: readonly object[] | undefined;
  /** Absent for those written by hand. */
  readonly derivedFrom?: { readonly member: string } | undefined;
}

/**
 * How a change touches a scenario. `cites`: it cites a rule that is touched. `uses`: it calls an operation that changed,
 * or it calls one that is reached and names the member that changed, or all the others of its structure. `new`, `gone`, `changed`: it is derived from the
 * model and is not what it was.
 */
export type Touch = "cites" | "uses" | "new" | "gone" | "changed";

/** A scenario that changes touch. */
export interface TouchedScenario {
  readonly id: string;
  readonly title: string;
  readonly how: Touch;
  /** Which changes these are: their places in the list of all. */
  readonly changes: readonly number[];
}

/** What is known of one change. */
export interface ScenarioQuestion {
  readonly shape: ShapeId;
  /** The operations that it reaches. */
  readonly operations: readonly ShapeId[];
  /** Ids of the rules that it touches. */
  readonly rules: readonly string[];
}

/** The scenarios that changes touch: written ones first, then derived ones. */
export function touchedScenarios(
  before: readonly ComparedScenario[],
  after: readonly ComparedScenario[],
  questions: readonly ScenarioQuestion[],
  models: readonly Model[],
): readonly TouchedScenario[] {
  const asked = questions.map((question) => ({
    ...question,
    names: new Set(question.operations.map(shapeNameOf)),
    member: memberNameOf(question.shape),
    siblings: siblingsOf(question.shape, models),
    isOperation: models.some((model) => model.get(question.shape)?.type === "operation"),
  }));
  const indexesOf = (isTouching: (question: (typeof asked)[number]) => boolean): readonly number[] =>
    asked.flatMap((question, index) => (isTouching(question) ? [index] : []));

  const written = after
    .filter(({ derivedFrom }) => !derivedFrom)
    .flatMap(({ id, title, rules, steps = [] }): readonly TouchedScenario[] => {
      const citing = indexesOf((question) => rules.some((rule) => question.rules.includes(rule)));
      if (citing.length > 0) return [{ id, title, how: "cites", changes: citing }];
      const calls = steps.flatMap(callOf);
      const using = indexesOf(({ names, member, siblings, isOperation }) =>
        calls
          .filter(({ operation }) => names.has(operation) || names.has(pascalCase(operation)))
          .some(({ text }) => isOperation || text.includes(`"${member}":`) || isWrittenOut(siblings, text)),
      );
      return using.length > 0 ? [{ id, title, how: "uses", changes: using }] : [];
    });

  const derived = derivedOtherwise(before, after).flatMap(({ scenario, how }): readonly TouchedScenario[] => {
    const { id, title, derivedFrom, steps = [] } = scenario;
    const about = memberAndTargets(derivedFrom!.member, models);
    const near = indexesOf(({ shape }) => about.has(shape) || about.has(containerOf(shape)));
    const calls = steps.flatMap(callOf);
    const changes =
      near.length > 0 ? near : indexesOf(({ names }) => calls.some(({ operation }) => names.has(operation)));
    return changes.length > 0 ? [{ id, title, how, changes }] : [];
  });
  return [...written, ...derived];
}

interface Otherwise {
  readonly scenario: ComparedScenario;
  readonly how: Touch;
}

/** The derived scenarios that only one of two models gives, or that the two give differently. */
function derivedOtherwise(
  before: readonly ComparedScenario[],
  after: readonly ComparedScenario[],
): readonly Otherwise[] {
  const derived = (scenarios: readonly ComparedScenario[]) =>
    new Map(scenarios.filter(({ derivedFrom }) => derivedFrom).map((scenario) => [scenario.id, scenario]));
  const [was, is] = [derived(before), derived(after)];
  return [
    ...[...is.values()].flatMap((scenario): readonly Otherwise[] => {
      const former = was.get(scenario.id);
      if (!former) return [{ scenario, how: "new" }];
      const isSame = JSON.stringify(former.steps) === JSON.stringify(scenario.steps);
      return isSame ? [] : [{ scenario, how: "changed" }];
    }),
    ...[...was.values()].filter(({ id }) => !is.has(id)).map((scenario): Otherwise => ({ scenario, how: "gone" })),
  ];
}

/** A member and what it targets, before and after. */
function memberAndTargets(id: ShapeId, models: readonly Model[]): ReadonlySet<ShapeId> {
  return new Set([id, ...models.flatMap((model) => model.member(id)?.target ?? [])]);
}

/** Fewer members than these may be named by chance. */
const FEWEST_SIBLINGS = 3;

/** The names of the other members of a member's structure, before and after. */
function siblingsOf(id: ShapeId, models: readonly Model[]): readonly string[] {
  const member = memberNameOf(id);
  if (member === undefined) return [];
  const names = models.flatMap((model) => {
    const shape = model.get(containerOf(id));
    return shape ? membersOf(shape).map(({ name }) => name) : [];
  });
  return [...new Set(names)].filter((name) => name !== member);
}

/** Whether a text, such as a skeleton of a request, has all members of a structure. */
function isWrittenOut(siblings: readonly string[], text: string): boolean {
  return siblings.length >= FEWEST_SIBLINGS && siblings.every((name) => text.includes(name));
}

/** `create-secret`, as a command line has it, to `CreateSecret`. */
function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** What a step asks for: an operation, or the first word of a command line. */
function callOf(step: object): readonly { readonly operation: string; readonly text: string }[] {
  const { call, send, run } = step as {
    readonly call?: string;
    readonly send?: string;
    readonly run?: readonly unknown[];
  };
  const operation = call ?? send ?? run?.[0];
  return typeof operation === "string" ? [{ operation, text: JSON.stringify(step) }] : [];
}
