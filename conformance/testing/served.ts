import { serve } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished } from "vitest";
import type { Model } from "../../generator/model/index.js";
import { verify } from "../verify.js";

/** Serves a handler on a free port until the test ends, and gives its URL. */
export async function served(fetch: (request: Request) => Promise<Response>): Promise<string> {
  const server = serve({ fetch, hostname: "127.0.0.1", port: 0 });
  onTestFinished(() => void server.close());
  if (!server.listening) await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Whatever an endpoint does not pass, by the id of its scenario; it must have been shown at least so many. */
export async function findingsAt(
  model: Model,
  url: string,
  atLeast: number,
): Promise<Readonly<Record<string, string>>> {
  const { areas } = await verify({ model, endpoint: { url } });
  const verdicts = areas.flatMap(({ scenarios }) =>
    scenarios.map((each) => [each.id, each.verdicts["endpoint"]!.outcome] as const),
  );
  expect(verdicts.length).toBeGreaterThanOrEqual(atLeast);
  return Object.fromEntries(verdicts.filter(([, outcome]) => outcome !== "pass"));
}
