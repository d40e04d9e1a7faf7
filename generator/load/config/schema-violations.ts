import { isJsonObject, type JsonObject, type JsonValue } from "../../model/index.js";

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
 * Checks a value against a JSON Schema, of which it knows what our own schemas use: `type` (object, array, string),
 * `required`, `properties`, `additionalProperties: false`, `items`, `minItems`, `minLength`, `pattern`, `enum`, `const`.
 */
export function schemaViolations(
  schema: JsonObject,
  value: JsonValue,
  path: SchemaViolation["path"] = [],
): readonly SchemaViolation[] {
  const wrong = (message: string): readonly SchemaViolation[] => [{ path, message: `${nameOf(path)} ${message}.` }];
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
      if (!new RegExp(String(schema["pattern"] ?? ""), "u").test(value))
        return wrong(`must match ${schema["pattern"]}`);
      return [];
    case "array":
      if (!Array.isArray(value)) return wrong("must be an array");
      if (value.length < Number(schema["minItems"] ?? 0)) return wrong("must not be empty");
      return value.flatMap((item: JsonValue, index) =>
        schemaViolations(schema["items"] as JsonObject, item, [...path, index]),
      );
    default:
      return isJsonObject(value) ? objectViolations(schema, value, path) : wrong("must be an object");
  }
}

function objectViolations(
  schema: JsonObject,
  value: JsonObject,
  path: SchemaViolation["path"],
): readonly SchemaViolation[] {
  const properties = schema["properties"] as Readonly<Record<string, JsonObject>>;
  const required = (schema["required"] ?? []) as readonly string[];
  return [
    ...required
      .filter((name) => !Object.hasOwn(value, name))
      .map((name) => ({ path, message: `${nameOf(path)} lacks \`${name}\`.` })),
    ...Object.entries(value).flatMap(([name, member]): readonly SchemaViolation[] => {
      const own = [...path, name];
      if (Object.hasOwn(properties, name)) return schemaViolations(properties[name]!, member, own);
      const known = Object.keys(properties).map((key) => `\`${key}\``);
      const message = `${nameOf(path)} has no property \`${name}\`, only ${known.join(", ")}.`;
      return [{ path: own, message, isAboutName: true }];
    }),
  ];
}

/** `services[0].models` as people write it. */
function nameOf(path: SchemaViolation["path"]): string {
  if (path.length === 0) return "The file";
  const steps = path.map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step));
  return `\`${steps.join("")}\``;
}
