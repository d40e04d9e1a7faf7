import { serve } from "@hono/node-server";
import {
  createSecretsManagerHandler,
  type SecretsManagerOperations,
} from "../../../generated/secretsmanager/server/index.js";
import { answer } from "./request.js";

/** Starts the generated server on a free port. */
export function startOurs(): Promise<number> {
  // The benchmark calls nothing else.
  const operations = {
    createSecret: (input) => answer(input),
  } as Partial<SecretsManagerOperations> as SecretsManagerOperations;
  const fetch = createSecretsManagerHandler(operations);
  return new Promise((resolve) => serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => resolve(port)));
}
