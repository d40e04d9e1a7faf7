import type { ValidateFunction } from "ajv";
import { loadOptional } from "../load-optional.js";

/** As much of an OpenAPI 3.1 document as is looked at. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, { readonly post?: OpenApiOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface OpenApiOperation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: object }>>;

/** What a document says of messages. Faults are in words, without values; `undefined`: there are none. */
export interface Contract {
  faultsOfRequest(operation: string, body: string): string | undefined;
  faultsOfAnswer(operation: string, status: number, body: string): string | undefined;
}

export async function contractOf(document: OpenApiDocument): Promise<Contract> {
  const { Ajv2020 } = await loadOptional("ajv", () => import("ajv/dist/2020.js"));
  // The document's own keywords and formats say nothing about validity.
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const operations = new Map(
    Object.values(document.paths).flatMap(({ post }) => (post ? [[post.operationId, post] as const] : [])),
  );
  const strict = document.components.schemas;
  const compiled = new Map<string, ValidateFunction>();
  const faults = (key: string, body: string, schemaOf: () => object | undefined): string | undefined => {
    let validate = compiled.get(key);
    if (!validate) {
      const schema = schemaOf();
      if (!schema) return "the document does not mention it";
      validate = ajv.compile(schema);
      compiled.set(key, validate);
    }
    if (validate(parsed(body))) return undefined;
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`).join("; ");
  };
  return {
    faultsOfRequest: (operation, body) =>
      faults(`${operation} request`, body, () => within(operations.get(operation)?.requestBody?.content, strict)),
    faultsOfAnswer: (operation, status, body) =>
      faults(`${operation} ${status}`, body, () => {
        const content = operations.get(operation)?.responses[String(status)]?.content;
        return within(content, status < 300 ? withoutLimits(strict) : strict);
      }),
  };
}

/** The first schema of a content, with the components that it refers to. */
function within(content: Content | undefined, schemas: object): object | undefined {
  const schema = Object.values(content ?? {})[0]?.schema;
  return schema && { ...schema, components: { schemas } };
}

const limits = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern"];

/**
 * Limits on outputs are no promise of the service, which answers a name of 512 characters though its model allows 256
 * in answers: only the types of an answer are looked at.
 */
function withoutLimits(schemas: object): object {
  return JSON.parse(
    JSON.stringify(schemas, (key, value: unknown) =>
      limits.includes(key) && typeof value !== "object" ? undefined : value,
    ),
  ) as object;
}

/** An operation without output answers an object without members, or nothing at all. */
function parsed(body: string): unknown {
  if (body === "") return {};
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
