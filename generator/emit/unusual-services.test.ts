import { expect, it } from "vitest";
import type { JsonObject } from "../model/index.js";
import type { ServicePlan } from "../plan/index.js";
import { planOfShapes } from "../testing/plans.js";
import { typeErrors } from "../testing/type-check.js";
import { emitters, openApiTypes, type Emitter, type GeneratedFile } from "./index.js";

async function everything(plan: ServicePlan): Promise<readonly GeneratedFile[]> {
  const files = (emitters as readonly Emitter[]).flatMap((emitter) => emitter.emit(plan));
  const document = files.find(({ path }) => path.endsWith("openapi.json"))!;
  return [...files.filter(({ path }) => path.endsWith(".ts")), await openApiTypes(document)];
}

/** A service whose operation takes, answers and refuses with the given members. */
function serviceWith(members: JsonObject): ServicePlan {
  return planOfShapes(
    {
      Input: { type: "structure", members: { ...members, nested: { target: "#Nested" } } },
      Output: { type: "structure", members: { ...members, nested: { target: "#Nested" } } },
      Nested: { type: "structure", members },
      Refused: { type: "structure", members, traits: { "smithy.api#error": "client" } },
      Text: { type: "string", traits: { "smithy.api#length": { min: 1, max: 3 }, "smithy.api#pattern": "^[a-z]*$" } },
    },
    {},
    { errors: [{ target: "#Refused" }] },
  );
}

const membersOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { target: "#Text" }]));

it("compiles with structures of a thousand members", async () => {
  const plan = serviceWith(membersOf(Array.from({ length: 1000 }, (_, index) => `member${index}`)));
  expect(typeErrors(await everything(plan))).toBe("");
}, 60_000);

it("compiles with three hundred operations", async () => {
  const names = Array.from({ length: 300 }, (_, index) => `Do${index}`);
  const shapes = names.map((name) => [
    [name, { type: "operation", input: { target: `#${name}Input` }, output: { target: `#${name}Output` } }],
    [`${name}Input`, { type: "structure", members: membersOf(["name"]) }],
    [`${name}Output`, { type: "structure", members: membersOf(["name"]) }],
  ]);
  const plan = planOfShapes(
    { ...Object.fromEntries(shapes.flat()), Text: { type: "string" } },
    {},
    {},
    { operations: names.map((name) => ({ target: `#${name}` })) },
  );
  expect(plan.operations).toHaveLength(300);
  expect(typeErrors(await everything(plan))).toBe("");
}, 60_000);

it("compiles with members that are called like what every object has", async () => {
  const plan = serviceWith(membersOf(Object.getOwnPropertyNames(Object.prototype)));
  expect(typeErrors(await everything(plan))).toBe("");
}, 60_000);
