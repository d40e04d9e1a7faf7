import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { createSecretsManagerHandler, verifySigV4 } from "../../../generated/secretsmanager/server/index.js";
import { createEnvironment, type ReferenceOptions } from "../environment.js";
import { referenceOperations } from "../operations/index.js";
import { rotateDueSecrets } from "../rotation/rotate-due.js";
import { withAccessLog, type AccessLogEntry } from "./access-log.js";
import { answerMalformedRequests, refuseAddress } from "./malformed-requests.js";

export interface ServeOptions extends ReferenceOptions {
  /** Address to listen on; loopback only, unless said otherwise. */
  readonly host?: string | undefined;
  /** 0 takes any free port. */
  readonly port?: number | undefined;
  /** Larger request bodies are refused, in bytes. */
  readonly maxBodyBytes?: number | undefined;
  /** A client that takes longer to send its request is cut off, in milliseconds. */
  readonly requestTimeout?: number | undefined;
  /** Given: requests must be signed with them. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** Told of every answer, without anything of the request's or answer's content. */
  readonly log?: ((entry: AccessLogEntry) => void) | undefined;
  /** Told of an error that an operation should not have thrown. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A reference service that listens. */
export interface RunningServer {
  /** For example `http://127.0.0.1:4566`. */
  readonly url: string;
  readonly port: number;
  /**
   * Takes no more requests, lets those under way finish and then closes, the store as well; what is left after the grace
   * is cut off.
   *
   * @param grace - in milliseconds
   */
  close(grace?: number): Promise<void>;
  /** Waits until no rotation is under way. */
  settled(): Promise<void>;
  /** Rotates what is due by the service's clock, and waits for it; where there are functions, this happens every minute by itself. */
  rotateDue(): Promise<void>;
}

const DEFAULT_MAX_BODY = 1024 * 1024;
const DEFAULT_REQUEST_TIMEOUT = 30_000;
const DEFAULT_GRACE = 5_000;
/** How often it is seen whether a rotation window has opened; those open on the hour. */
const ROTATION_INTERVAL = 60_000;

/**
 * Serves the reference over HTTP.
 *
 * @throws Error with the code `EADDRINUSE`, `EACCES` or `EADDRNOTAVAIL` when it cannot listen there.
 */
export async function serveSecretsManager(options: ServeOptions = {}): Promise<RunningServer> {
  const { host = "127.0.0.1", port = 0, requestTimeout = DEFAULT_REQUEST_TIMEOUT, credentials } = options;
  const environment = createEnvironment(options);
  const operations = referenceOperations(environment);
  const handler = createSecretsManagerHandler(operations, {
    maxBodyBytes: options.maxBodyBytes ?? DEFAULT_MAX_BODY,
    disabledChecks: options.disabledChecks,
    ...(options.onError && { onError: options.onError }),
    ...(credentials && {
      authenticate: verifySigV4({ credentials, service: "secretsmanager" }),
    }),
  });
  const listener = getRequestListener(options.log ? withAccessLog(handler, options.log) : handler, {
    // Handlers never throw: it is called for what no request could be made of.
    errorHandler: () => refuseAddress(options.log),
  });
  const limits = {
    requestTimeout,
    headersTimeout: requestTimeout,
    // How soon a slow client is noticed; Node looks every 30 s by default.
    connectionsCheckingInterval: Math.min(1_000, requestTimeout),
  };
  // A request without a host gets to the listener, which refuses it in the service's form.
  const server = createServer({ ...limits, requireHostHeader: false }, listener);
  answerMalformedRequests(server, options.log);
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const rotateDue = () => rotateDueSecrets(environment, operations);
  // Without functions there is nothing that could be due.
  const rotating =
    options.rotationFunctions &&
    setInterval(() => void rotateDue().catch((error: unknown) => options.onError?.(error)), ROTATION_INTERVAL);
  rotating?.unref();
  return {
    url: `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`,
    port: address.port,
    close: async (grace = DEFAULT_GRACE) => {
      clearInterval(rotating);
      await close(server, grace);
      // A function that does not come to an end must not keep the store open.
      await Promise.race([environment.rotations.settled(), after(grace, undefined, { ref: false })]);
      await environment.store.close();
    },
    settled: () => environment.rotations.settled(),
    rotateDue,
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** How soon a connection is closed whose last request was answered while the server closes, in milliseconds. */
const IDLE_INTERVAL = 20;

async function close(server: Server, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Clients keep connections open for requests to come, and would hold the server up for as long as it lets them.
  const closing = setInterval(() => server.closeIdleConnections(), IDLE_INTERVAL);
  const cutOff = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearInterval(closing);
  clearTimeout(cutOff);
}
