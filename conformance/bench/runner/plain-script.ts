import { http } from "msw";
import { setupServer } from "msw/node";
import type { Pieces } from "../../targets/pieces.js";

/** A call as it arrived at the service. */
export interface RecordedCall {
  readonly operation: string;
  /** The JSON text of its input. */
  readonly body: string;
}

const AT_ONCE = 8;

/** Makes calls as somebody would who only wants them made: one client, one msw server, nothing looked at. */
export async function playPlainly(calls: readonly RecordedCall[], pieces: Pieces): Promise<void> {
  const handler = await pieces.handler(await pieces.operations());
  const server = setupServer(http.post("https://plain.hallmark.test/", ({ request }) => handler(request)));
  server.listen({ onUnhandledRequest: "error" });
  const piece = await pieces.client();
  const client = piece.create({
    endpoint: "https://plain.hallmark.test/",
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
  });
  const waiting = calls[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const { operation, body } of { [Symbol.iterator]: () => waiting }) {
      const command = piece.command(operation, inputOf(body));
      // Many of the calls are meant to be refused.
      if (command) await client.send(command).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  client.destroy();
  server.close();
}

/** The input that a client was given: bytes travel as base64. */
function inputOf(body: string): object {
  const { SecretBinary, ...input } = JSON.parse(body) as { readonly SecretBinary?: string };
  return SecretBinary === undefined ? input : { ...input, SecretBinary: Buffer.from(SecretBinary, "base64") };
}
