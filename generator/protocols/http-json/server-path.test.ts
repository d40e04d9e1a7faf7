import { http, HttpResponse, type HttpHandler } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { filesOfPieces } from "../../generate/pieces.js";
import { importGenerated } from "../../testing/import-generated.js";
import { planOfOpenApi } from "../../testing/openapi-model.js";

const document = (server: string) => `
openapi: 3.0.3
info: { title: Shelf, version: "1" }
servers: [${server}]
security: [{ token: [] }]
paths:
  /books:
    get:
      operationId: listBooks
      parameters: [{ name: author, in: query, schema: { type: string } }]
      responses:
        "200": { description: All., content: { application/json: { schema: { type: array, items: { type: string } } } } }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
`;
const planOf = (server: string) => planOfOpenApi("shelf.yaml", document(server));

it.each([
  ["{ url: 'https://shelf.example/v1' }", "/v1"],
  ["{ url: /api/v2/ }", "/api/v2"],
  ["{ url: 'https://{place}.example/{part}', variables: { place: { default: a }, part: { default: b } } }", "/b"],
  ["{ url: 'https://shelf.example/' }", undefined],
])("finds the path of the server %s", async (server, path) => {
  expect((await planOf(server)).serverPath).toBe(path);
});

type Handlers = (operations: object, options?: object) => HttpHandler[];

const plan = await planOf("{ url: 'https://shelf.example/v1' }");
const { value: files } = await filesOfPieces(plan, ["msw", "docs"]);
const { shelfHandlers } = await importGenerated<{ shelfHandlers: Handlers }>(files!, "shelf/msw/index.ts");
const network = setupServer();
beforeAll(() => network.listen({ onUnhandledRequest: "error" }));
afterAll(() => network.close());

it.each([
  ["https://shelf.example/v1/books", undefined, 200],
  ["http://localhost:3000/books", undefined, 200],
  ["https://shelf.example/v2/books", undefined, 418],
  ["https://shelf.example/v1/books", "https://shelf.example/v2", 418],
  ["https://shelf.example/v2/books", "https://shelf.example/v2", 200],
])("handlers of msw answer %s, given the endpoint %s, with %d", async (url, endpoint, status) => {
  const others = http.all("*", () => new HttpResponse(null, { status: 418 }));
  network.resetHandlers(...shelfHandlers({ listBooks: () => ({ body: [] }) }, { endpoint }), others);
  expect((await fetch(url)).status).toBe(status);
});

it("is told where servers are explained, as are callers that nobody looks at", () => {
  const readme = files!.find(({ path }) => path === "shelf/README.md")!.text;
  expect(readme).toContain('with the option `path: "/v1"`, below that.');
  expect(readme).toContain("unless the option `authenticate` says who is calling.");
  expect(readme).toContain("times are text");
});
