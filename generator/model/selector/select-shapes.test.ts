import { expect, it } from "vitest";
import type { JsonValue } from "../json.js";
import { Model } from "../model.js";
import type { Member, Shape, Traits } from "../shape.js";
import { ShapeSelection } from "./select-shapes.js";

const traits = (...names: readonly string[]): Traits => new Map(names.map((name) => [`smithy.api#${name}`, {}]));

function member(container: string, name: string, target: string, ...names: readonly string[]): [string, Member] {
  return [name, { id: `${container}$${name}`, name, target, traits: traits(...names) }];
}

const shapes: readonly Shape[] = [
  {
    id: "a#Name",
    type: "string",
    traits: new Map<string, JsonValue>([
      ["smithy.api#length", { min: 1 }],
      ["smithy.api#documentation", "A Name."],
    ]),
  },
  { id: "a#Count", type: "integer", traits: traits() },
  { id: "a#Rank", type: "intEnum", traits: traits(), members: new Map() },
  { id: "b#Size", type: "enum", traits: traits(), members: new Map([member("b#Size", "S", "smithy.api#Unit")]) },
  { id: "a#Names", type: "list", traits: traits(), member: member("a#Names", "member", "a#Name")[1] },
  {
    id: "a#In",
    type: "structure",
    traits: traits("input"),
    members: new Map([
      member("a#In", "name", "a#Name", "required"),
      member("a#In", "names", "a#Names"),
      member("a#In", "count", "a#Count"),
    ]),
  },
  { id: "a#Bad", type: "structure", traits: new Map([["smithy.api#error", "client"]]), members: new Map() },
  { id: "a#Do", type: "operation", traits: traits(), input: "a#In", output: "a#In", errors: ["a#Bad"] },
  {
    id: "a#Shop",
    type: "service",
    traits: traits(),
    version: "2024",
    operations: ["a#Do"],
    resources: ["a#Order"],
    errors: [],
    rename: new Map(),
  },
  {
    id: "a#Order",
    type: "resource",
    traits: traits(),
    identifiers: new Map([["id", "a#Name"]]),
    properties: new Map(),
    lifecycle: new Map([["read", "a#Do"]]),
    operations: [],
    collectionOperations: [],
    resources: [],
  },
];

const selection = new ShapeSelection(new Model({ shapes }));

function select(selector: string): readonly string[] | undefined {
  const found = selection.select(selector);
  return found && Array.from(found, ({ id }) => id).sort();
}

it.each<{ selector: string; want: readonly string[] }>([
  { selector: "structure", want: ["a#Bad", "a#In"] },
  { selector: "string", want: ["a#Name", "b#Size"] },
  { selector: "string :not(enum)", want: ["a#Name"] },
  { selector: "number", want: ["a#Count", "a#Rank"] },
  { selector: "structure > member", want: ["a#In$count", "a#In$name", "a#In$names"] },
  { selector: "structure>member>list>member>string", want: ["a#Name"] },
  { selector: "structure > :test(member > string)", want: ["a#In$name"] },
  { selector: "member[trait|required]", want: ["a#In$name"] },
  { selector: "[trait|smithy.api#required]", want: ["a#In$name"] },
  { selector: ":is(list, map) > member", want: ["a#Names$member"] },
  { selector: ":each(list, operation)", want: ["a#Do", "a#Names"] },
  { selector: "operation -[input, error]-> structure", want: ["a#Bad", "a#In"] },
  { selector: "operation :test(-[error]->)", want: ["a#Do"] },
  { selector: "operation :not(-[output]-> * > member)", want: [] },
  { selector: "resource -[read]-> operation", want: ["a#Do"] },
  { selector: "resource:test(-[put]->)", want: [] },
  { selector: "service ~> string", want: ["a#Name"] },
  { selector: "string < member < structure", want: ["a#In"] },
  { selector: "structure <-[input]- operation", want: ["a#Do"] },
  { selector: "structure <-[error]-", want: ["a#Do"] },
  { selector: "[id = a#Name]", want: ["a#Name"] },
  { selector: "[id|namespace='b']", want: ["b#Size", "b#Size$S"] },
  { selector: "[id|namespace != a]", want: ["b#Size", "b#Size$S"] },
  { selector: "[id|member = count]", want: ["a#In$count"] },
  { selector: "[id|name ^= 'na' i][trait|length]", want: ["a#Name"] },
  { selector: "[id|name $= s]:is(list)", want: ["a#Names"] },
  { selector: "[trait|documentation *= 'Name', other]", want: ["a#Name"] },
  { selector: "[trait|length|min = 1]", want: ["a#Name"] },
  { selector: "[trait|length = 1]", want: [] },
  { selector: "[trait|error = client, server]", want: ["a#Bad"] },
  { selector: "[service|version = 2024]", want: ["a#Shop"] },
  { selector: "serviceType", want: ["a#Do", "a#Order", "a#Shop"] },
  { selector: "dataType [trait|input]", want: ["a#In"] },
])("selects $want by $selector", ({ selector, want }) => {
  expect(select(selector)).toEqual(want);
});

it("selects everything by an asterisk", () => {
  expect(select("*")).toHaveLength(shapes.length + 5);
});

it.each([
  "",
  "struct",
  "structure >> member[",
  ":test()",
  ":test(structure",
  "structure)",
  ":topdown([trait|error])",
  ":in(string)",
  "$x(*) ${x}",
  "[trait|(keys) = a]",
  "[id ~ a]",
  "[@trait|error: @{value} = 1]",
  "-[mixin]->",
  "-[trait]-> *",
  ":not(".repeat(10_000),
])("does not pretend to understand %s", (selector) => {
  expect(select(selector)).toBeUndefined();
});
