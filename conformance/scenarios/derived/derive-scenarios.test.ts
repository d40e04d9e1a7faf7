import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import type { JsonObject } from "../../../generator/model/index.js";
import { modelOfFiles } from "../../../generator/testing/plans.js";
import { itShared, sharedFile } from "../../../generator/testing/shared.js";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { smallModel } from "../../testing/small-model.js";
import { isInvalid, otherRegion } from "../../patterns/index.js";
import type { CallStep, Scenario } from "../scenario.js";
import { secretsManagerKit } from "../secretsmanager/kit.js";
import { deriveScenarios } from "./derive-scenarios.js";

function derivedFrom(...small: Parameters<typeof smallModel>): readonly Scenario[] {
  return deriveScenarios({ ...smallModel(...small), freshMembers: {} }).flatMap(({ scenarios }) => scenarios);
}

/** What a scenario says, in short: the end of its id, the input, and what is expected. */
function inShort({ id, steps }: Scenario) {
  const { input: given, expect: wanted } = steps[0] as CallStep;
  const input = inputOf(given);
  const violations = (wanted.violations ?? []).map(({ pointer, trait }) => `${trait} at ${pointer}`);
  return [
    id.replace("derived/work/", ""),
    input,
    "error" in wanted ? wanted.error : "admitted",
    ...violations,
    ...(isInvalid(given) ? ["mistyped"] : []),
  ];
}

function inputOf(given: unknown): unknown {
  return isInvalid(given) ? (given as { readonly value: unknown }).value : given;
}

/** Values of every other JSON type in the place of a text. */
const mistyped = (place: string, at: (value: unknown) => unknown, pointer: string) =>
  [
    ["number", 5],
    ["boolean", true],
    ["list", []],
    ["structure", {}],
  ].map(([kind, value]) => [
    `${place}-as-${kind as string}`,
    at(value),
    "SerializationException",
    `type at ${pointer}`,
    "mistyped",
  ]);

const word = (traits: JsonObject) => ({ Word: { type: "string", traits } });

it("goes to both limits of a text and one beyond each", () => {
  const scenarios = derivedFrom({ A: { target: "#Word" } }, word({ "smithy.api#length": { min: 2, max: 4 } }));
  expect(scenarios.map(inShort)).toEqual([
    [
      "a-below-shortest",
      { A: { $pattern: "repeat", text: "a", times: 1 } },
      "ValidationException",
      "smithy.api#length at /A",
    ],
    ["a-shortest", { A: { $pattern: "repeat", text: "a", times: 2 } }, "admitted"],
    ["a-longest", { A: { $pattern: "repeat", text: "a", times: 4 } }, "admitted"],
    [
      "a-above-longest",
      { A: { $pattern: "repeat", text: "a", times: 5 } },
      "ValidationException",
      "smithy.api#length at /A",
    ],
    ...mistyped("a", (A) => ({ A }), "/A"),
    ["unknown-member", { HallmarkUnknown: 1 }, "admitted", "mistyped"],
  ]);
});

it("keeps to the pattern while it goes to the limits, and leaves it at either end", () => {
  const traits = { "smithy.api#length": { min: 2, max: 3 }, "smithy.api#pattern": "^[0-9h]+$" };
  const scenarios = derivedFrom({ A: { target: "#Word" } }, word(traits));
  const texts = Object.fromEntries(
    scenarios.map(({ id, steps }) => [id, (inputOf((steps[0] as CallStep).input) as JsonObject)["A"]]),
  );
  expect(texts["derived/work/a-shortest"]).toMatch(/^[0-9h]{2}$/);
  expect(texts["derived/work/a-above-longest"]).toMatch(/^[0-9h]{4}$/);
  for (const name of ["no-match", "stray-before", "stray-after", "line-end-after"]) {
    expect(texts[`derived/work/a-${name}`]).toMatch(/^[^]{2,3}$/);
    expect(texts[`derived/work/a-${name}`]).not.toMatch(/^[0-9h]+$/);
  }
  expect(texts["derived/work/a-stray-before"]).toMatch(/[0-9h]{2}$/);
  expect(texts["derived/work/a-stray-after"]).toMatch(/^[0-9h]{2}/);
  expect(texts["derived/work/a-line-end-after"]).toMatch(/^[0-9h]{2}\n$/);
});

it("leaves out what is required, and makes it null", () => {
  const scenarios = derivedFrom({ A: { target: "smithy.api#String", traits: { "smithy.api#required": {} } } });
  expect(scenarios.map(inShort)).toEqual([
    ["a-missing", {}, "ValidationException", "smithy.api#required at /A", "mistyped"],
    ["a-null", { A: null }, "ValidationException", "smithy.api#required at /A", "mistyped"],
    ...mistyped("a", (A) => ({ A }), "/A"),
    ["unknown-member", { A: "A", HallmarkUnknown: 1 }, "admitted", "mistyped"],
  ]);
});

it("goes to both ends of a number and one beyond each", () => {
  const scenarios = derivedFrom(
    { N: { target: "#Count" } },
    { Count: { type: "integer", traits: { "smithy.api#range": { min: 1, max: 9 } } } },
  );
  expect(scenarios.slice(0, 4).map(inShort)).toEqual([
    ["n-below-least", { N: 0 }, "ValidationException", "smithy.api#range at /N"],
    ["n-least", { N: 1 }, "admitted"],
    ["n-most", { N: 9 }, "admitted"],
    ["n-above-most", { N: 10 }, "ValidationException", "smithy.api#range at /N"],
  ]);
});

it("takes no fraction for a whole number, which a compiler cannot tell", () => {
  const scenarios = derivedFrom({ N: { target: "smithy.api#Integer" }, F: { target: "smithy.api#Float" } });
  const found = scenarios.map(inShort);
  expect(found).toContainEqual(["n-as-fraction", { N: 1.5 }, "SerializationException", "type at /N"]);
  expect(found.map(([id]) => id)).not.toContain("f-as-fraction");
});

it("tries each value of an enum, one that is none of them and one in other letters", () => {
  const scenarios = derivedFrom(
    { A: { target: "#Suit" } },
    {
      Suit: {
        type: "enum",
        members: {
          HEARTS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "hearts" } },
          CLUBS: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "clubs" } },
        },
      },
    },
  );
  expect(scenarios.slice(0, 4).map(inShort)).toEqual([
    ["a-known-1", { A: "hearts" }, "admitted"],
    ["a-known-2", { A: "clubs" }, "admitted"],
    ["a-foreign", { A: "hallmark-foreign" }, "ValidationException", "smithy.api#enum at /A"],
    ["a-other-case", { A: "HEARTS" }, "ValidationException", "smithy.api#enum at /A"],
  ]);
});

it("holds the elements of lists to their own limits", () => {
  const scenarios = derivedFrom(
    { Words: { target: "#Words" } },
    { Words: { type: "list", member: { target: "#Word" } }, ...word({ "smithy.api#length": { max: 3 } }) },
  );
  const found = scenarios.map(inShort);
  expect(found).toContainEqual([
    "words-element-longest",
    { Words: [{ $pattern: "repeat", text: "a", times: 3 }] },
    "admitted",
  ]);
  expect(found).toContainEqual([
    "words-element-above-longest",
    { Words: [{ $pattern: "repeat", text: "a", times: 4 }] },
    "ValidationException",
    "smithy.api#length at /Words/0",
  ]);
  expect(found).toEqual(
    expect.arrayContaining(mistyped("words-element", (element) => ({ Words: [element] }), "/Words/0")),
  );
});

it("fills every structure on the way to a value with members of its own", () => {
  const scenarios = derivedFrom(
    { Outer: { target: "#Outer" } },
    {
      Outer: { type: "structure", members: { Inner: { target: "#Inner" }, Beside: { target: "smithy.api#Integer" } } },
      Inner: { type: "structure", members: { Name: { target: "#Word" } } },
      ...word({ "smithy.api#length": { max: 3 } }),
    },
  );
  const found = scenarios.map(inShort);
  expect(found).toContainEqual([
    "outer-inner-name-longest",
    { Outer: { Inner: { Name: { $pattern: "repeat", text: "a", times: 3 } }, Beside: expect.any(Number) } },
    "admitted",
  ]);
  expect(found).toContainEqual([
    "outer-inner-unknown-member",
    { Outer: { Inner: { Name: expect.any(String), HallmarkUnknown: 1 }, Beside: expect.any(Number) } },
    "admitted",
    "mistyped",
  ]);
});

it("takes the values that it is given for shapes which the model says too little of", () => {
  const small = smallModel(
    { Places: { target: "#Places" }, A: { target: "smithy.api#String" } },
    {
      Places: { type: "list", member: { target: "#Place" }, traits: { "smithy.api#length": { min: 1 } } },
      Place: { type: "structure", members: { Region: { target: "#Word" }, Note: { target: "smithy.api#String" } } },
      ...word({ "smithy.api#pattern": "^[a-z]+$" }),
    },
  );
  const scenarios = deriveScenarios({ ...small, freshMembers: {}, samples: { "example#Word": "here" } }).flatMap(
    (area) => area.scenarios,
  );
  expect(scenarios.map(inShort)).toContainEqual([
    "places-shortest",
    { Places: [{ Region: "here", Note: expect.any(String) }] },
    "admitted",
  ]);
});

it("counts bytes after decoding", () => {
  const scenarios = derivedFrom(
    { B: { target: "#Bytes" } },
    { Bytes: { type: "blob", traits: { "smithy.api#length": { max: 5 } } } },
  );
  expect(scenarios.slice(0, 2).map(inShort)).toEqual([
    ["b-longest", { B: { $pattern: "bytes", base64: "YQ==", times: 5 } }, "admitted"],
    [
      "b-above-longest",
      { B: { $pattern: "bytes", base64: "YQ==", times: 6 } },
      "ValidationException",
      "smithy.api#length at /B",
    ],
  ]);
});

it("looks into structures, lists and lists of structures, and stops at a recursion", () => {
  const scenarios = derivedFrom(
    { Nodes: { target: "#Nodes" } },
    {
      Nodes: { type: "list", member: { target: "#Node" }, traits: { "smithy.api#length": { min: 1 } } },
      Node: { type: "structure", members: { Name: { target: "#Word" }, Inner: { target: "#Nodes" } } },
      ...word({ "smithy.api#length": { max: 3 } }),
    },
  );
  const ids = scenarios.map(({ id }) => id.replace("derived/work/", ""));
  expect(ids.filter((id) => !id.includes("-as-"))).toEqual([
    "nodes-below-shortest",
    "nodes-shortest",
    "nodes-element-unknown-member",
    "nodes-name-longest",
    "nodes-name-above-longest",
    "nodes-inner-below-shortest",
    "nodes-inner-shortest",
    "nodes-inner-element-unknown-member",
    "unknown-member",
  ]);
  expect(inShort(scenarios[ids.indexOf("nodes-name-above-longest")]!)).toContain("smithy.api#length at /Nodes/0/Name");
});

it("satisfies rules between members around the one that it tries", () => {
  const scenarios = derivedFrom(
    { A: { target: "#Word" }, B: { target: "#Word" } },
    word({ "smithy.api#length": { max: 3 } }),
    { "smithy.contracts#conditions": { Either: { expression: "A != `null` || B != `null`", documentation: "One." } } },
  );
  for (const { steps } of scenarios)
    expect(Object.keys(inputOf((steps[0] as CallStep).input) as object)).not.toEqual([]);
  expect(inShort(scenarios.at(-1)!)[1]).toEqual({ A: "A", HallmarkUnknown: 1 });
});

const rules = {
  Rules: {
    type: "structure",
    members: { Days: { target: "#Days" }, Every: { target: "#Word" }, For: { target: "#Hours" } },
    traits: {
      "hallmark.docs#checks": [
        { id: "InHours", rules: ["EX-001"], member: "For", constraint: { pattern: "^[0-9]h$" }, error: "#Refused" },
      ],
    },
  },
  Days: { type: "integer", traits: { "smithy.api#range": { min: 1 } } },
  Hours: { type: "string", traits: { "smithy.api#length": { min: 2, max: 2 }, "smithy.api#pattern": "^[0-9h]+$" } },
  Refused: { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
  ...word({ "smithy.api#length": { max: 3 } }),
};

it("leaves out a neighbour in a structure where rules between its members ask for that", () => {
  const scenarios = derivedFrom({ Rules: { target: "#Rules" } }, rules, {
    "smithy.contracts#conditions": {
      Either: { expression: "Rules.Days == `null` || Rules.Every == `null`", documentation: "Not both." },
    },
  });
  const inputs = scenarios.map(inShort);
  expect(inputs).toContainEqual(["rules-days-least", { Rules: { Days: 1 } }, "admitted"]);
  expect(inputs).toContainEqual([
    "rules-every-longest",
    { Rules: { Every: { $pattern: "repeat", text: "a", times: 3 } } },
    "admitted",
  ]);
});

it("takes no text for good that the documentation rules out", () => {
  const found = derivedFrom({ Rules: { target: "#Rules" } }, rules).map(inShort);
  const ids = found.map(([id]) => id);
  expect(ids).toContain("rules-days-least");
  expect(ids).not.toContain("rules-for-shortest");
  expect(found.find(([id]) => id === "rules-for-above-longest")).toEqual([
    "rules-for-above-longest",
    expect.anything(),
    "ValidationException",
    "smithy.api#length at /Rules/For",
    "hallmark.docs#checks at /Rules/For",
  ]);
  for (const [id, input] of found) {
    if (!String(id).startsWith("rules-for")) expect(input).not.toHaveProperty("Rules.For");
  }
});

it("puts fresh names where one has to be free", () => {
  const small = smallModel(
    { Name: { target: "#Word", traits: { "smithy.api#required": {} } }, A: { target: "#Word" } },
    word({ "smithy.api#length": { min: 1, max: 3 } }),
  );
  const [area] = deriveScenarios({ ...small, freshMembers: { Work: "Name" } });
  const names = Object.fromEntries(
    area!.scenarios.map(({ id, steps }) => [id, (inputOf((steps[0] as CallStep).input) as JsonObject)["Name"]]),
  );
  expect(names["derived/work/name-longest"]).toEqual({ $pattern: "unique", template: "{}", length: 3 });
  expect(names["derived/work/a-longest"]).toEqual({ $pattern: "unique", template: "{}" });
  expect(names["derived/work/name-as-number"]).toBe(5);
});

it("calls what would be in others' way in another Region", () => {
  const small = smallModel({ A: { target: "#Word" } }, word({ "smithy.api#length": { max: 3 } }));
  const regionsOf = (apart: Readonly<Record<string, unknown>>) =>
    deriveScenarios({ ...small, freshMembers: {}, apart }).flatMap(({ scenarios }) =>
      scenarios.flatMap(({ steps }) => steps.map(({ region }) => region)),
    );
  expect(new Set(regionsOf({ Work: otherRegion() }))).toEqual(new Set([otherRegion()]));
  expect(new Set(regionsOf({ Rest: otherRegion() }))).toEqual(new Set([undefined]));
});

it("gives every scenario of Secrets Manager an id and a title of its own, and is JSON all through", () => {
  const model = secretsManagerModel();
  const service = model.expect(secretsManagerKit.service, "service");
  const scenarios = deriveScenarios({ model, service, freshMembers: secretsManagerKit.freshMembers }).flatMap(
    (area) => area.scenarios,
  );
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length);
  expect(scenarios.length).toBeGreaterThan(750);
  expect(JSON.parse(JSON.stringify(scenarios))).toEqual(scenarios);
});

it("keeps a list as long as it must be while it tries an element", () => {
  const scenarios = derivedFrom(
    { Words: { target: "#Words" } },
    {
      Words: { type: "list", member: { target: "#Word" }, traits: { "smithy.api#length": { min: 2 } } },
      ...word({ "smithy.api#length": { max: 3 } }),
    },
  );
  const longest = scenarios.map(inShort).find(([id]) => id === "words-element-longest")!;
  expect(longest[1]).toEqual({ Words: [{ $pattern: "repeat", text: "a", times: 3 }, expect.any(String)] });
});

it("assumes no error where nothing but the model is known, and takes none of the usual ones for a wrong one", () => {
  const scenarios = derivedFrom({ A: { target: "#Word" } }, word({ "smithy.api#length": { max: 3 } }));
  const expectations = Object.fromEntries(scenarios.map(({ id, steps }) => [id, steps[0]!.expect]));
  expect(expectations["derived/work/a-above-longest"]).toMatchObject({
    error: "ValidationException",
    also: ["SerializationException"],
    evidence: { refusal: "model", breaking: "model", error: "unknown", status: "unknown" },
  });
  expect(expectations["derived/work/a-as-number"]).toMatchObject({ evidence: { refusal: "unknown" } });
  expect(expectations["derived/work/a-longest"]).toMatchObject({
    unless: ["SerializationException", { error: "ValidationException", message: { $pattern: "matching" } }],
  });
});

itShared("derives from models that it has never seen", { timeout: 60_000 }, () => {
  const names = readdirSync(sharedFile("models")).filter((name) =>
    /^(dynamodb|kms|sfn|ssm|kinesis)-.*\.json$/.test(name),
  );
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    const model = modelOfFiles([sharedFile("models", name)]);
    const [service] = model.ofType("service");
    const scenarios = deriveScenarios({ model, service: service!, freshMembers: {} }).flatMap((area) => area.scenarios);
    expect(scenarios.length, name).toBeGreaterThan(50);
    expect(new Set(scenarios.map(({ id }) => id)).size, name).toBe(scenarios.length);
  }
});
