import { afterAll, beforeAll, expect, it } from "vitest";
import { answers } from "./answers.js";
import { attempts } from "./attempts.js";
import type { Call } from "./call.js";
import { ours, theirs, type Library } from "./libraries.js";
import { playCall } from "./play-call.js";
import { recordingServer, type RecordingServer } from "./recording-server.js";
import { requests } from "./requests.js";
import { usages } from "./usages.js";

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.stop());

it.each([
  ...requests.map((call) => ({ kind: "sends", call })),
  ...answers.map((call) => ({ kind: "reads", call })),
  ...attempts.map((call) => ({ kind: "goes through", call })),
  ...usages.map((call) => ({ kind: "allows", call })),
])("$kind $call.title as the AWS SDK does", async ({ call }) => {
  const expected = await playCall(server, theirs, call);
  const actual = await playCall(server, ours, call);
  expect(actual.requests).toEqual(expected.requests);
  expect(actual.outcome).toEqual(expected.outcome);
});

it("knows errors that the model of the API does not declare, which to the AWS SDK are all one", async () => {
  const call = answers.find(({ title }) => title === "a declared error")!;
  const [name, message] = ["AccessDeniedException", "You may not."];
  const undeclared = { ...call, answers: [{ status: 400, body: { __type: name, Message: message } }] };
  const base = ["SecretsManagerServiceException", "ServiceException", "Error", "Object"];
  expect(await playCall(server, theirs, undeclared)).toMatchObject({ outcome: { error: { classes: base } } });
  expect(await playCall(server, ours, undeclared)).toMatchObject({
    outcome: { error: { name, message, classes: [name, ...base] } },
  });
});

it.each([
  { title: "our commands", sending: theirs, made: ours },
  { title: "its commands", sending: ours, made: theirs },
])("goes together with the AWS SDK: sends $title", async ({ sending, made }) => {
  const input = { Name: "a", SecretBinary: new Uint8Array([1]), ClientRequestToken: "b".repeat(32) };
  const send = (library: Library): Call => ({
    title: "",
    answers: [{ body: { ARN: "arn", Name: "a" } }],
    play: (client) => client.send(new library.CreateSecretCommand(input)),
  });
  expect(await playCall(server, sending, send(made))).toEqual(await playCall(server, sending, send(sending)));
});
