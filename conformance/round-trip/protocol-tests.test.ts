import { expect, it } from "vitest";
import { NumericValue } from "@smithy/core/serde";
import type { JsonObject, JsonValue, Model, ShapeId } from "../../generator/model/index.js";
import {
  planService,
  targetOf,
  type MemberPlan,
  type ServicePlan,
  type ShapePlan,
} from "../../generator/plan/index.js";
import { filesOfPieces } from "../../generator/generate/pieces.js";
import { importGenerated } from "../../generator/testing/import-generated.js";
import { modelOfFiles } from "../../generator/testing/plans.js";
import { itShared, shared, sharedFile } from "../../generator/testing/shared.js";

/** A request or answer as Smithy's protocol tests write it down. */
interface Case {
  readonly id: string;
  readonly protocol: ShapeId;
  readonly appliesTo?: "client" | "server";
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly forbidHeaders?: readonly string[] | undefined;
  readonly code?: number | undefined;
  readonly body?: string | undefined;
  readonly params?: JsonObject;
}

/** What we do otherwise on purpose, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  AwsJson10ServerPopulatesDefaultsWhenMissingInRequestBody: "an absent member stays absent, as in the AWS SDK's types",
  AwsJson10ServerPopulatesDefaultsInResponseWhenMissingInParams: "an absent member stays absent",
  AwsJson10ServerPopulatesNestedDefaultValuesWhenMissingInInResponseParams: "an absent member stays absent",
  SDKAppliedContentEncoding_awsJson1_0: "says nothing of a body",
  SDKAppliedContentEncoding_awsJson1_1: "says nothing of a body",
  SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0: "says nothing of a body",
  SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_1: "says nothing of a body",
};

const SERVICES = [
  "aws.protocoltests.json#JsonProtocol",
  "aws.protocoltests.json10#JsonRpc10",
  "aws.protocoltests.json10#QueryCompatibleJsonRpc10",
  "com.amazonaws.machinelearning#AmazonML_20141212",
];

interface Generated {
  readonly plan: ServicePlan;
  readonly module: Readonly<Record<string, unknown>>;
}

const model = shared.present
  ? modelOfFiles([sharedFile("corpus", "smithy", "protocol-tests", "ast", "aws-protocol-tests.json")])
  : undefined;
const services = model ? await Promise.all(SERVICES.map((service) => generated(model, service))) : [];

async function generated(of: Model, service: string): Promise<Generated> {
  const plan = planService(of, { service }).value!;
  const files = [...(await filesOfPieces(plan, ["server", "errors"])).value!];
  const entry = `${plan.names.folder}/entry.ts`;
  files.push({ path: entry, text: 'export * from "./server/index.js";\nexport * from "./errors/index.js";\n' });
  return { plan, module: await importGenerated(files, entry) };
}

/** The cases of one kind that a service's operations or errors have and that are for servers too. */
function casesOf(of: Model, { plan }: Generated, shape: ShapeId, kind: string): readonly Case[] {
  const cases = (of.get(shape)?.traits.get(`smithy.test#${kind}`) ?? []) as unknown as readonly Case[];
  return cases.filter(
    ({ id, protocol, appliesTo }) => protocol === plan.protocol!.id && appliesTo !== "client" && !(id in OTHERWISE),
  );
}

const requests = services.flatMap((service) =>
  service.plan.operations.flatMap((operation) =>
    casesOf(model!, service, operation.id, "httpRequestTests").map((test) => ({ ...test, service, operation })),
  ),
);

const answers = services.flatMap((service) =>
  service.plan.operations.flatMap((operation) =>
    casesOf(model!, service, operation.id, "httpResponseTests").map((test) => ({ ...test, service, operation })),
  ),
);

const errors = services.flatMap((service) =>
  service.plan.errors.flatMap((error) =>
    casesOf(model!, service, error.id, "httpResponseTests").map((test) => ({ ...test, service, error })),
  ),
);

itShared("has something to prove", () => {
  expect(requests.length).toBeGreaterThan(60);
  expect(answers.length).toBeGreaterThan(40);
  expect(errors.length).toBeGreaterThan(5);
});

it.each(requests)("reads the request $id", async ({ service, operation, headers, body = "", params = {} }) => {
  let input: unknown;
  const { plan } = service;
  const response = await call(service, operation.name, { headers, body }, (given) => {
    input = given;
  });
  expect(await response.text()).not.toContain("__type");
  expect(input).toEqual(operation.input ? valueOf(plan, operation.input, params) : {});
});

it.each(answers)(
  "writes the answer $id",
  async ({ service, operation, headers, forbidHeaders, body, code, params = {} }) => {
    const output = operation.output && valueOf(service.plan, operation.output, params);
    const input = operation.input && required(service.plan, operation.input);
    const response = await call(service, operation.name, { body: JSON.stringify(input ?? {}) }, () => output);
    await expectAnswer(response, { headers: { ...headers, "X-Amzn-Requestid": "" }, forbidHeaders, body, code });
  },
);

it.each(errors)("writes the error $id", async ({ service, error, headers, forbidHeaders, body, code, params = {} }) => {
  const operation = service.plan.operations.find(({ errors: declared }) => declared.includes(error))!;
  const Class = service.module[error.name] as new (members: object) => Error;
  const members = valueOf(service.plan, error, params) as Readonly<Record<string, string>>;
  const thrown = new Class({ ...members, message: members["message"] ?? members["Message"] ?? "" });
  const response = await call(service, operation.name, { body: "{}" }, () => {
    throw thrown;
  });
  await expectAnswer(response, { headers, forbidHeaders, body, code });
});

async function call(
  { plan, module }: Generated,
  name: string,
  { headers = {}, body }: { readonly headers?: Readonly<Record<string, string>> | undefined; readonly body: string },
  operation: (input: unknown) => unknown,
): Promise<Response> {
  const { methodName, binding } = plan.operations.find((candidate) => candidate.name === name)!;
  const createHandler = module[plan.names.handlerFactory] as (
    operations: object,
  ) => (request: Request) => Promise<Response>;
  const sent = new Headers({ "content-type": plan.protocol!.contentType, ...binding!.headers });
  for (const [name, value] of Object.entries(headers)) sent.set(name, value);
  const request = new Request(`http://localhost${binding!.path}`, { method: binding!.method, headers: sent, body });
  return createHandler({ [methodName]: operation })(request);
}

async function expectAnswer(response: Response, want: Omit<Case, "id" | "protocol">): Promise<void> {
  const text = await response.text();
  expect(response.status).toBe(want.code);
  for (const [name, value] of Object.entries(want.headers ?? {})) expect(response.headers.get(name)).toContain(value);
  for (const name of want.forbidHeaders ?? []) expect(response.headers.has(name)).toBe(false);
  if (want.body === undefined) return;
  expect(text === "" ? "" : JSON.parse(text)).toEqual(want.body === "" ? "" : JSON.parse(want.body));
}

/** The least that an operation accepts. */
function required(plan: ServicePlan, shape: ShapePlan): object {
  const members = shape.kind === "structure" ? shape.members.filter(({ isRequired }) => isRequired) : [];
  return Object.fromEntries(members.map((member) => [member.name, targetOf(plan, member).kind === "list" ? [] : "a"]));
}

/** Parameters of a protocol test in the form that generated code has them: blobs are text there, times are seconds. */
function valueOf(plan: ServicePlan, shape: ShapePlan, value: JsonValue): unknown {
  const inner = (member: MemberPlan, each: JsonValue) => valueOf(plan, targetOf(plan, member), each);
  if (value === null) return null;
  switch (shape.kind) {
    case "structure":
    case "union":
      return Object.fromEntries(
        shape.members
          .filter(({ name }) => (value as JsonObject)[name] !== undefined)
          .map((member) => [member.name, inner(member, (value as JsonObject)[member.name]!)]),
      );
    case "list":
      return (value as readonly JsonValue[]).map((each) => inner(shape.member, each));
    case "map":
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, inner(shape.value, each as JsonValue)]),
      );
    case "simple":
      if (shape.type === "blob") return new TextEncoder().encode(String(value));
      if (shape.type === "timestamp") return new Date(Number(value) * 1000);
      if (shape.type === "float" || shape.type === "double") return Number(value);
      if (shape.type === "bigInteger") return BigInt(Number(value));
      return shape.type === "bigDecimal" ? new NumericValue(String(value), "bigDecimal") : value;
    default:
      return value;
  }
}
