import { expect, it } from "vitest";
import { readBody } from "./read-body.js";
import type { RequestRefusal } from "./refusal.js";

const requestOf = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://toy.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

const read = async (...given: Parameters<typeof requestOf>) => readBody(requestOf(...given), 100);

const tooLarge = expect.objectContaining({ type: "RequestEntityTooLargeException", status: 413 }) as RequestRefusal;

it.each([
  { how: "at once", body: () => "abc", headers: {} },
  { how: "in parts", body: () => new Blob(["a", "bc"]).stream(), headers: {} },
  { how: "of which the length is said", body: () => "abc", headers: { "content-length": "3" } },
])("reads a body that comes $how", async ({ body, headers }) => {
  expect(new TextDecoder().decode(await read(body(), headers))).toBe("abc");
});

it("reads an absent body as an empty one", async () => {
  expect(await readBody(new Request("http://toy.test/", { method: "POST" }), 100)).toHaveLength(0);
});

it.each([
  { how: "at once", body: () => "x".repeat(101), headers: {} },
  { how: "in parts", body: () => new Blob(["x".repeat(60), "x".repeat(60)]).stream(), headers: {} },
  { how: "as is said", body: () => "x", headers: { "content-length": "101" } },
  { how: "in spite of what is said", body: () => "x".repeat(101), headers: { "content-length": "5" } },
])("refuses a body that is too large $how", async ({ body, headers }) => {
  await expect(read(body(), headers)).rejects.toEqual(tooLarge);
});

it("takes a body of just the size that is allowed", async () => {
  expect(await read("x".repeat(100))).toHaveLength(100);
});

it("stops reading at the limit", async () => {
  let pulled = 0;
  let cancelled = false;
  const body = new ReadableStream({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(30));
    },
    cancel() {
      cancelled = true;
    },
  });
  await expect(read(body)).rejects.toEqual(tooLarge);
  expect({ cancelled, few: pulled < 10 }).toEqual({ cancelled: true, few: true });
});

it.each([
  { how: "", headers: {} },
  { how: " before the length that was said", headers: { "content-length": "50" } },
])("refuses a body that breaks off$how", async ({ headers }) => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
  await expect(read(body, headers)).rejects.toMatchObject({ type: "SerializationException", status: 400 });
});
