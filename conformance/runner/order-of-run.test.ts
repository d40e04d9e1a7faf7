import { expect, it } from "vitest";
import type { Scenario } from "../scenarios/scenario.js";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { inOrder } from "./order-of-run.js";

const model = secretsManagerModel();
const service = model.expect("com.amazonaws.secretsmanager#secretsmanager", "service");
const expectation = { output: {} };

function scenario(id: string, call: string, more: Partial<Scenario> = {}): Scenario {
  return { id, rules: [], title: "", steps: [{ call, input: {}, expect: expectation }], ...more };
}

it("shows lists before it offers what has to be refused", () => {
  const derivedFrom = { member: "A$b", trait: "smithy.api#length" };
  const scenarios = [
    scenario("first", "CreateSecret"),
    scenario("derived create", "CreateSecret", { derivedFrom }),
    scenario("derived list", "ListSecrets", { derivedFrom }),
    scenario("last", "ListSecrets"),
  ];
  expect(inOrder(scenarios, { model, service }).map(({ id }) => id)).toEqual([
    "first",
    "last",
    "derived list",
    "derived create",
  ]);
});
