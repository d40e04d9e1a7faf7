import { expect, it } from "vitest";
import { secretsManagerModel } from "../testing/secretsmanager.js";
import { sensitiveMembers } from "./sensitive-members.js";

it("knows what the model marks as sensitive, members by their target too", () => {
  const model = secretsManagerModel();
  const service = model.expect("com.amazonaws.secretsmanager#secretsmanager", "service");
  expect([...sensitiveMembers(model, service)].sort()).toEqual([
    "RandomPassword",
    "RotationToken",
    "SecretBinary",
    "SecretString",
  ]);
});
