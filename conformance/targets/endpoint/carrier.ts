import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { rootCertificates } from "node:tls";
import { Disturbance } from "../../runner/observation.js";

/** Whom to believe that it is who it says. */
export interface Trust {
  /** Certificates in PEM form that are trusted beside the usual ones; left out: none. */
  readonly ca?: string | undefined;
  /** Whether any certificate will do. Left out: no. */
  readonly isInsecure?: boolean | undefined;
}

/** Carries one request over a connection of its own or a kept one. Redirections are answers like any other. */
export interface Carrier {
  /** @throws TooLate, or what Node says of a connection that fails. */
  carry(request: Request): Promise<Response>;
  /** Lets go of connections that are kept. */
  close(): void;
}

/** No whole answer came in time. */
export class TooLate extends Error {
  override readonly name = "TooLate";
}

/** Far more than any answer of a service that has pages. */
const largestAnswer = 16 * 1024 * 1024;

/** @param timeout Milliseconds for an answer to come in full. */
export function carrierOf(timeout: number, { ca, isInsecure = false }: Trust): Carrier {
  const plain = new HttpAgent({ keepAlive: true });
  const secure = new HttpsAgent({
    keepAlive: true,
    rejectUnauthorized: !isInsecure,
    ...(ca !== undefined && { ca: [...rootCertificates, ca] }),
  });
  const carry = (url: URL, request: Request, body: Buffer): Promise<Response> =>
    new Promise((resolve, reject) => {
      const isSecure = url.protocol === "https:";
      const sent = (isSecure ? httpsRequest : httpRequest)(url, {
        method: request.method,
        agent: isSecure ? secure : plain,
        headers: { accept: "*/*", ...Object.fromEntries(request.headers), "content-length": body.byteLength },
      });
      let hasBegun = false;
      let hasEnded = false;
      const end = (error: unknown): void => {
        // What is destroyed complains of that as well.
        if (hasEnded) return;
        hasEnded = true;
        clearTimeout(timer);
        sent.destroy();
        const isStale = sent.reusedSocket && !hasBegun && (error as NodeJS.ErrnoException).code === "ECONNRESET";
        // A kept connection that the other side had closed meanwhile is no fault of this request.
        if (isStale) resolve(carry(url, request, body));
        else reject(error as Error);
      };
      const timer = setTimeout(() => end(new TooLate()), timeout);
      sent.on("error", end).on("response", (answer) => {
        hasBegun = true;
        bodyOf(answer)
          .then((bytes) => {
            clearTimeout(timer);
            resolve(responseOf(answer, bytes));
          })
          .catch(end);
      });
      sent.end(body);
    });
  return {
    carry: async (request) => carry(new URL(request.url), request, Buffer.from(await request.clone().arrayBuffer())),
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

async function bodyOf(answer: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.byteLength;
    if (bytes > largestAnswer) throw new Disturbance(`the answer is larger than ${largestAnswer} bytes`);
    parts.push(part);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

/** Statuses that have no body, whatever follows the head. */
const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf({ statusCode: status = 0, rawHeaders }: IncomingMessage, bytes: Uint8Array<ArrayBuffer>): Response {
  if (status < 200 || status > 599)
    throw new Disturbance(`the answer has the status ${status}, which HTTP does not know`);
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index]!, rawHeaders[index + 1]!);
  }
  return new Response(withoutBody.has(status) ? null : bytes, { status, headers });
}
