import { expect, it } from "vitest";
import * as validators from "../../../generated/secretsmanager/validators/index.js";
import { membersOf, namespaceOf, type JsonValue, type Model, type Traits } from "../../../generator/model/index.js";
import { targetOf, type ServicePlan, type ShapePlan } from "../../../generator/plan/index.js";
import { ownModelFiles } from "../../../generator/testing/own-model.js";
import { modelOfFiles, planOfModel } from "../../../generator/testing/plans.js";
import { itShared, sharedFile } from "../../../generator/testing/shared.js";

const NAMESPACE = "com.amazonaws.secretsmanager";
const ours = modelOfFiles(ownModelFiles("secretsmanager"));
const plan = planOfModel(ours);
const validatorOf = new Map(
  Object.entries(validators).flatMap(([name, each]) => ("violations" in each ? [[name, each] as const] : [])),
);

/** Where something is said about a shape or member, and what. */
function proseOf(model: Model): ReadonlyMap<string, string | undefined> {
  const text = (traits: Traits) => traits.get("smithy.api#documentation") as string | undefined;
  const shapes = [...model.shapes.values()].filter(({ id }) => namespaceOf(id) === NAMESPACE);
  const declared = shapes.filter(({ type }) => ["service", "operation", "structure", "enum"].includes(type));
  return new Map(
    declared.flatMap((shape) => [
      [shape.id, text(shape.traits)] as const,
      ...membersOf(shape).map((member) => [member.id, text(member.traits)] as const),
    ]),
  );
}

it("says something about every operation, structure, member, value", () => {
  const prose = proseOf(ours);
  expect(prose.size).toBeGreaterThan(250);
  expect([...prose].filter(([, text]) => !text || !/^[A-Z`*].*[.:]$/s.test(text)).map(([id]) => id)).toEqual([]);
});

/** All runs of words that are long enough to be somebody's. */
function runsOf(text: string): readonly string[] {
  const words = text
    .replace(/<[^>]+>/g, " ")
    .toLowerCase()
    .match(/[\w'-]+/g);
  return (words ?? []).slice(0, -7).map((_, index) => words!.slice(index, index + 8).join(" "));
}

itShared("says it in words of its own", () => {
  const theirs = modelOfFiles([sharedFile("models", "secrets-manager-2017-10-17.json")]);
  const known = new Set([...proseOf(theirs).values()].flatMap((text) => runsOf(text ?? "")));
  expect(known.size).toBeGreaterThan(5_000);
  expect([...proseOf(ours).values()].flatMap((text) => runsOf(text!)).filter((run) => known.has(run))).toEqual([]);
});

it.each(plan.operations.map((operation) => ({ name: operation.name, operation })))(
  "shows $name with examples that keep to the model",
  ({ operation: { name, input, output, examples, errors } }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const validator = validatorOf.get(`${name}RequestValidator`)!;
      expect(validator.violations(example.input), example.title).toEqual([]);
      expect(strangers(plan, input!, example.input)).toEqual([]);
      if (output && !example.error) expect(strangers(plan, output, example.output)).toEqual([]);
      if (example.error) expect(errors.map(({ id }) => id)).toContain(example.error.shapeId);
    }
  },
);

/** Members in a value that its shape does not have. */
function strangers(of: ServicePlan, shape: ShapePlan, value: JsonValue | undefined): readonly string[] {
  if (shape.kind === "list") {
    return (value as readonly JsonValue[]).flatMap((item) => strangers(of, targetOf(of, shape.member), item));
  }
  if (shape.kind !== "structure") return [];
  return Object.entries((value ?? {}) as Readonly<Record<string, JsonValue>>).flatMap(([name, inner]) => {
    const member = shape.members.find((each) => each.name === name);
    return member ? strangers(of, targetOf(of, member), inner) : [`${shape.name}.${name}`];
  });
}
