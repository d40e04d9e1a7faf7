import { expect, it } from "vitest";
import { present, token, unique } from "../../patterns/index.js";
import type { Step } from "../scenario.js";
import { withAsides } from "./asides.js";

const output = { VersionId: present() };
const last: Step = { call: "DescribeSecret", input: {}, expect: { output: {} } };

function aboutOf(step: Step, rules: readonly string[] = ["SM-032"]) {
  return withAsides({ id: "a/b/c", rules, title: "", steps: [step, last] }).steps[0]!.expect.about;
}

it.each([
  { name: "a plain secret", input: { Name: unique(), SecretString: "one" }, want: ["CS-001", "CS-007"] },
  { name: "one with a token", input: { Name: unique("{}/a"), ClientRequestToken: token(), SecretString: "a" } },
  { name: "one without a value", input: { Name: unique() }, want: ["CS-009"] },
])("takes it for no matter of the scenario that $name is made first", ({ input, want = ["CS-001", "CS-007"] }) => {
  expect(aboutOf({ call: "CreateSecret", input, expect: { output } })).toEqual({ "": want });
  const { steps } = withAsides({
    id: "a/b/c",
    rules: ["SM-032"],
    title: "",
    steps: [{ call: "CreateSecret", input, expect: { output } }],
  });
  expect(steps[0]!.expect.about, "the last step is what it is about").toBeUndefined();
});

it.each([
  { name: "a name of a special form", input: { Name: unique("{}_a"), SecretString: "one" } },
  { name: "a name of a certain length", input: { Name: unique("{}", 512), SecretString: "one" } },
  { name: "a special value", input: { Name: unique(), SecretString: "one two" } },
  {
    name: "a token of a certain length",
    input: { Name: unique(), SecretString: "one", ClientRequestToken: token(32) },
  },
  { name: "tags", input: { Name: unique(), SecretString: "one", Tags: [] } },
])("leaves $name to the scenario", ({ input }) => {
  expect(aboutOf({ call: "CreateSecret", input, expect: { output } })).toBeUndefined();
});

it("leaves what more is expected of an answer to the scenario", () => {
  const input = { Name: unique(), SecretString: "one" };
  expect(aboutOf({ call: "CreateSecret", input, expect: { output: { Name: "a" } } })).toBeUndefined();
  expect(aboutOf({ call: "CreateSecret", input, expect: { output, without: ["Type"] } })).toBeUndefined();
});

const refused: Step = {
  call: "CreateSecret",
  input: {},
  expect: { error: "ValidationException", status: 400, evidence: "model" },
};

it("takes the status of refusals, and how they read, for matters of their own", () => {
  expect(aboutOf(refused)).toEqual({ "/error/status": ["CS-127"] });
  expect(aboutOf(refused, ["CS-035", "CS-129"])).toEqual({
    "": ["CS-035"],
    "/error/status": ["CS-127"],
    "/error/message": ["CS-129"],
  });
  expect(aboutOf(refused, ["CS-127"])).toEqual({ "/error/status": ["CS-127"] });
});

it("lets a step say better what it is about", () => {
  const said = { ...refused, expect: { ...refused.expect, about: { "/error/status": ["SM-008"] } } } as Step;
  expect(aboutOf(said)).toEqual({ "/error/status": ["SM-008"] });
});
