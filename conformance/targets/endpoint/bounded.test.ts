import { serve } from "@hono/node-server";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { createEnvironment, MemoryStore, referenceOperations } from "../../reference/index.js";
import { exitCodeOf } from "../../report/exit-code.js";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { verify } from "../../verify.js";
import type { Handler, Operations } from "../pieces.js";
import { secretsManagerPieces } from "../services/secretsmanager.js";

const model = secretsManagerModel();

/** The documented service over HTTP, with something done to each request on its way. */
async function served(way: (request: Request, handler: Handler) => Promise<Response>): Promise<string> {
  const operations = referenceOperations(createEnvironment({ store: new MemoryStore() })) as unknown as Operations;
  const handler = await secretsManagerPieces.handler(operations);
  return new Promise((resolve) => {
    const server = serve({ fetch: (request) => way(request, handler), port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
    onTestFinished(() => void server.close());
  });
}

const operationOf = (request: Request): string => request.headers.get("x-amz-target")?.split(".")[1] ?? "";

it(
  "never has more requests under way than it is told, from the probe to the clean-up",
  { timeout: 60_000 },
  async () => {
    let underWay = 0;
    let most = 0;
    const operations = new Set<string>();
    const url = await served(async (request, handler) => {
      most = Math.max(most, ++underWay);
      operations.add(operationOf(request));
      try {
        return await handler(request);
      } finally {
        await new Promise((resolve) => setTimeout(resolve, 2));
        underWay -= 1;
      }
    });
    const only = ["create-secret/tags", "replication/", "list-secrets/entries"];
    const report = await verify({ model, only, derived: false, endpoint: { url, concurrency: 3, patience: 500 } });
    expect(report.targets[0]).toMatchObject({ outcomes: { fail: 0, error: 0 }, notes: [] });
    expect([...operations]).toEqual(expect.arrayContaining(["", "CreateSecret", "ListSecrets", "DeleteSecret"]));
    expect(most).toBe(3);
  },
);

it("goes on with others while scenarios wait for what does not come", { timeout: 60_000 }, async () => {
  const url = await served((request, handler) =>
    operationOf(request) === "ListSecrets" ? Promise.resolve(new Response('{"SecretList":[]}')) : handler(request),
  );
  const begun = performance.now();
  const only = ["list-secrets/filters", "list-secrets/words", "list-secrets/order"];
  const report = await verify({ model, only, derived: false, endpoint: { url, concurrency: 1, patience: 2_000 } });
  const { fail } = report.targets[0]!.outcomes;
  expect(fail).toBeGreaterThan(15);
  // One after the other they would wait for two seconds each.
  expect(performance.now() - begun).toBeLessThan(fail * 2_000 * 0.75);
});

it.each([1, 8])(
  "ends early where nobody answers after the probe, %i at a time",
  { timeout: 30_000 },
  async (concurrency) => {
    let requests = 0;
    const server = createServer((request, response) => void (request.method === "GET" ? response.end() : requests++));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    onTestFinished(() => server.closeAllConnections());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const report = await verify({ model, only: ["create-secret"], endpoint: { url, concurrency, timeout: 200 } });
    const [target] = report.targets;
    expect(target!.lost).toContain("it answers no more, so that the run was ended early");
    expect(target!.outcomes).toMatchObject({ pass: 0, fail: 0, "not implemented": 0 });
    expect(target!.outcomes.error).toBeGreaterThan(50);
    expect(requests).toBeLessThanOrEqual(3 * concurrency);
    expect(exitCodeOf(report)).toBe(3);
  },
);
