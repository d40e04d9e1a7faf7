import { expect, it } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { pairOfPlan } from "../../testing/generated-pair.js";
import { planOfOpenApiShapes } from "../../testing/openapi-shapes.js";

const to = (target: string, traits: JsonObject = {}): JsonObject => ({ target, traits });
const required = { "smithy.api#required": {} };
const integer = (jsonName: string) => to("smithy.api#Integer", { "smithy.api#jsonName": jsonName });
const structure = (members: JsonObject): JsonObject => ({ type: "structure", members });
const enumOf = (value: string): JsonObject => ({ type: "enum", members: { [value]: to("smithy.api#Unit") } });
const oneOf = (...names: readonly string[]): JsonObject => ({
  type: "union",
  members: Object.fromEntries(names.map((name) => [name.toLowerCase(), to(`#${name}`)])),
  traits: { "hallmark.openapi#untagged": { match: "one" } },
});

/** Alternatives that have the same properties on the wire and other members, so that a wrong choice shows. */
const shapes: Readonly<Record<string, JsonObject>> = {
  Draw: {
    type: "operation",
    input: to("#DrawInput"),
    output: to("#DrawOutput"),
    traits: { "smithy.api#http": { method: "POST", uri: "/draw", code: 200 } },
  },
  DrawInput: structure({ body: to("#Drawing", { "smithy.api#httpPayload": {} }) }),
  DrawOutput: structure({ body: to("#Drawing", { "smithy.api#httpPayload": {} }) }),
  Drawing: structure({ figure: to("#Figure"), place: to("#Place") }),
  Figure: oneOf("Circle", "Square"),
  Circle: structure({ kind: to("#CircleKind", required), radius: integer("size") }),
  Square: structure({ kind: to("#SquareKind", required), side: integer("size") }),
  CircleKind: enumOf("circle"),
  SquareKind: enumOf("square"),
  Place: oneOf("Point", "Position"),
  Point: structure({ left: integer("x") }),
  Position: structure({ across: integer("x"), up: integer("y") }),
};

const pair = await pairOfPlan(planOfOpenApiShapes(shapes, ["Draw"]));

it.each([
  [{ figure: { kind: "circle", radius: 1 } }, { figure: { kind: "circle", size: 1 } }],
  // The only value that a property can have tells alternatives apart.
  [{ figure: { kind: "square", side: 1 } }, { figure: { kind: "square", size: 1 } }],
  [{ place: { left: 1 } }, { place: { x: 1 } }],
  // The alternative that leaves out nothing of a value is meant.
  [{ place: { across: 1, up: 2 } }, { place: { x: 1, y: 2 } }],
  // An empty object is a body, too.
  [{}, {}],
])("finds the alternative that %j is of", async (body, json) => {
  let got: unknown;
  const connected = pair.connect({ draw: (given: never) => ((got = given), { body }) });
  const answer = await connected.call("Draw", { body });
  const [{ requestBody, responseBody }] = connected.exchanges as [(typeof connected.exchanges)[number]];
  expect({ got, answer }).toEqual({ got: { body }, answer: { body } });
  expect([JSON.parse(requestBody), JSON.parse(responseBody)]).toEqual([json, json]);
});
