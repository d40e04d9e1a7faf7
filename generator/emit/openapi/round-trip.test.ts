import { expect } from "vitest";
import type { JsonObject } from "../../model/index.js";
import { planOfOpenApi } from "../../testing/openapi-model.js";
import { descriptionsOf } from "../../testing/openapi-types/differing.js";
import { planOfFiles } from "../../testing/plans.js";
import { itShared, sharedFile } from "../../testing/shared.js";
import { openApiDocument } from "./document.js";

/** A document of ours without the operations that only a query tells apart, which no other reader finds either. */
function documentOf(name: string): JsonObject {
  const document = openApiDocument(planOfFiles([sharedFile("models", name)]))!;
  const paths = Object.entries(document["paths"] as JsonObject).filter(([path]) => !path.includes("#"));
  return { ...document, paths: Object.fromEntries(paths) };
}

itShared.each(["sso-oidc-2019-06-10.json", "apigatewayv2-2018-11-29.json"])(
  "describes types that our own reader makes again of the document of %s",
  async (name) => {
    const { names, differing } = await descriptionsOf(name, JSON.stringify(documentOf(name)));
    expect(names.length).toBeGreaterThan(20);
    expect(differing()).toEqual([]);
  },
  30_000,
);

/** What changes on the way through a model and back, and why that has to be so. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  "codecatalyst-2022-09-28.json": [],
  "dataexchange-2017-07-25.json": [],
  // OpenAPI has no parameter and no header for media types, so the reader leaves them out; a stream is always there.
  "glacier-2012-06-01.json": [
    "UploadMultipartPart: request body is required",
    "GetJobOutput: lost 200 header Content-Type",
    "UploadArchive: request body is required",
  ],
  "lex-runtime-service-2016-11-28.json": [
    "PostContent: lost header Content-Type is required",
    "PostContent: lost header Accept",
    "PostContent: lost 200 header Content-Type",
    "PutSession: lost header Accept",
    "PutSession: lost 200 header Content-Type",
  ],
};

itShared.each(Object.keys(CHANGES))("comes back from our own reader as it was: %s", async (name) => {
  const first = documentOf(name);
  const second = openApiDocument(await planOfOpenApi(name, JSON.stringify(first)))!;
  const after = contracts(second);
  const changes = [...contracts(first)].flatMap(([operation, facts]) => {
    const others = after.get(operation) ?? [];
    return [
      ...facts.filter((fact) => !others.includes(fact)).map((fact) => `${operation}: lost ${fact}`),
      ...others.filter((fact) => !facts.includes(fact)).map((fact) => `${operation}: ${fact}`),
    ];
  });
  expect(changes.toSorted()).toEqual(CHANGES[name]!.toSorted());
});

interface Message {
  readonly required?: boolean;
  readonly headers?: JsonObject;
  readonly content?: JsonObject;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: Message;
  readonly responses: Readonly<Record<string, Message>>;
}

/** What goes over the wire for each operation, besides the types of values. */
function contracts(document: JsonObject): ReadonlyMap<string, readonly string[]> {
  const paths = document["paths"] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      (Object.entries(methods) as readonly (readonly [string, Operation])[]).map(
        ([method, operation]): readonly [string, readonly string[]] => [
          operation.operationId,
          [`${method} ${path}`, ...factsOf(operation)],
        ],
      ),
    ),
  );
}

function factsOf({ parameters = [], requestBody, responses }: Operation): readonly string[] {
  return [
    ...parameters.map((each) => `${each.in} ${each.name}${each.required ? " is required" : ""}`),
    ...Object.keys(requestBody?.content ?? {}).map((type) => `request body ${type}`),
    ...(requestBody?.required ? ["request body is required"] : []),
    ...Object.entries(responses).flatMap(([status, { headers = {}, content = {} }]) => [
      `${status}`,
      ...Object.keys(headers).map((name) => `${status} header ${name}`),
      ...Object.keys(content).map((type) => `${status} body ${type}`),
    ]),
  ];
}
