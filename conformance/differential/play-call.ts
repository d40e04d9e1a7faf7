import type { Call } from "./call.js";
import { comparable } from "./comparable-request.js";
import type { Library } from "./libraries.js";
import { outcomeOf } from "./outcome.js";
import type { RecordingServer } from "./recording-server.js";

/** What a client sends in the course of a call, and what the program gets of it. */
export async function playCall(
  server: RecordingServer,
  library: Library,
  { answers = [], configuration, play }: Call,
): Promise<{ readonly requests: readonly object[]; readonly outcome: object }> {
  server.begin(answers);
  const client = new library.SecretsManager({
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
    endpoint: server.url,
    ...configuration,
  });
  try {
    const outcome = await outcomeOf(() => play(client, library));
    return { outcome, requests: server.requests.map(comparable) };
  } finally {
    client.destroy();
  }
}
