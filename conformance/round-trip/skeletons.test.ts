import fc from "fast-check";
import { expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { readArguments } from "../../generated/runtime/cli/arguments/read-arguments.js";
import type { Value } from "../../generated/runtime/cli/command-line.js";
import { secretsManagerCommandLine } from "../../generated/secretsmanager/cli/index.js";

const nowhere = { env: {}, readFile: () => new Uint8Array() };

async function read(...words: readonly string[]): Promise<Awaited<ReturnType<typeof readArguments>>["action"]> {
  return (await readArguments(secretsManagerCommandLine, words, nowhere)).action;
}

async function skeletonOf(name: string, form: string): Promise<string> {
  const action = await read(name, "--generate-cli-skeleton", form);
  if (action.kind !== "skeleton") throw new Error(`${name} has no skeleton.`);
  return action.text;
}

/** What a user may put in the place of a placeholder: it need not please the service. */
function filled(value: Value): fc.Arbitrary<unknown> {
  switch (value.kind) {
    case "structure":
    case "union":
      return fc.record(
        Object.fromEntries(Object.entries(value.members).map(([name, member]) => [name, filled(member.value())])),
      );
    case "list":
      return fc.array(filled(value.element()), { minLength: value.min ?? 0, maxLength: (value.min ?? 0) + 2 });
    case "map":
      return fc.dictionary(fc.string({ minLength: 1 }), filled(value.value()), { maxKeys: 2 });
    case "string":
      return value.values ? fc.constantFrom(...value.values) : fc.string({ unit: "binary", minLength: value.min ?? 0 });
    case "boolean":
      return fc.boolean();
    case "blob":
      return fc.uint8Array();
    default:
      return fc.integer({ min: value.min ?? -5, max: value.max ?? 5 });
  }
}

const names = Object.keys(secretsManagerCommandLine.commands);

it("knows all 23 operations", () => {
  expect(names).toHaveLength(23);
});

// Rules CL-040, CL-050, CL-051, CL-054.
it.each(names)("says the same in JSON as in YAML: %s", async (name) => {
  const yaml: unknown = parse(await skeletonOf(name, "yaml-input"));
  expect(JSON.parse(await skeletonOf(name, "input"))).toEqual(withBytes(yaml, () => null));
});

it.each(names)("takes back what was filled into the skeleton of %s", async (name) => {
  const { input } = await secretsManagerCommandLine.commands[name]!.load();
  const json = JSON.parse(await skeletonOf(name, "input")) as object;
  const yaml = await skeletonOf(name, "yaml-input");
  await fc.assert(
    fc.asyncProperty(filled(input), async (values) => {
      const members = Object.entries(values as object);
      expect(members.map(([member]) => member)).toEqual(Object.keys(json));
      // Bytes cannot be written in JSON: the text itself is sent, rule CL-042.
      const inJson = withBytes(values, () => "text");
      const meant = withBytes(values, () => new TextEncoder().encode("text"));
      expect(await read(name, "--cli-input-json", JSON.stringify(inJson, undefined, 4))).toMatchObject({
        kind: "call",
        input: meant,
      });
      const document = parseDocument(yaml, { customTags: ["binary"] });
      for (const [member, value] of members) document.set(member, value);
      expect(await read(name, "--cli-input-yaml", String(document))).toMatchObject({
        kind: "call",
        input: values as object,
      });
    }),
    { numRuns: 20 },
  );
});

/** Replaces bytes, wherever they are. */
function withBytes(value: unknown, replace: () => unknown): unknown {
  if (value instanceof Uint8Array) return replace();
  if (Array.isArray(value)) return value.map((each: unknown) => withBytes(each, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBytes(each, replace)]));
}
