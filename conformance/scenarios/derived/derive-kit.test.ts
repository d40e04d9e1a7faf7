import { expect } from "vitest";
import { modelOfFiles } from "../../../generator/testing/plans.js";
import { itShared, sharedFile } from "../../../generator/testing/shared.js";
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
