/**
 * What the command line needs of `conformance`, said again here: the generator has to compile before `generated/` is
 * there, on which `conformance` stands.
 */
export interface Reference {
  serveSecretsManager(options: ServeOptions): Promise<RunningServer>;
}

/** What the server of the reference may be told. Times are in milliseconds. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly region: string;
  readonly accountId: string;
  readonly maxBodyBytes: number;
  readonly requestTimeout: number;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly log: (entry: AccessLogEntry) => void;
  readonly onError: (error: unknown) => void;
}

export interface AccessLogEntry {
  readonly operation: string;
  readonly status: number;
  readonly duration: number;
  readonly requestId: string;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The reference service. */
export function loadReference(): Promise<Reference> {
  return load<Reference>("reference/index.js");
}

/** The path is computed, so that the compiler does not follow it. */
async function load<T>(path: string): Promise<T> {
  return (await import(new URL(`../../conformance/${path}`, import.meta.url).href)) as T;
}
