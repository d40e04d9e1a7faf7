import fc from "fast-check";
import { expect, it } from "vitest";
import { Model } from "./model.js";
import { recursiveShapes } from "./recursion.js";
import type { Shape } from "./shape.js";

/** Structures named by number, each with members that target those given. */
function graph(targets: readonly (readonly number[])[]): Model {
  const shapes = targets.map((list, index): Shape => {
    const members = list.map((target, at) => {
      const name = `m${at}`;
      return [name, { id: `a#S${index}$${name}`, name, target: `a#S${target}`, traits: new Map() }] as const;
    });
    return { id: `a#S${index}`, type: "structure", traits: new Map(), members: new Map(members) };
  });
  return new Model({ shapes });
}

function recursiveIn(targets: readonly (readonly number[])[]): readonly number[] {
  const model = graph(targets);
  return Array.from(recursiveShapes(model, model.shapes.values()), (id) => Number(id.slice(3))).sort((a, b) => a - b);
}

it.each([
  { given: [[1], []], want: [] },
  { given: [[0]], want: [0] },
  { given: [[1], [0]], want: [0, 1] },
  { given: [[1], [2], [1]], want: [1, 2] },
  { given: [[1, 2], [3], [3], []], want: [] },
])("finds $want in $given", ({ given, want }) => {
  expect(recursiveIn(given)).toEqual(want);
});

it("agrees with walking from every shape", () => {
  const graphs = fc.integer({ min: 1, max: 8 }).chain((size) => {
    return fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size });
  });
  fc.assert(
    fc.property(graphs, (targets) => {
      const reach = (from: number): ReadonlySet<number> => {
        const found = new Set<number>();
        const open = [...targets[from]!];
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          if (!found.has(at)) open.push(...targets[at]!);
          found.add(at);
        }
        return found;
      };
      expect(recursiveIn(targets)).toEqual(targets.flatMap((_, index) => (reach(index).has(index) ? [index] : [])));
    }),
  );
});

it("does not mind a row of a hundred thousand shapes", () => {
  const size = 100_000;
  expect(recursiveIn(Array.from({ length: size }, (_, index) => (index + 1 < size ? [index + 1] : [])))).toEqual([]);
});

it("does not mind a circle of a hundred thousand shapes", () => {
  const size = 100_000;
  expect(recursiveIn(Array.from({ length: size }, (_, index) => [(index + 1) % size]))).toHaveLength(size);
});
