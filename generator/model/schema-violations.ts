import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";

/** Something in a JSON value that its schema does not allow. */
export interface SchemaViolation {
  /** Member names and array indexes from the root. */
  readonly path: readonly (string | number)[];
  /** What is wrong, one sentence. */
  readonly message: string;
  /** The name at the end of the path is to blame, not the value. */
  readonly isAboutName?: true | undefined;
}

/**
 * Checks a value against a JSON Schema, of which it knows what our own schemas use: `type` (all but null), `required`,
 * `properties`, `additionalProperties`, `propertyNames`, `items`, `minItems`, `minLength`, `pattern`, `minimum`, `enum`,
 * `const`, and `$ref` into the schema itself. `format` and conditions are not looked at.
 */
export function schemaViolations(schema: JsonObject, value: JsonValue): readonly SchemaViolation[] {
  return violations({ root: schema, path: [] }, schema, value);
}

interface Place {
  /** The whole schema, which references lead into. */
  readonly root: JsonObject;
  readonly path: SchemaViolation["path"];
}

function violations(place: Place, schema: JsonObject, value: JsonValue): readonly SchemaViolation[] {
  const wrong = (message: string): readonly SchemaViolation[] => [
    { path: place.path, message: `${nameOf(place.path)} ${message}.` },
  ];
  if (typeof schema["$ref"] === "string") return violations(place, referred(place.root, schema["$ref"]), value);
  // A schema that says nothing allows everything.
  if (Object.keys(schema).every((word) => word === "description")) return [];
  if (schema["const"] !== undefined) {
    return value === schema["const"] ? [] : wrong(`must be ${JSON.stringify(schema["const"])}`);
  }
  if (Array.isArray(schema["enum"])) {
    const allowed = schema["enum"] as readonly JsonValue[];
    return allowed.includes(value) ? [] : wrong(`must be ${allowed.map((one) => JSON.stringify(one)).join(" or ")}`);
  }
  switch (schema["type"]) {
    case "string":
      if (typeof value !== "string") return wrong("must be a string");
      if (value.length < Number(schema["minLength"] ?? 0)) return wrong("must not be empty");
      return matches(schema["pattern"], value) ? [] : wrong(`must match ${String(schema["pattern"])}`);
    case "boolean":
      return typeof value === "boolean" ? [] : wrong("must be true or false");
    case "number":
    case "integer":
      if (typeof value !== "number") return wrong("must be a number");
      if (schema["type"] === "integer" && !Number.isInteger(value)) return wrong("must be a whole number");
      return value < Number(schema["minimum"] ?? -Infinity)
        ? wrong(`must be at least ${String(schema["minimum"])}`)
        : [];
    case "array":
      if (!Array.isArray(value)) return wrong("must be an array");
      if (value.length < Number(schema["minItems"] ?? 0)) return wrong("must not be empty");
      return (value as readonly JsonValue[]).flatMap((item, index) =>
        violations(within(place, index), schema["items"] as JsonObject, item),
      );
    default:
      return isJsonObject(value) ? objectViolations(place, schema, value) : wrong("must be an object");
  }
}

function objectViolations(place: Place, schema: JsonObject, value: JsonObject): readonly SchemaViolation[] {
  const properties = (schema["properties"] ?? {}) as Readonly<Record<string, JsonObject>>;
  const required = (schema["required"] ?? []) as readonly string[];
  const others = schema["additionalProperties"];
  const names = schema["propertyNames"];
  const lacking = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ path: place.path, message: `${nameOf(place.path)} lacks \`${name}\`.` }));
  const inMembers = Object.entries(value).flatMap(([name, member]): readonly SchemaViolation[] => {
    const own = within(place, name);
    const ofName = isJsonObject(names)
      ? violations(own, names, name).map((each) => ({ ...each, isAboutName: true as const }))
      : [];
    if (Object.hasOwn(properties, name)) return [...ofName, ...violations(own, properties[name]!, member)];
    if (isJsonObject(others)) return [...ofName, ...violations(own, others, member)];
    if (others !== false) return ofName;
    const known = Object.keys(properties).map((key) => `\`${key}\``);
    const message = `${nameOf(place.path)} has no property \`${name}\`, only ${known.join(", ")}.`;
    return [...ofName, { path: own.path, message, isAboutName: true }];
  });
  return [...lacking, ...inMembers];
}

function within({ root, path }: Place, step: string | number): Place {
  return { root, path: [...path, step] };
}

/** `#/$defs/count` */
function referred(root: JsonObject, reference: string): JsonObject {
  const found = reference
    .split("/")
    .slice(1)
    .reduce<JsonValue | undefined>((at, name) => (isJsonObject(at) ? at[name] : undefined), root);
  if (!isJsonObject(found)) throw new Error(`the schema has no ${reference}`);
  return found;
}

function matches(pattern: JsonValue | undefined, value: string): boolean {
  return typeof pattern !== "string" || new RegExp(pattern, "u").test(value);
}

/** `services[0].models` as people write it. */
function nameOf(path: SchemaViolation["path"]): string {
  if (path.length === 0) return "The file";
  const steps = path.map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step));
  return `\`${steps.join("")}\``;
}
