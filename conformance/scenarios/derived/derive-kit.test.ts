import { join } from "node:path";
import { expect, it } from "vitest";
import { modelOfFiles } from "../../../generator/testing/plans.js";
import { itShared, sharedFile } from "../../../generator/testing/shared.js";
import { temporaryFolder } from "../../../generator/testing/temporary-folder.js";
import { deriveKit } from "./derive-kit.js";

function kitOf(name: string) {
  const model = modelOfFiles([sharedFile("models", name)]);
  return deriveKit(model, model.ofType("service")[0]!);
}

const from = (path: string) => ({ $pattern: "from", step: "made", path });

itShared("removes what has a name with what takes the name, and puts fresh ones there", () => {
  const { cleanup, freshMembers } = kitOf("ssm-2014-11-06.json");
  expect(cleanup).toContainEqual({
    after: "PutParameter",
    call: "DeleteParameter",
    input: { Name: from("input.Name") },
  });
  expect(freshMembers).toMatchObject({ PutParameter: "Name", DeleteParameter: "Name", GetParameter: "Name" });
});

itShared("removes what the service names with what was answered, also within a structure", () => {
  expect(kitOf("ssm-2014-11-06.json").cleanup).toContainEqual({
    after: "CreateMaintenanceWindow",
    call: "DeleteMaintenanceWindow",
    input: { WindowId: from("output.WindowId") },
  });
  expect(kitOf("opensearchserverless-2021-11-01.json").cleanup).toContainEqual({
    after: "CreateCollection",
    call: "DeleteCollection",
    input: { id: from("output.createCollectionDetail.id") },
  });
});

itShared("says what it knows no way to remove", () => {
  const { leaves, cleanup } = kitOf("kms-2014-11-01.json");
  expect(leaves).toContain("CreateKey");
  expect(leaves).not.toContain("CreateAlias");
  expect(cleanup.map(({ after }) => after)).toContain("CreateAlias");
});

it("removes by its path what was made there, whatever the operations are called", () => {
  const http = (method: string, uri: string) => ({ "smithy.api#http": { method, uri, code: 200 } });
  const label = { "smithy.api#required": {}, "smithy.api#httpLabel": {} };
  const text = "smithy.api#String";
  const shapes = {
    "a#Pets": {
      type: "service",
      version: "1",
      operations: [{ target: "a#AddPet" }, { target: "a#GiveAway" }],
      traits: { "aws.protocols#restJson1": {} },
    },
    "a#AddPet": {
      type: "operation",
      input: { target: "a#Added" },
      output: { target: "a#Answer" },
      traits: http("POST", "/shops/{shop}/pets"),
    },
    "a#GiveAway": {
      type: "operation",
      input: { target: "a#Given" },
      traits: http("DELETE", "/shops/{shop}/pets/{petId}"),
    },
    "a#Added": { type: "structure", members: { shop: { target: text, traits: label } } },
    "a#Given": {
      type: "structure",
      members: { shop: { target: text, traits: label }, petId: { target: text, traits: label } },
    },
    "a#Answer": { type: "structure", members: { body: { target: "a#Pet", traits: { "smithy.api#httpPayload": {} } } } },
    "a#Pet": { type: "structure", members: { id: { target: text } } },
  };
  const folder = temporaryFolder({ "pets.json": JSON.stringify({ smithy: "2.0", shapes }) });
  const model = modelOfFiles([join(folder, "pets.json")]);
  expect(deriveKit(model, model.expect("a#Pets", "service")).cleanup).toEqual([
    { after: "AddPet", call: "GiveAway", input: { shop: from("input.shop"), petId: from("output.body.id") } },
  ]);
});
