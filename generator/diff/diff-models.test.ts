import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { containerOf, Model, type JsonObject, type Member, type Shape } from "../model/index.js";
import { assembleModel } from "../smithy/index.js";
import { bundledShapes } from "../smithy/prelude/index.js";
import { diffed, modelOf, ref, service, structure } from "../testing/diff/diffed.js";
import { itShared, sharedFile } from "../testing/shared.js";
import { bundledNamespaces } from "./bundled-namespaces.js";
import { breaksOrder, type DiffEvent } from "./diff-event.js";
import { diffModels, diffWith } from "./diff-models.js";
import { Differences } from "./differences.js";
import { holds } from "./piece.js";
import { evaluators } from "./registry.js";

const example = "secrets-manager-2017-10-17.json";

function shapesOf(file: string): JsonObject {
  return (JSON.parse(readFileSync(sharedFile("models", file), "utf8")) as JsonObject)["shapes"] as JsonObject;
}

function modelFrom(shapes: JsonObject, file = "a.json"): Model {
  return assembleModel([{ file, text: JSON.stringify({ smithy: "2.0", shapes }) }]).value!;
}

/** Takes away, adds and changes what the numbers choose. */
function mutated(shapes: JsonObject, choices: readonly number[]): JsonObject {
  const copy = structuredClone(shapes) as Record<string, Record<string, Record<string, unknown>>>;
  const ids = Object.keys(copy);
  for (const choice of choices) {
    const shape = copy[ids[choice % ids.length]!]!;
    const members = Object.keys(shape["members"] ?? {});
    const traits = (shape["traits"] ??= {});
    const kind = Math.floor(choice / ids.length) % 5;
    if (kind === 0) traits["smithy.api#documentation"] = `text ${choice}`;
    else if (kind === 1) delete traits["smithy.api#documentation"];
    else if (members.length === 0) traits["smithy.api#length"] = { min: choice % 7 };
    else if (kind === 2) delete shape["members"]![members[choice % members.length]!];
    else if (kind === 3) shape["members"]![`added${choice}`] = ref("smithy.api#String", { "smithy.api#required": {} });
    else shape["members"] = Object.fromEntries(Object.entries(shape["members"]!).toReversed());
  }
  return copy as unknown as JsonObject;
}

const choices = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 });

itShared("finds no change where there is none", () => {
  const shapes = shapesOf(example);
  expect(diffModels(modelFrom(shapes), modelFrom(shapes))).toEqual([]);
});

itShared("does not mind how files are named, ordered or split", () => {
  const entries = Object.entries(shapesOf(example));
  const parts = [entries.filter((_, index) => index % 2 === 0), entries.filter((_, index) => index % 2 === 1)];
  const documents = parts.map((part, index) => ({
    file: `${9 - index}.json`,
    text: JSON.stringify({ smithy: "2.0", shapes: Object.fromEntries(part.toReversed()) }),
  }));
  expect(diffModels(modelFrom(Object.fromEntries(entries)), assembleModel(documents).value!)).toEqual([]);
});

itShared("speaks of shapes that are in one of the models, and breaks whom its evaluator may", () => {
  const shapes = shapesOf(example);
  const old = modelFrom(shapes);
  fc.assert(
    fc.property(choices, (chosen) => {
      const now = modelFrom(mutated(shapes, chosen));
      for (const evaluator of evaluators) {
        for (const { shape, breaks, id } of diffWith([evaluator], old, now)) {
          expect(shape === undefined || holds(old, shape) || holds(now, shape), id).toBe(true);
          expect(Object.keys(evaluator.breaks), id).toEqual(expect.arrayContaining([...breaks]));
        }
      }
    }),
    { numRuns: 10 },
  );
});

itShared("leaves no changed shape or member unmentioned", () => {
  const shapes = shapesOf(example);
  const old = modelFrom(shapes);
  fc.assert(
    fc.property(choices, (chosen) => {
      const now = modelFrom(mutated(shapes, chosen));
      const { added, removed, changed } = Differences.between(old, now);
      const told = new Set(diffModels(old, now).map(({ shape }) => shape));
      for (const { id } of [...added, ...removed]) expect(told, id).toContain(id);
      for (const { after, traits } of changed) if (traits.length > 0) expect(told, after.id).toContain(after.id);
    }),
    { numRuns: 10 },
  );
});

itShared("finds added on the way there what is removed on the way back", () => {
  const shapes = shapesOf(example);
  const old = modelFrom(shapes);
  const of = (events: readonly DiffEvent[], id: string): readonly (string | undefined)[] => {
    return events
      .filter((event) => event.id.startsWith(id))
      .map(({ shape }) => shape)
      .sort();
  };
  fc.assert(
    fc.property(choices, (chosen) => {
      const now = modelFrom(mutated(shapes, chosen));
      const [there, back] = [diffModels(old, now), diffModels(now, old)];
      expect(of(there, "AddedShape")).toEqual(of(back, "RemovedShape"));
      expect(of(there, "RemovedShape")).toEqual(of(back, "AddedShape"));
      expect(of(there, "ModifiedTrait.Add")).toEqual(of(back, "ModifiedTrait.Remove"));
      expect(of(there, "ModifiedTrait.Update")).toEqual(of(back, "ModifiedTrait.Update"));
    }),
    { numRuns: 10 },
  );
});

it("orders events by whom they break, by severity and by shape", () => {
  const before = service(structure({ a: {}, b: {} }), structure({ c: { "smithy.api#required": {} } }));
  const after = service(
    structure({ b: { "smithy.api#documentation": "New." }, d: { "smithy.api#required": {} } }),
    structure({ c: {} }),
  );
  const events = diffModels(modelOf(before), modelOf(after));
  const rank = ({ breaks, severity, shape }: DiffEvent): string => {
    const who = breaks.length === 0 ? breaksOrder.length : breaksOrder.indexOf(breaks[0]!);
    return `${who} ${["error", "danger", "warning", "note"].indexOf(severity)} ${shape}`;
  };
  expect(events.length).toBeGreaterThan(5);
  expect(events.map(rank)).toEqual(events.map(rank).toSorted());
});

it("names the places in both models", () => {
  const [old, now] = [modelOf({ T: structure({ a: {} }) }), modelOf({ S: structure({}), T: structure({}) })];
  const [removed] = diffModels(old, now).filter(({ id }) => id === "RemovedShape");
  expect(removed?.oldLocation).toEqual({ file: "a.json", line: 8, column: 9 });
  // In the new model it is where the member would stand.
  expect(removed?.location).toEqual(now.locate(containerOf(removed!.shape!)));
});

it("says nothing of definitions that come along with a reference", () => {
  const plain = { S: { type: "service", version: "1" } };
  const events = diffed(plain, { S: { ...plain.S, traits: { "aws.auth#sigv4": { name: "s" } } } });
  expect(events.filter((event) => event.includes(" aws.auth#"))).toEqual([]);
});

it("knows the namespaces that come with Hallmark", () => {
  expect([...bundledNamespaces].sort()).toEqual([...bundledShapes.keys()].sort());
});

it("reports shapes of such a namespace that the user's own file defines", () => {
  const own = (shapes: JsonObject): Model => modelFrom({ "aws.auth#Mine": { type: "string" }, ...shapes });
  const events = diffModels(own({}), own({ "aws.auth#Other": { type: "string" } }));
  expect(events.map(({ id, shape }) => `${id} ${shape}`)).toEqual(["AddedShape aws.auth#Other"]);
});

it("leaves out what the new model suppresses, but no error", () => {
  const before = { T: structure({ a: {}, b: {} }) };
  const suppressed = {
    T: structure({ b: {}, a: {} }, { "smithy.api#suppress": ["ChangedMemberOrder", "RemovedShape"] }),
  };
  expect(diffed(before, suppressed)).toEqual(["note ModifiedTrait.Add.smithy.api#suppress a#T: nobody"]);
  const metadata = { suppressions: [{ id: "RemovedShape", namespace: "a" }] };
  expect(diffModels(modelOf(before, metadata), modelOf({}, metadata)).map(({ id }) => id)).toEqual(["RemovedShape"]);
});

it("raises severities where the new model asks for it", () => {
  const metadata = { severityOverrides: [{ id: "AddedShape", namespace: "a", severity: "DANGER" }] };
  const [event] = diffModels(modelOf({}, metadata), modelOf({ T: { type: "string" } }, metadata));
  expect(event?.severity).toBe("danger");
});

it("compares metadata", () => {
  const [old, now] = [
    modelOf({}, { gone: 1, same: { a: 1, b: [] }, other: 1 }),
    modelOf({}, { same: { b: [], a: 1 }, other: 2, new: 3 }),
  ];
  expect(diffModels(old, now).map(({ severity, id, message }) => `${severity} ${id}: ${message}`)).toEqual([
    "danger RemovedMetadata.gone: Metadata key `gone` was removed with the following value: 1",
    "warning ChangedMetadata: Metadata key `other` was changed from 1 to 2",
    "note AddedMetadata: Metadata key `new` was added with the following value: 3",
  ]);
});

it("takes hostile names for names", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const withMembers = (taken: readonly string[]): Model => {
    const members = taken.map((name) => `${JSON.stringify(name)}: { "target": "smithy.api#String" }`).join(",");
    const text = `{ "smithy": "2.0", "shapes": { "a#T": { "type": "structure", "members": { ${members} } } } }`;
    return assembleModel([{ file: "a.json", text }]).value!;
  };
  const added = diffModels(withMembers([]), withMembers(names));
  expect(added.map(({ shape }) => shape).sort()).toEqual(names.map((name) => `a#T$${name}`).sort());
  expect(diffModels(withMembers(names), withMembers(names))).toEqual([]);
  const values = ['{"__proto__": 1}', '{"constructor": 1}'].map((value) => {
    const text = `{ "smithy": "2.0", "metadata": { "__proto__": ${value} }, "shapes": {} }`;
    return assembleModel([{ file: "a.json", text }]).value!;
  });
  expect(diffModels(values[0]!, values[1]!).map(({ id }) => id)).toEqual(["ChangedMetadata"]);
});

it("ends with values and shapes that nest deeper than a call stack", () => {
  const deep = (leaf: string): Model => {
    const value = `${"[".repeat(20_000)}${leaf}${"]".repeat(20_000)}`;
    const text = `{ "smithy": "2.0", "metadata": { "deep": ${value} }, "shapes": {} }`;
    return assembleModel([{ file: "a.json", text }]).value!;
  };
  expect(diffModels(deep("1"), deep("1"))).toEqual([]);
  expect(diffModels(deep("1"), deep("2"))).toHaveLength(1);
  const lists = (prefix: string): JsonObject => {
    const chain = Array.from({ length: 2_000 }, (_, index): [string, JsonObject] => [
      `${prefix}${index}`,
      { type: "list", member: ref(index < 1_999 ? `${prefix}${index + 1}` : "smithy.api#String") },
    ]);
    return { ...Object.fromEntries(chain), T: { type: "structure", members: { a: ref(`${prefix}0`) } } };
  };
  const [event] = diffModels(modelOf(lists("A")), modelOf(lists("B"))).filter(({ id }) => id === "ChangedMemberTarget");
  expect(event?.message).toContain("The targets nest too deep to be compared.");
});

it("ends with shapes that have more members than a call has arguments", () => {
  const names = Array.from({ length: 150_000 }, (_, index) => `m${index}`);
  const wide = (): Shape => {
    const members = names.map((name): [string, Member] => [
      name,
      { id: `a#Wide$${name}`, name, target: "smithy.api#String", traits: new Map() },
    ]);
    return { id: "a#Wide", type: "structure", traits: new Map(), members: new Map(members) };
  };
  const error: Shape = { id: "a#E", type: "structure", traits: new Map(), members: new Map() };
  expect(diffModels(new Model({ shapes: [error] }), new Model({ shapes: [error, wide()] }))).toHaveLength(1);
  expect(diffModels(new Model({ shapes: [wide()] }), new Model({ shapes: [wide()] }))).toEqual([]);
});

it("sees mixins where they are mixed in, and nowhere else", () => {
  const mixin = (members: Readonly<Record<string, JsonObject>>): JsonObject => ({
    M: structure(members, { "smithy.api#mixin": {} }),
    T: { ...structure({ own: {} }), mixins: [ref("M")] },
  });
  expect(diffed(mixin({ a: {} }), mixin({ a: {}, b: {} }))).toEqual([
    "danger ChangedMemberOrder a#T: nobody",
    "note AddedShape a#T$b: nobody",
  ]);
});
