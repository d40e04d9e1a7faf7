import type { Config, ServiceConfig } from "../load/index.js";
import type { FoundApi } from "./api.js";

/** The configuration that generates some APIs, each into a folder of its own. */
export function configFor(apis: readonly FoundApi[], out: string, schema: string): Config {
  const taken = new Set<string>();
  return { $schema: schema, version: 1, out, services: apis.map((api) => serviceFor(api, taken)) };
}

function serviceFor({ models, service, folder, version }: FoundApi, taken: Set<string>): ServiceConfig {
  const own = freeName(folder, version, taken);
  taken.add(own);
  return { models, ...(service !== undefined && { service }), ...(own !== folder && { folder: own }) };
}

/** A name that no other service has: its own, or with the major version, or with a number. */
function freeName(name: string, version: string, taken: ReadonlySet<string>): string {
  const major = /^v?(\d{1,3})\b/.exec(version)?.[1];
  const candidates = [name, ...(major === undefined ? [] : [`${name}-v${major}`])];
  for (let number = 2; candidates.every((candidate) => taken.has(candidate)); number++) {
    candidates.push(`${name}-${number}`);
  }
  return candidates.find((candidate) => !taken.has(candidate))!;
}
