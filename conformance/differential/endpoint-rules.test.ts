import { setPartitionInfo, useDefaultPartitionInfo } from "@aws-sdk/core/client";
import type { EndpointV2 } from "@smithy/types";
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect } from "vitest";
import { itShared, shared, sharedFile } from "../../generator/testing/shared.js";
import { capturingHandler } from "./capturing-handler.js";
import { generatedService, type GeneratedService } from "./generated-service.js";
import { endpointTests, type EndpointTest, type OperationInput } from "./endpoint-tests.js";

const AWS_JSON = /"aws\.protocols#awsJson1_[01]"/;
const models = shared.present
  ? readdirSync(sharedFile("models")).filter(
      (name) => /-\d{4}-\d\d-\d\d\.json$/.test(name) && AWS_JSON.test(readFileSync(sharedFile("models", name), "utf8")),
    )
  : [];

// The models are of April 2025, and so are these partitions: later tables know of more dual-stack endpoints.
beforeAll(() => {
  if (shared.present)
    setPartitionInfo(JSON.parse(readFileSync(sharedFile("models", "partitions-2025-04.json"), "utf8")));
});
afterAll(useDefaultPartitionInfo);

itShared.each(models)("finds the endpoints that the rules of %s are to give", async (name) => {
  const { model, makeClient } = await generatedService(name);
  const tests = endpointTests(model);
  expect(tests.length).toBeGreaterThan(20);
  const { endpointProvider } = makeClient({ region: "us-east-1" }).config;
  const wrong = tests.filter(
    (test) =>
      !isExpected(
        test,
        outcomeOf(() => endpointProvider({ ...test.params })),
      ),
  );
  expect(wrong.map(({ documentation }) => documentation)).toEqual([]);
});

const withCalls = ["dynamodb-2012-08-10.json", "eventbridge-2015-10-07.json"];

itShared.each(withCalls)("sends calls to the endpoints that %s expects of them", async (name) => {
  const service = await generatedService(name);
  const calls = endpointTests(service.model).flatMap((test) =>
    (test.operationInputs ?? []).map((call) => ({ test, call })),
  );
  expect(calls.length).toBeGreaterThan(0);
  const wrong: string[] = [];
  for (const { test, call } of calls) {
    if (!isSentTo(test, await addressOf(service, call))) wrong.push(test.documentation);
  }
  expect(wrong).toEqual([]);
});

/** What a function returns, or the text of what it throws. */
function outcomeOf(resolve: () => EndpointV2): EndpointV2 | string {
  try {
    return resolve();
  } catch (error) {
    return (error as Error).message;
  }
}

function isExpected({ expect: expected }: EndpointTest, outcome: EndpointV2 | string): boolean {
  if ("error" in expected) return outcome === expected.error;
  if (typeof outcome === "string") return false;
  const { url, headers = {}, properties = {} } = expected.endpoint;
  return (
    outcome.url.href === new URL(url).href &&
    isDeepStrictEqual(outcome.headers ?? {}, headers) &&
    isDeepStrictEqual(outcome.properties ?? {}, properties)
  );
}

/** Where a call is sent to, or the text of what it fails with. */
async function addressOf({ makeClient, makeCommand }: GeneratedService, call: OperationInput): Promise<string> {
  const requestHandler = capturingHandler({ statusCode: 200, body: "{}" });
  const { builtInParams: given = {}, operationName, operationParams = {} } = call;
  const accountId = given["AWS::Auth::AccountId"];
  const client = makeClient({
    region: given["AWS::Region"],
    useFipsEndpoint: given["AWS::UseFIPS"],
    useDualstackEndpoint: given["AWS::UseDualStack"],
    accountIdEndpointMode: given["AWS::Auth::AccountIdEndpointMode"],
    credentials: {
      accessKeyId: "AKIDEXAMPLE",
      secretAccessKey: "example",
      ...(accountId !== undefined && { accountId }),
    },
    requestHandler,
    ...("SDK::Endpoint" in given && { endpoint: given["SDK::Endpoint"] }),
  });
  try {
    await client.send(makeCommand(operationName, operationParams));
  } catch (error) {
    if (requestHandler.requests.length === 0) return (error as Error).message;
    throw error;
  }
  const [{ protocol, hostname, port, path } = {} as never] = requestHandler.requests;
  return `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}`;
}

function isSentTo({ expect: expected }: EndpointTest, address: string): boolean {
  return address === ("error" in expected ? expected.error : new URL(expected.endpoint.url).href);
}
