import { Readable } from "node:stream";
import type { FinalizeRequestMiddleware, HttpRequest, MessageHeaders, MetadataBearer } from "@smithy/types";
import { SIGV4 } from "./authentication.js";
import { getSmithyContext } from "./smithy-client.js";
import type { PluginConfiguration, PluginMaker } from "./plugin.js";

/** What stands in the place of the digest of a body that nobody knows beforehand. */
const EVENTS = "STREAMING-AWS4-HMAC-SHA256-EVENTS";

/**
 * Sends the events of a stream, signed where requests are: each with the signature of the one before it, the first with
 * that of the request. In browsers, `event-signing.browser.ts` stands here.
 *
 * @see aws.auth#sigv4
 */
export const eventSigning: PluginMaker = (config) => ({
  applyToStack(stack) {
    stack.add(
      (next, context) => async (args) => {
        const { headers } = args.request as HttpRequest;
        const { selectedHttpAuthScheme: scheme } = getSmithyContext(context) as { selectedHttpAuthScheme?: Scheme };
        headers["content-type"] = "application/vnd.amazon.eventstream";
        if (scheme?.httpAuthOption.schemeId === SIGV4) headers["x-amz-content-sha256"] = EVENTS;
        return next(args);
      },
      { step: "build", name: "eventStreamHeaders", override: true },
    );
    stack.addRelativeTo(signing(config), {
      relation: "after",
      toMiddleware: "httpSigningMiddleware",
      name: "eventSigning",
      override: true,
    });
  },
});

function signing(config: PluginConfiguration): FinalizeRequestMiddleware<object, MetadataBearer> {
  return (next) => async (args) => {
    const request = args.request as HttpRequest;
    const [, signature] = /Signature=(\w+)$/.exec(request.headers["authorization"] ?? "") ?? [];
    if (signature === undefined) return next(args);
    const body = Readable.from(signedEvents(config, request.body as AsyncIterable<Uint8Array>, signature));
    const broken = new Promise<never>((_, reject) => body.once("error", reject));
    // It is over where the caller's own events fail: a request without them would wait for ever.
    return Promise.race([next({ ...args, request: { ...request, body } }), broken]);
  };
}

interface Scheme {
  readonly httpAuthOption: { readonly schemeId: string };
}

/** Events in envelopes with their signatures. The last one holds nothing and says that the stream is over. */
async function* signedEvents(
  config: PluginConfiguration,
  events: AsyncIterable<Uint8Array>,
  signatureOfRequest: string,
): AsyncGenerator<Uint8Array> {
  const { EventStreamCodec } = await import("@smithy/core/event-streams");
  const codec = new EventStreamCodec(config.utf8Encoder, config.utf8Decoder);
  const signer = await config.signer();
  // The same for all of a stream, however long it goes on.
  const eventStreamCredentials = await config.credentials?.();
  let priorSignature = signatureOfRequest;
  for await (const body of events) {
    const signingDate = new Date(Date.now() + config.systemClockOffset);
    const date: MessageHeaders = { ":date": { type: "timestamp", value: signingDate } };
    const { signature } = await (signer as unknown as EventSigner).sign(
      { message: { body, headers: date }, priorSignature },
      { signingDate, ...(eventStreamCredentials && { eventStreamCredentials }) },
    );
    priorSignature = signature;
    const value = Uint8Array.from(signature.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    yield codec.encode({ headers: { ...date, ":chunk-signature": { type: "binary", value } }, body });
  }
}

/** What a signer can do beside signing requests. */
interface EventSigner {
  sign(
    event: {
      readonly message: { readonly body: Uint8Array; readonly headers: MessageHeaders };
      priorSignature: string;
    },
    options: { readonly signingDate: Date; readonly eventStreamCredentials?: object },
  ): Promise<{ readonly signature: string }>;
}
