import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { sampleOf, type Model } from "../../model/index.js";
import { planService, type OperationPlan, type ServicePlan } from "../../plan/index.js";
import { pairOfPlan, type Exchange } from "../../testing/generated-pair.js";
import { modelOfOpenApi } from "../../testing/openapi-model.js";
import { operationsOf, type DescribedDocument } from "../../testing/openapi-types/described-document.js";
import { packageRoot } from "../../testing/shared.js";

const documents = [
  "generator/testing/openapi-types/documents/zoo.yaml",
  "generator/openapi/testing/documents/fleet.yaml",
  "generator/openapi/testing/documents/payments.yaml",
];

interface Described {
  readonly document: DescribedDocument;
  readonly model: Model;
  readonly plan: ServicePlan;
  readonly text: string;
}

async function describedIn(path: string): Promise<Described> {
  const text = readFileSync(join(packageRoot, path), "utf8");
  const model = await modelOfOpenApi(path, text);
  return { text, model, plan: planService(model).value!, document: parse(text) as DescribedDocument };
}

const credentials = { token: "t", apiKey: "k", username: "u", password: "p" };

/** A value with its streams read: those of the two sides are of different kinds. */
async function settled(value: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if ("transformToByteArray" in value) return settled(await (value.transformToByteArray as () => Promise<unknown>)());
  if (Symbol.asyncIterator in value) {
    const parts: Uint8Array[] = [];
    for await (const part of value as AsyncIterable<Uint8Array>) parts.push(part);
    return settled(Buffer.concat(parts));
  }
  if (Array.isArray(value)) return Promise.all(value.map(settled));
  const entries = await Promise.all(Object.entries(value).map(async ([name, part]) => [name, await settled(part)]));
  return Object.fromEntries(entries) as object;
}

it.each(documents.flatMap((path) => (["all", "required"] as const).map((members) => ({ path, members }))))(
  "carries samples with $members members through client and server of $path, as the document has them",
  async ({ path, members }) => {
    const { document, model, plan, text } = await describedIn(path);
    const pair = await pairOfPlan(plan);
    const check = checkerOf(text);
    const problems: string[] = [];
    for (const { operation, path: uri } of operationsOf(plan, document)) {
      const sample = (shape: OperationPlan["input"]) => (shape ? sampleOf(model, shape.id, { members }) : {}) as object;
      const output = { ...sample(operation.output), ...statusOf(operation) };
      let got: unknown;
      const connected = pair.connect(
        { [operation.methodName]: async (input: never) => ((got = await settled(input)), output) },
        credentials,
      );
      const answer = await connected.call(operation.name, sample(operation.input));
      const input = await settled(sample(operation.input));
      // What has a default is filled in where it is absent.
      if (members === "all") expect({ name: operation.name, input: got }).toEqual({ name: operation.name, input });
      else expect({ name: operation.name, input: got }).toMatchObject({ name: operation.name, input });
      expect({ operation: operation.name, value: await settled(answer) }).toEqual({
        operation: operation.name,
        value: await settled(output),
      });
      problems.push(...check(uri, operation, connected.exchanges[0]!));
    }
    expect(problems).toEqual([]);
  },
  60_000,
);

/** Where the model leaves the status to the operation, the one of `smithy.api#http`. */
function statusOf({ http, output }: OperationPlan): object {
  const member = output?.members.find((each) => each.http?.location === "responseCode");
  return member ? { [member.name]: http!.code } : {};
}

/** What a document's own schemas have against the bodies of an exchange. */
function checkerOf(text: string): (uri: string, operation: OperationPlan, exchange: Exchange) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const document = asJsonSchema(parse(text)) as object;
  ajv.addSchema({ ...document, $id: "document" });
  const problemsOf = (pointer: readonly string[], body: string): readonly string[] => {
    const schema = pointer.reduce<unknown>(
      (value, step) => resolved(document, (value as Record<string, unknown> | undefined)?.[step]),
      document,
    );
    if (schema === undefined) return [];
    const $ref = `document#/${pointer.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
    const isValid = ajv.compile({ $ref });
    return isValid(JSON.parse(body)) ? [] : [`${pointer.join(" ")}: ${ajv.errorsText(isValid.errors)} in ${body}`];
  };
  return (uri, { http }, { requestBody, response, responseBody }) => {
    const operation = ["paths", uri, http!.method.toLowerCase()];
    const content = ["content", "application/json", "schema"];
    return [
      ...(requestBody === "" ? [] : problemsOf([...operation, "requestBody", ...content], requestBody)),
      ...(responseBody === ""
        ? []
        : problemsOf([...operation, "responses", String(response.status), ...content], responseBody)),
    ];
  };
}

function resolved(document: object, value: unknown): unknown {
  const reference = (value as { $ref?: string } | undefined)?.$ref;
  if (reference === undefined) return value;
  return reference
    .slice(2)
    .split("/")
    .reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], document);
}

/** What OpenAPI says with flags and discriminators, as JSON Schema has it. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== "object" || value === null) return value;
  const { exclusiveMinimum, exclusiveMaximum, nullable, oneOf, ...others } = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, asJsonSchema(part)]),
  ) as Record<string, unknown>;
  const limit = (flag: unknown, bound: unknown) =>
    flag === true ? bound : typeof flag === "number" ? flag : undefined;
  const least = limit(exclusiveMinimum, others["minimum"]);
  const most = limit(exclusiveMaximum, others["maximum"]);
  // The alternatives of a discriminator are open, so that a value often fits several: the discriminator says which is meant.
  const alternatives = "discriminator" in others ? { anyOf: oneOf } : { oneOf };
  const schema = {
    ...others,
    ...(oneOf !== undefined && alternatives),
    ...(least !== undefined && { exclusiveMinimum: least }),
    ...(most !== undefined && { exclusiveMaximum: most }),
  };
  return nullable === true ? { anyOf: [schema, { type: "null" }] } : schema;
}
