import type { Performer } from "../runner/play-scenario.js";
import { isSend, type Step } from "../scenarios/scenario.js";
import { clientSession } from "./client.js";
import type { Pieces } from "./pieces.js";
import { rawPerformer } from "./raw-performer.js";
import { ownKeys, signerOf } from "./sign.js";
import type { MakeHandler } from "./stage.js";
import type { Target } from "./target.js";
import { wireOf } from "./wire/registry.js";
import type { Wire } from "./wire/wire.js";

/** The generated mock handlers, called by the published client, and by hand with what that would not send. */
export function mswTarget(pieces: Pieces): Target {
  return {
    name: "msw",
    title: "generated msw handlers, called by the published AWS SDK",
    async open(setting) {
      const { getResponse } = await import("msw");
      const make: MakeHandler = async (options) => {
        const handlers = await pieces.mswHandlers(await pieces.operations(options));
        return async (request) => (await getResponse([...handlers], request)) ?? unclaimed();
      };
      const wire = wireOf(setting.model, setting.service);
      const sign = signerOf(pieces.signingName, ownKeys);
      return clientSession(setting, {
        name: "msw",
        piece: await pieces.publishedClient(),
        make,
        host: "msw.hallmark.test",
        besides: (client, endpoint) => withRaw(client, { wire, url: new URL(endpoint), sign }),
      });
    },
  };
}

interface Raw {
  readonly wire: Wire;
  readonly url: URL;
  readonly sign: ReturnType<typeof signerOf>;
}

function withRaw(client: Performer, traffic: Raw): Performer {
  const raw = rawPerformer({ ...traffic, send: (request) => fetch(request) });
  return {
    formOf: (step) => (isSend(step) ? raw : client).formOf(step),
    blindTo: (step) => (isSend(step) ? raw.blindTo(step) : (client.blindTo(step) ?? ofTheClient(step))),
    perform: (action) => (isSend(action.step) ? raw : client).perform(action),
    excuse: ({ exchanges }) =>
      exchanges.at(-1)?.answer?.headers[UNCLAIMED] === undefined
        ? undefined
        : { outcome: "not applicable", reason: "msw handlers leave to others what is not addressed to them" },
  };
}

const UNCLAIMED = "x-hallmark-unclaimed";

/** What stands for the other handlers that a request would go on to. */
function unclaimed(): Response {
  return new Response("", { status: 404, headers: { [UNCLAIMED]: "true" } });
}

/** What shows nothing of the handlers. */
function ofTheClient(step: Step): string | undefined {
  const { expect } = step;
  return "answer" in step || "faults" in step || expect.request || expect.attempts
    ? "it is about the client, which is not ours here"
    : undefined;
}
