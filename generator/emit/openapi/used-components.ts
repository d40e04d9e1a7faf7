import type { JsonObject, JsonValue } from "../../model/index.js";

/** The schemas that something refers to, with those that these refer to in turn. */
export function usedSchemas(
  schemas: ReadonlyMap<string, JsonObject>,
  referring: JsonObject,
  pointer: string,
): ReadonlyMap<string, JsonObject> {
  const reached = new Set<string>();
  const visit = (value: JsonValue): void => {
    if (typeof value !== "object" || value === null) return;
    for (const each of Object.values(value) as readonly JsonValue[]) {
      if (typeof each === "string" && each.startsWith(`${pointer}/`)) reach(each.slice(pointer.length + 1));
      else visit(each);
    }
  };
  const reach = (name: string): void => {
    const schema = schemas.get(name);
    if (!schema || reached.has(name)) return;
    reached.add(name);
    visit(schema);
  };
  visit(referring);
  return new Map([...schemas].filter(([name]) => reached.has(name)));
}

/** The names of the security schemes that requirements speak of, those of the service or of an operation. */
export function usedSecurity(service: readonly JsonObject[], paths: JsonObject): ReadonlySet<string> {
  const operations = Object.values(paths as Readonly<Record<string, Readonly<Record<string, JsonObject>>>>).flatMap(
    (path) => Object.values(path),
  );
  const requirements = [...service, ...operations.flatMap(({ security }) => (security ?? []) as readonly JsonObject[])];
  return new Set(requirements.flatMap((each) => Object.keys(each)));
}
