import { HttpResponse } from "@smithy/core/transport";
import { EventStreamCodec } from "@smithy/core/event-streams";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import { expect } from "vitest";
import { itShared } from "../../generator/testing/shared.js";
import { capturingHandler } from "./capturing-handler.js";
import { generatedService } from "./generated-service.js";

// What Secrets Manager has no use for, tried on services that have.

const given = { region: "us-east-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" } };
const succeeding = () => capturingHandler({ statusCode: 200, body: "{}" });

itShared("signs no call of an operation that does without authentication", async () => {
  const requestHandler = succeeding();
  const { makeClient, makeCommand } = await generatedService("cognito-identity-2014-06-30.json");
  const client = makeClient({
    region: "us-east-1",
    requestHandler,
    credentials: () => Promise.reject(new Error("none")),
  });
  await client.send(makeCommand("GetId", { IdentityPoolId: "a" }));
  expect(requestHandler.requests[0]!.headers).not.toHaveProperty("authorization");
  await expect(client.send(makeCommand("ListIdentityPools", { MaxResults: 1 }))).rejects.toThrow("none");
});

itShared("puts the prefix of an operation before its host", async () => {
  const { makeClient, makeCommand } = await generatedService("sfn-2016-11-23.json");
  const hosts = async (configuration: object) => {
    const requestHandler = succeeding();
    const client = makeClient({ ...given, ...configuration, requestHandler });
    await client.send(makeCommand("StartSyncExecution", { stateMachineArn: "a" }));
    await client.send(makeCommand("StartExecution", { stateMachineArn: "a" }));
    return requestHandler.requests.map(({ hostname }) => hostname);
  };
  expect(await hosts({})).toEqual(["sync-states.us-east-1.amazonaws.com", "states.us-east-1.amazonaws.com"]);
  expect(await hosts({ disableHostPrefix: true })).toEqual(Array(2).fill("states.us-east-1.amazonaws.com"));
});

itShared("understands the codes of the former Query protocol", async () => {
  const { makeClient, makeCommand, module } = await generatedService("sqs-2012-11-05.json");
  const code = "AWS.SimpleQueueService.NonExistentQueue;Sender";
  const requestHandler = capturingHandler({
    statusCode: 400,
    headers: { "x-amzn-query-error": code },
    body: JSON.stringify({ __type: "com.amazonaws.sqs#QueueDoesNotExist", message: "No such queue." }),
  });
  const call = makeClient({ ...given, requestHandler }).send(makeCommand("GetQueueUrl", { QueueName: "a" }));
  const error = await call.catch((error: unknown) => error);
  expect(requestHandler.requests[0]!.headers).toMatchObject({ "x-amzn-query-mode": "true" });
  expect(error).toBeInstanceOf(module["QueueDoesNotExist"]);
  expect(error).toMatchObject({ message: "No such queue.", Code: code.split(";")[0], Type: "Sender" });
});

itShared("reads a stream of events to its end", async () => {
  const { makeClient, makeCommand } = await generatedService("cloudwatch-logs-2014-03-28.json");
  const codec = new EventStreamCodec(toUtf8, fromUtf8);
  const event = (type: string, body: object) => {
    const headers = {
      ":message-type": { type: "string", value: "event" },
      ":event-type": { type: "string", value: type },
      ":content-type": { type: "string", value: "application/json" },
    } as const;
    return codec.encode({ headers, body: fromUtf8(JSON.stringify(body)) });
  };
  const requestHandler = {
    ...succeeding(),
    async handle() {
      async function* body() {
        yield event("initial-response", {});
        yield event("sessionStart", { requestId: "r", sessionId: "s" });
        yield event("sessionUpdate", { sessionResults: [{ message: "m", timestamp: 1_700_000_000_000 }] });
      }
      return { response: new HttpResponse({ statusCode: 200, headers: {}, body: body() }) };
    },
  };
  const client = makeClient({ ...given, requestHandler });
  const output = await client.send(makeCommand("StartLiveTail", { logGroupIdentifiers: ["a"] }));
  const events: unknown[] = [];
  for await (const each of output["responseStream"] as AsyncIterable<unknown>) events.push(each);
  expect(events).toEqual([
    { sessionStart: { requestId: "r", sessionId: "s" } },
    { sessionUpdate: { sessionResults: [{ message: "m", timestamp: 1_700_000_000_000 }] } },
  ]);
});

itShared("sends over HTTP/2 where streams of events need it", async () => {
  const kinesis = (await generatedService("kinesis-2013-12-02.json")).makeClient(given);
  const logs = (await generatedService("cloudwatch-logs-2014-03-28.json")).makeClient(given);
  expect(kinesis.config.requestHandler.constructor.name).toBe("NodeHttp2Handler");
  expect(logs.config.requestHandler.constructor.name).toBe("NodeHttpHandler");
  kinesis.destroy();
  logs.destroy();
});

itShared("waits for what a service says of itself", async () => {
  const { makeClient, module } = await generatedService("dynamodb-2012-08-10.json");
  type WaitUntil = (params: object, input: object) => Promise<{ readonly state: string }>;
  const requestHandler = capturingHandler({ statusCode: 200, body: '{"Table":{"TableStatus":"ACTIVE"}}' });
  const client = makeClient({ ...given, requestHandler });
  const until = module["waitUntilTableExists"] as WaitUntil;
  await expect(until({ client, maxWaitTime: 30 }, { TableName: "a" })).resolves.toMatchObject({ state: "SUCCESS" });
});
