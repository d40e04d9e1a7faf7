import { afterAll, beforeAll, expect, it } from "vitest";
import { answers } from "./answers.js";
import { attempts } from "./attempts.js";
import type { Call } from "./call.js";
import { comparable } from "./comparable-request.js";
import { ours, theirs, type Library } from "./libraries.js";
import { outcomeOf } from "./outcome.js";
import { recordingServer, type RecordingServer } from "./recording-server.js";
import { requests } from "./requests.js";
import { usages } from "./usages.js";

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.stop());

/** What a client sends in the course of a call, and what the program gets of it. */
async function play(library: Library, { answers = [], configuration, play: run }: Call) {
  server.begin(answers);
  const client = new library.SecretsManager({
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
    endpoint: server.url,
    ...configuration,
  });
  try {
    const outcome = await outcomeOf(() => run(client, library));
    return { outcome, requests: server.requests.map(comparable), bodies: server.requests.map(({ body }) => `${body}`) };
  } finally {
    client.destroy();
  }
}

it.each([
  ...requests.map((call) => ({ kind: "sends", call })),
  ...answers.map((call) => ({ kind: "reads", call })),
  ...attempts.map((call) => ({ kind: "goes through", call })),
  ...usages.map((call) => ({ kind: "allows", call })),
])("$kind $call.title as the AWS SDK does", async ({ call }) => {
  const [expected, actual] = [await play(theirs, call), await play(ours, call)];
  expect(actual.requests).toEqual(expected.requests);
  expect(actual.outcome).toEqual(expected.outcome);
});
