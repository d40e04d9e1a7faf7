import { expect, it } from "vitest";
import { arn, bytes, from, invalid, unique } from "../../patterns/index.js";
import { defineScenario } from "./define-scenario.js";

it("is what it was given", () => {
  const scenario = defineScenario({
    id: "create-secret/name/taken",
    rules: ["CS-036"],
    title: "A name that is in use is refused",
    steps: [
      {
        as: "first",
        call: "CreateSecret",
        input: { Name: unique("app/db"), SecretString: "one" },
        expect: { output: { ARN: arn(), Name: from("first", "input.Name") } },
      },
      {
        call: "CreateSecret",
        input: { Name: from("first", "input.Name"), SecretString: "two" },
        expect: { error: "ResourceExistsException", status: 400, evidence: "recorded" },
      },
    ],
  });
  expect(scenario.steps).toHaveLength(2);
  expect(structuredClone(scenario)).toEqual(scenario);
});

const header = { id: "a/b/c", rules: ["CS-001"], title: "A scenario" };
const expectation = { output: {} };

it("lets the compiler check inputs and outputs", () => {
  const checked = [
    defineScenario({
      ...header,
      // @ts-expect-error -- Name is missing, and not on purpose
      steps: [{ call: "CreateSecret", input: { SecretString: "one" }, expect: expectation }],
    }),
    defineScenario({
      ...header,
      // @ts-expect-error -- there is no such member
      steps: [{ call: "CreateSecret", input: { Name: "a", Flavour: "b" }, expect: expectation }],
    }),
    defineScenario({
      ...header,
      // @ts-expect-error -- bytes are no text
      steps: [{ call: "CreateSecret", input: { Name: "a", SecretBinary: "b25l" }, expect: expectation }],
    }),
    defineScenario({
      ...header,
      // @ts-expect-error -- there is no such operation
      steps: [{ call: "CreateSecrets", input: { Name: "a" }, expect: expectation }],
    }),
    defineScenario({
      ...header,
      // @ts-expect-error -- the answer has no such member
      steps: [{ call: "CreateSecret", input: { Name: "a" }, expect: { output: { Flavour: "b" } } }],
    }),
  ];
  expect(checked).toHaveLength(5);
});

it("takes a deliberate mistake, and bytes as a pattern", () => {
  const { steps } = defineScenario({
    ...header,
    steps: [
      { call: "CreateSecret", input: invalid({ SecretString: 5 }), expect: expectation },
      { call: "CreateSecret", input: { Name: "a", SecretBinary: bytes("b25l") }, expect: expectation },
      { send: "CreateSecret", body: '{"Name', expect: expectation },
    ],
  });
  expect(steps).toHaveLength(3);
});
