import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "vitest";
import type { Model } from "../model/index.js";
import { itShared, shared, sharedFile } from "../testing/shared.js";
import { assembleModel } from "./index.js";

function assembleFiles(...paths: string[]): ReturnType<typeof assembleModel> {
  return assembleModel(paths.map((path) => ({ file: basename(path), text: readFileSync(path, "utf8") })));
}

function assembled(...paths: string[]): Model {
  const { value, diagnostics } = assembleFiles(...paths);
  expect(diagnostics).toEqual([]);
  return value!;
}

const models = shared.present
  ? readdirSync(sharedFile("models")).filter((name) => /-\d{4}-\d\d-\d\d\.json$/.test(name))
  : [];

itShared.each(models)("assembles %s without a finding", (name) => {
  const model = assembled(sharedFile("models", name));
  expect(model.ofType("service")).toHaveLength(1);
});

itShared("finds all that the Secrets Manager model defines", () => {
  const model = assembled(sharedFile("models", "secrets-manager-2017-10-17.json"));
  const own = [...model.shapes.keys()].filter((id) => id.startsWith("com.amazonaws.secretsmanager#"));
  expect(own).toHaveLength(157);
  expect(model.ofType("operation")).toHaveLength(23);
});

const loadable = shared.present
  ? readdirSync(sharedFile("corpus", "smithy", "loader-valid"), { recursive: true, encoding: "utf8" }).filter(
      (path) => path.endsWith(".json") && basename(path) !== "__shared.json",
    )
  : [];

itShared.each(loadable)("loads %s", (path) => {
  const root = sharedFile("corpus", "smithy", "loader-valid");
  const { diagnostics } = assembleFiles(join(root, path), join(root, "__shared.json"));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
});
