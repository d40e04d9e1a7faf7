import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { formatDiagnostic, isJsonObject, type JsonObject, type JsonValue } from "../../model/index.js";
import { itShared, sharedFile } from "../../testing/shared.js";
import { assembleModel } from "../index.js";
import { bundledShapes } from "./index.js";

it.each([...bundledShapes.keys()])("is a good model as far as %s goes", (namespace) => {
  // What comes with Hallmark is not validated when it is used; as a user's file, under another name, it is.
  const shapes = Object.entries(bundledShapes.get(namespace)!()).filter(([id]) => id !== "smithy.api#Unit");
  const renamed = Object.fromEntries(shapes.map(([id, shape]) => [id.replace("smithy.api#", "own.api#"), shape]));
  const { diagnostics } = assembleModel([{ file: "x.json", text: JSON.stringify({ smithy: "2.0", shapes: renamed }) }]);
  expect(diagnostics.map((finding) => formatDiagnostic(finding))).toEqual([]);
});

it("has the shapes that members target", () => {
  const ids = Object.keys(bundledShapes.get("smithy.api")!());
  expect(ids).toEqual(expect.arrayContaining(["smithy.api#String", "smithy.api#PrimitiveLong", "smithy.api#Unit"]));
});

/** Traits of the official definitions that say nothing about which models are good. */
const commentary: ReadonlySet<string> = new Set(
  `documentation externalDocumentation tags since recommended suppress mediaType unstable internal deprecated
   traitValidators`
    .split(/\s+/)
    .map((name) => `smithy.api#${name}`),
);
/** Properties that go the same way: messages. */
const asides: ReadonlySet<string> = new Set(["errorMessage"]);

function substanceOf(value: JsonValue, inTraits = false): JsonValue {
  if (typeof value === "string") return value.replace(/\s+/g, " ");
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((element) => substanceOf(element));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !(inTraits && commentary.has(name)) && !asides.has(name));
  const members = kept.map(([name, member]) => [name, substanceOf(member, name === "traits")] as const);
  return Object.fromEntries(
    members.filter(([name, member]) => name !== "traits" || Object.keys(member as object).length > 0),
  );
}

function official(): ReadonlyMap<string, JsonValue> {
  const folder = sharedFile("corpus", "smithy", "trait-definitions", "ast");
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as JsonObject);
  return new Map(files.flatMap(({ shapes }) => Object.entries(shapes as JsonObject)));
}

function placeOf(shape: JsonObject): JsonObject {
  return { "smithy.api#trait": (shape["traits"] as JsonObject)["smithy.api#trait"]! };
}

itShared("says the same as the official definitions", () => {
  const theirs = official();
  for (const shapes of bundledShapes.values()) {
    for (const [id, shape] of Object.entries(shapes())) {
      const want = substanceOf(theirs.get(id)!) as JsonObject;
      const isUnchecked = (shape as JsonObject)["type"] === "document" && /^smithy\.(test|rules)#/.test(id);
      // Of these only the place is checked: their values are languages of their own.
      expect({ [id]: substanceOf(shape) }).toEqual({
        [id]: isUnchecked ? { type: "document", traits: placeOf(want) } : want,
      });
    }
  }
});

itShared("leaves no trait out of a namespace that it has", () => {
  const ours = new Set([...bundledShapes.values()].flatMap((shapes) => Object.keys(shapes())));
  const traits = [...official()].filter(([, shape]) => JSON.stringify(shape).includes('"smithy.api#trait":'));
  const missing = traits.map(([id]) => id).filter((id) => bundledShapes.has(id.split("#")[0]!) && !ours.has(id));
  expect(missing).toEqual([]);
});
