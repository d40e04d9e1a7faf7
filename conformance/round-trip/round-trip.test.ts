import { readdirSync, readFileSync } from "node:fs";
import { packageRoot, shared, sharedFile } from "../../generator/testing/shared.js";
import { declareRoundTrips } from "./declare-round-trips.js";

const AWS_JSON = /"aws\.protocols#awsJson1_[01]"/;

/** The flagship, and every model beside the project that speaks AWS JSON. */
const sources: readonly (readonly string[])[] = [
  ["hallmark", "secretsmanager"].flatMap((folder) => jsonBelow(`${packageRoot}/model/${folder}`)),
  ...(shared.present ? awsJsonModels() : []).map((path) => [path]),
];

function awsJsonModels(): readonly string[] {
  return jsonBelow(sharedFile("models"))
    .filter((path) => /-\d{4}-\d\d-\d\d\.json$/.test(path))
    .filter((path) => AWS_JSON.test(readFileSync(path, "utf8")));
}

function jsonBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

for (const paths of sources) declareRoundTrips(paths);
