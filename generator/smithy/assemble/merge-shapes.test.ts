import { expect, it } from "vitest";
import { assembled, withShapes } from "../../testing/assembled.js";
import { assembleModel } from "../index.js";

const name = (traits: Record<string, string | object>) => withShapes({ "a#Name": { type: "string", traits } as never });

it("merges the traits of equal shapes", () => {
  const model = assembled(name({ "smithy.api#title": "Name" }), name({ "smithy.api#sensitive": {} }));
  expect([...model.get("a#Name")!.traits.keys()]).toEqual(["smithy.api#title", "smithy.api#sensitive"]);
});

it("takes the same file twice once", () => {
  const document = { file: "a.json", text: JSON.stringify({ smithy: "2.0", metadata: { tags: ["x"] } }) };
  expect(assembleModel([document, { ...document }]).value!.metadata.get("tags")).toEqual(["x"]);
});

it("does not depend on the order in which files are given", () => {
  const documents = ["b", "a", "c"].map((file) => ({
    file,
    text: JSON.stringify({ smithy: "2.0", metadata: { files: [file] }, shapes: { [`a#${file}`]: { type: "string" } } }),
  }));
  for (const given of [documents, documents.toReversed()]) {
    const model = assembleModel(given).value!;
    expect(model.metadata.get("files")).toEqual(["a", "b", "c"]);
    expect([...model.shapes.keys()].slice(0, 3)).toEqual(["a#a", "a#b", "a#c"]);
  }
});

it("keeps the order of shapes as it is in the files", () => {
  const model = assembled(withShapes({ "a#Z": { type: "string" }, "a#A": { type: "string" } }));
  expect([...model.shapes.keys()].slice(0, 2)).toEqual(["a#Z", "a#A"]);
});

it("keeps the order of members as it is in the files", () => {
  const members = Object.fromEntries(
    ["z", "a", "m", "__proto__x"].map((member) => [member, { target: "smithy.api#String" }]),
  );
  const shape = assembled(withShapes({ "a#S": { type: "structure", members } })).expect("a#S", "structure");
  expect([...shape.members.keys()]).toEqual(["z", "a", "m", "__proto__x"]);
});

it("lets no file change the prelude", () => {
  const model = assembled(withShapes({ "smithy.api#String": { type: "blob" } }));
  expect(model.get("smithy.api#String")!.type).toBe("string");
});

it("prefers a user's definition of a trait to the one that comes along", () => {
  const definition = { type: "structure", members: {}, traits: { "smithy.api#trait": { selector: "string" } } };
  const use = { type: "string", traits: { "aws.api#service": {} } };
  const model = assembled(withShapes({ "aws.api#service": definition, "a#S": use }));
  expect(model.expect("aws.api#service", "structure").members.size).toBe(0);
});

it("says nothing about traits whose definitions are not at hand", () => {
  assembled(withShapes({ "a#S": { type: "string", traits: { "com.unheard.of#trait": { any: ["value"] } } } }));
});

it("makes of no files a model of the prelude alone", () => {
  const { value, diagnostics } = assembleModel([]);
  expect([value!.get("smithy.api#String")!.type, value!.ofType("service"), diagnostics]).toEqual(["string", [], []]);
});
