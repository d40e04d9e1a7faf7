import { serveSecretsManager, type AccessLogEntry, type RunningServer } from "../reference/index.js";
import rotationFunctions from "./rotation-functions.js";

/** What requests have to be signed with: a real client's signing is part of what is witnessed. */
export const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example-secret-access-key" };

/** A server for one tour, and what is known of how it went. */
export interface TourServer extends RunningServer {
  readonly log: readonly AccessLogEntry[];
  /** Errors that an operation should not have thrown. */
  readonly failures: readonly unknown[];
}

/** Serves the reference in this process. */
export async function serveTour(): Promise<TourServer> {
  const log: AccessLogEntry[] = [];
  const failures: unknown[] = [];
  const server = await serveSecretsManager({
    credentials,
    rotationFunctions,
    log: (entry) => log.push(entry),
    onError: (error) => failures.push(error),
  });
  return { ...server, log, failures };
}
