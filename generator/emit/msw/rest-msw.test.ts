import { http, HttpResponse, type HttpHandler } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filesOfPieces } from "../../generate/pieces.js";
import { importGenerated } from "../../testing/import-generated.js";
import { restServicePlan } from "../../testing/rest-service.js";

type Handlers = (operations: object, options?: object) => HttpHandler[];

const plan = restServicePlan();
const { value: files } = await filesOfPieces(plan, ["msw"]);
const module = await importGenerated<Readonly<Record<string, Handlers>>>(files!, `${plan.names.folder}/msw/index.ts`);
const handlers = module[plan.names.mswHandlers]!;

const network = setupServer();
beforeAll(() => network.listen({ onUnhandledRequest: "error" }));
afterAll(() => network.close());

/** What the given handlers answer; `another` where they leave a request to the next handler. */
async function answerOf(request: string, given: readonly HttpHandler[]): Promise<string> {
  network.resetHandlers(
    ...given,
    http.all("*", () => HttpResponse.text("another")),
  );
  const [method, url] = request.split(" ") as [string, string];
  const answer = await fetch(url, { method });
  return `${answer.status} ${await answer.text()}`;
}

const operations = { findBook: () => ({ book: { title: "a" } }), dropBook: () => {} };

it.each([
  ["GET http://library.example/shelves/1/x", '200 {"book":{"Title":"a","pages":100}}'],
  ["DELETE http://localhost:4000/books/x", "204 "],
  ["POST http://library.example/shelves/1/x", "200 another"],
  ["GET http://library.example/shelves", "200 another"],
  // An operation of the service that nobody wrote.
  ["PUT http://library.example/books", "200 another"],
])("answers %s with %s", async (request, answer) => {
  expect(await answerOf(request, handlers(operations))).toBe(answer);
});

it.each([
  ["DELETE https://api.example/v1/books/x", "204 "],
  ["DELETE https://api.example/books/x", "200 another"],
  ["DELETE https://api.example/v10/books/x", "200 another"],
  ["DELETE https://other.example/v1/books/x", "200 another"],
])("answers, of an endpoint with a path, %s with %s", async (request, answer) => {
  expect(await answerOf(request, handlers(operations, { endpoint: "https://api.example/v1/" }))).toBe(answer);
});
