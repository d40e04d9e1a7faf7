import { basename } from "node:path";
import { isJsonObject, type JsonValue } from "../model/index.js";
import { folderOf, type FoundApi } from "./api.js";

/** What a file describes, if it is an OpenAPI or Swagger document; a part that others refer to is none. */
export function openApiOf(path: string, value: JsonValue): FoundApi | undefined {
  if (!isJsonObject(value)) return undefined;
  const { openapi, swagger, info } = value;
  const specification = String(openapi ?? swagger ?? "");
  if (!(openapi === undefined ? /^2(\.0)?$/ : /^3\.\d/).test(specification)) return undefined;
  const named = isJsonObject(info) ? info : {};
  const title = typeof named["title"] === "string" && named["title"].trim() !== "" ? named["title"] : basename(path);
  const version = String(named["version"] ?? "");
  return {
    title,
    key: `openapi ${title.toLowerCase()} ${/\d+/.exec(version)?.[0] ?? ""}`,
    version,
    format: openapi === undefined ? "Swagger 2.0" : `OpenAPI ${specification}`,
    models: [path],
    folder: folderOf(title),
  };
}
