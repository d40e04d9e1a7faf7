import { changed, without, type Members } from "../members.js";
import type { Mutant } from "../mutant.js";
import { onConfiguration } from "../on-client.js";
import { onRequestBody } from "../on-wire.js";

const TOKEN = "ClientRequestToken";

const isRetry = (headers: Members) => /attempt=(?!1\b)\d/.test(String(headers["amz-sdk-request"]));

/** Faults in a client's tokens and attempts. */
export const clientTokenMutants: readonly Mutant[] = [
  {
    name: "client-without-token",
    fault: "the client fills in no token",
    breaks: ["CS-040", "CS-041"],
    change: { in: "client", wire: onRequestBody((body) => without(body, TOKEN)) },
  },
  {
    name: "client-with-token-for-values-only",
    fault: "the client fills in a token only where there is a value",
    breaks: ["CS-041"],
    change: {
      in: "client",
      wire: onRequestBody((body) => (body["SecretString"] === undefined ? without(body, TOKEN) : body)),
    },
  },
  {
    name: "client-changes-token",
    fault: "the client makes up another token for each attempt",
    breaks: ["CS-041", "CS-043", "CS-132"],
    change: {
      in: "client",
      wire: onRequestBody((body, { headers }) => (isRetry(headers) ? { ...body, [TOKEN]: crypto.randomUUID() } : body)),
    },
  },
  {
    name: "client-keeps-token",
    fault: "the client uses one token for all calls",
    breaks: ["CS-041"],
    change: {
      in: "client",
      wire: onRequestBody((body) => ({ ...body, [TOKEN]: "11111111-2222-4333-8444-555555555555" })),
    },
  },
  {
    name: "client-with-weak-token",
    fault: "the client's tokens are no random UUIDs",
    breaks: ["CS-041"],
    change: {
      in: "client",
      wire: onRequestBody((body) => changed(body, TOKEN, (token: string) => token.toUpperCase())),
    },
  },
  {
    name: "client-knows-better",
    fault: "the client replaces the token that it is given",
    breaks: ["CS-040", "CS-048"],
    change: { in: "client", wire: onRequestBody((body) => ({ ...body, [TOKEN]: crypto.randomUUID() })) },
  },
  {
    name: "client-gives-up",
    fault: "the client never tries again",
    breaks: ["CS-041", "CS-043", "CS-132"],
    change: { in: "client", piece: onConfiguration((configuration) => ({ ...configuration, maxAttempts: 1 })) },
  },
];
