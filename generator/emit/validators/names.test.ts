import { expect, it } from "vitest";
import * as jmespath from "../../runtime/validation/jmespath.js";
import * as validation from "../../runtime/validation.js";
import { validatorsOfPlan } from "../../testing/generated-validators.js";
import { planOfShapes } from "../../testing/plans.js";
import { typeErrors } from "../../testing/type-check.js";
import { types } from "../types/index.js";
import { validators } from "./index.js";
import { Names } from "./names.js";

it.each([...Object.keys(validation), ...Object.keys(jmespath)])("keeps %s for the runtime", (name) => {
  expect(new Names().take(name)).not.toBe(name);
});

it("gives every member a name of its own, whatever it is called", async () => {
  const odd =
    "in delete function class add found candidate index item entry mapKey depth isSent disabled members value key " +
    "Name nameType nameRequired Length hasLength isList then constructor toString valueOf _x " +
    "ViolationsOfOther isKnownOther HoldsAll undefined NaN arguments eval await Input InputValidator notStructure";
  const required = { target: "#Short", traits: { "smithy.api#required": {} } };
  const plan = planOfShapes({
    Input: {
      type: "structure",
      members: {
        ...Object.fromEntries(odd.split(" ").map((name) => [name, required])),
        other: { target: "#Other" },
        counts: { target: "#Counts" },
      },
      traits: {
        "smithy.contracts#conditions": {
          All: { expression: "length(`[1]`) == `1` && Name != `null`", documentation: "*/ All." },
        },
      },
    },
    Short: { type: "string", traits: { "smithy.api#length": { min: 1, max: 2 }, "smithy.api#pattern": "^[a-c]*$" } },
    Other: { type: "structure", members: { next: { target: "#Other" }, Depth: { target: "#Short" } } },
    Counts: { type: "map", key: { target: "#Short" }, value: { target: "#Counts2" } },
    Counts2: { type: "list", member: { target: "#Short" } },
  } as never);
  expect(typeErrors([...types.emit(plan), ...validators.emit(plan)], { noUnusedParameters: true })).toBe("");

  const { validator } = await validatorsOfPlan(plan);
  const good = Object.fromEntries(odd.split(" ").map((name) => [name, "a"]));
  expect(validator("Input").violations(good)).toEqual([]);
  for (const name of odd.split(" ")) {
    expect(
      validator("Input")
        .violations({ ...good, [name]: "abd" })
        .map(({ pointer }) => pointer),
    ).toEqual([`/${name}`, `/${name}`]);
  }
  expect(
    validator("Input")
      .violations({})
      .filter(({ trait }) => trait === "smithy.api#required"),
  ).toHaveLength(odd.split(" ").length);
});
