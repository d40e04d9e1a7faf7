import { expect, it } from "vitest";
import { validatorOfInput } from "../../testing/generated-validators.js";

const shapes = {
  Input: { type: "structure", members: { start: { target: "#Node" }, tree: { target: "#Tree" } } },
  Node: {
    type: "structure",
    members: {
      name: { target: "smithy.api#String", traits: { "smithy.api#length": { max: 3 } } },
      next: { target: "#Node" },
      children: { target: "#Nodes" },
      named: { target: "#NamedNodes" },
    },
  },
  Nodes: { type: "list", member: { target: "#Node" } },
  NamedNodes: { type: "map", key: { target: "smithy.api#String" }, value: { target: "#Nodes" } },
  Tree: { type: "list", member: { target: "#Branches" } },
  Branches: { type: "map", key: { target: "smithy.api#String" }, value: { target: "#Leaf" } },
  Leaf: { type: "structure", members: { tree: { target: "#Tree" } } },
} as const;

it("points into recursive structures, lists and maps", async () => {
  const validator = await validatorOfInput(shapes);
  const bad = {
    start: { next: { children: [{ name: "a" }, { named: { x: [{ name: "long" }] } }] } },
    tree: [{ a: { tree: [{ b: 5 }] } }],
  };
  expect(validator.violations(bad).map(({ pointer, trait }) => [pointer, trait])).toEqual([
    ["/start/next/children/1/named/x/0/name", "smithy.api#length"],
    ["/tree/0/a/tree/0/b", "type"],
  ]);
});

it("takes a hundred levels", async () => {
  const validator = await validatorOfInput(shapes);
  let start: object = { name: "end" };
  for (let level = 0; level < 100; level++) start = { next: start };
  expect(validator.violations({ start })).toEqual([]);
});

it("refuses a value that contains itself, however often", async () => {
  const validator = await validatorOfInput(shapes);
  const node: Record<string, unknown> = {};
  const children = [node, node, node];
  Object.assign(node, { next: node, children, named: { a: children, b: children } });
  expect(validator.violations({ start: node })).toMatchObject([
    { trait: "type", message: "Member must not be nested more than 128 levels deep", limits: { max: 128 } },
  ]);
  expect(validator.violations({ start: { children: [{}, node] } })).toHaveLength(1);
  const tree: unknown[] = [];
  tree.push({ a: { tree }, b: { tree } }, { a: { tree } });
  // Once for each way in.
  expect(validator.violations({ tree })).toHaveLength(2);
});

it("refuses what is nested ten thousand levels deep", async () => {
  const validator = await validatorOfInput(shapes);
  let start: object = {};
  for (let level = 0; level < 10_000; level++) start = { children: [start] };
  expect(validator.violations({ start })).toHaveLength(1);
});

it("keeps to itself what is secret in a value that contains itself", async () => {
  const validator = await validatorOfInput({
    Input: {
      type: "structure",
      members: {
        next: { target: "#Input" },
        password: { target: "#Password" },
      },
    },
    Password: { type: "string", traits: { "smithy.api#sensitive": {} } },
  });
  const input: Record<string, unknown> = {};
  input["next"] = input;
  expect(validator.violations(input)).toMatchObject([{ isSensitive: true }]);
});
