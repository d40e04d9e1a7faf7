import { expect, it } from "vitest";
import { expanded } from "../compression.js";
import { iterable } from "./payload.js";

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of iterable(stream)) text += decoder.decode(part, { stream: true });
  return text;
}

const streamOf = (text: string) => new Blob([text]).stream() as ReadableStream<Uint8Array>;

it("gives a request's stream part by part", async () => {
  expect(await textOf(streamOf("ab".repeat(100_000)))).toBe("ab".repeat(100_000));
});

it("refuses a request whose stream is not compressed as it says", async () => {
  await expect(textOf(expanded(streamOf("no gzip"))!)).rejects.toMatchObject({
    name: "RequestRefusal",
    status: 400,
    type: "SerializationException",
  });
});
