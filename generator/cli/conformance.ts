import type { Model } from "../model/index.js";
import type { Credentials } from "./credentials.js";

/*
 * What the command line needs of `conformance`, said again here: the generator has to compile before `generated/` is
 * there, on which `conformance` stands. A test holds both against each other.
 */

/** Verification and its reports. */
export interface Conformance {
  verify(request: VerifyRequest): Promise<VerifyReport>;
  clean(request: CleanRequest): Promise<CleanReport>;
  exitCodeOfClean(report: CleanReport): number;
  exitCodeOf(report: VerifyReport): number;
  exitCodeOnceKnown(report: VerifyReport): number;
  consoleReporter(output: NodeJS.WriteStream, isColoured: boolean): ConsoleReporter;
  jsonReport(report: VerifyReport): string;
  junitReport(report: VerifyReport): string;
  htmlReport(report: VerifyReport): string;
  sarifReport(report: VerifyReport, reportPath: string): string;
  parseReport(text: string, path: string): VerifyReport;
  mergeReports(reports: readonly { readonly path: string; readonly report: VerifyReport }[]): VerifyReport;
  findKnownDeviations(nameOrPath: string): KnownDeviationsPlace;
  knownDeviationsOf(place: KnownDeviationsPlace, version?: string): KnownDeviations;
  versionToUpdate(place: KnownDeviationsPlace, version?: string): string;
  updateKnownDeviations(place: KnownDeviationsPlace, report: VerifyReport, version: string): UpdatedKnownDeviations;
  knownDeviationsText(file: KnownDeviationsFile): string;
  scenariosOf(request: ScenariosRequest): readonly Area[];
  wordsOf(request: ScenariosRequest): readonly ChoiceWord[];
  scenariosAsJson(request: ScenariosRequest): string;
}

export interface VerifyRequest {
  readonly model: Model;
  readonly service?: string | undefined;
  readonly endpoint?: EndpointRequest | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
  readonly derived?: boolean | undefined;
  readonly mutants?: boolean | undefined;
  readonly shard?: { readonly number: number; readonly count: number } | undefined;
  readonly seed?: string | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Times are in milliseconds. */
export interface EndpointRequest extends Connection {
  readonly url: string;
  readonly patience?: number | undefined;
  readonly journal?: string | undefined;
  readonly known?: KnownDeviations | undefined;
}

/** How an endpoint is met. */
export interface Connection {
  readonly region?: string | undefined;
  readonly credentials?: Credentials | undefined;
  readonly otherCredentials?: Credentials | undefined;
  readonly concurrency?: number | undefined;
  readonly timeout?: number | undefined;
  readonly trust?: { readonly ca?: string | undefined; readonly isInsecure?: boolean | undefined } | undefined;
  readonly allowAws?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface CleanRequest extends Connection {
  readonly model: Model;
  readonly service?: string | undefined;
  readonly journals: string;
  readonly url?: string | undefined;
}

/** In words for people. */
export interface CleanReport {
  readonly removed: readonly string[];
  readonly left: readonly string[];
  readonly unreachable: readonly string[];
  readonly skipped: readonly string[];
}

export interface ScenariosRequest {
  readonly model: Model;
  readonly service?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly derived?: boolean | undefined;
}

/** What scenarios can be chosen by besides ids. */
export interface ChoiceWord {
  readonly word: string;
  readonly scenarios: number;
  readonly meaning: string;
}

export interface Area {
  readonly title: string;
  readonly scenarios: readonly ListedScenario[];
}

export interface ListedScenario {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly string[];
  readonly steps: readonly object[];
  readonly derivedFrom?: { readonly member: string };
}

export interface ConsoleReporter {
  onEvent(event: RunEvent): void;
  finish(report: VerifyReport): void;
}

/** Passed on from the run to its reports, whose business the rest of it is. */
export interface VerifyReport {
  readonly service: { readonly id: string };
  readonly isInterrupted: boolean;
  /** What was to be verified; `unavailable` says why it could not be had. */
  readonly targets: readonly { readonly unavailable?: string }[];
}

/** Passed on from the run to its reports. */
export interface RunEvent {
  readonly kind: string;
}

/** What an endpoint is known to do otherwise than documented. */
export interface KnownDeviations {
  readonly target: string;
  readonly service: string;
  readonly version: string;
  readonly deviations: Deviations;
}

type Deviations = Readonly<Record<string, { readonly outcome: "fail" | "not implemented" }>>;

/** A file of them, be it there or not. */
export interface KnownDeviationsPlace {
  readonly path: string;
  readonly isOurs: boolean;
  readonly file?: KnownDeviationsFile | undefined;
}

export interface KnownDeviationsFile {
  readonly kind: "hallmark-known-deviations";
  readonly version: 1;
  readonly target: string;
  readonly service: string;
  readonly versions: Readonly<Record<string, Deviations>>;
}

export interface UpdatedKnownDeviations {
  readonly file: KnownDeviationsFile;
  readonly added: number;
  readonly changed: number;
  readonly mended: number;
  readonly unchanged: number;
}

/** The reference service. What a store is, only it knows. */
export interface Reference<Store extends SecretStore = SecretStore> {
  serveSecretsManager(options: ServeOptions<Store>): Promise<RunningServer>;
  openDurableStore(path: string, options: { readonly key: Uint8Array }): Promise<Store>;
  parseDataKey(text: string): Uint8Array;
  /** Reads `name=value`; refuses names and values that there are not. */
  parseAssumptions(settings: readonly string[]): object;
}

/** Passed on from where it is opened to the server. */
export interface SecretStore {
  close(): Promise<void>;
}

/** What the server of the reference may be told. Times are in milliseconds. */
export interface ServeOptions<Store extends SecretStore = SecretStore> {
  readonly host: string;
  readonly port: number;
  readonly region: string;
  readonly accountId: string;
  readonly maxBodyBytes: number;
  readonly requestTimeout: number;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  readonly store?: Store;
  readonly assumptions?: object;
  readonly disabledChecks?: readonly string[];
  readonly log: (entry: AccessLogEntry) => void;
  readonly onError: (error: unknown) => void;
  readonly rotationFunctions?: RotationFunctions | undefined;
  readonly onRotationFailure?: ((failure: RotationFailure) => void) | undefined;
}

/** Functions that rotate secrets, by their ARN, or a way to find one. What they are called with, only the reference knows. */
export type RotationFunctions =
  | Readonly<Record<string, RotationFunction>>
  | ((functionArn: string) => RotationFunction | undefined);

type RotationFunction = (event: unknown, context: unknown) => unknown;

export interface RotationFailure {
  readonly secretArn: string;
  readonly versionId: string;
  readonly step: string;
  readonly error: unknown;
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

export function loadConformance(): Promise<Conformance> {
  return load<Conformance>("index.js");
}

export function loadReference(): Promise<Reference> {
  return load<Reference>("reference/index.js");
}

/** Whether an error says that something was asked for that cannot be done; its message is for people. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === "Refused";
}

/** The path is computed, so that the compiler does not follow it. */
async function load<T>(path: string): Promise<T> {
  return (await import(new URL(`../../conformance/${path}`, import.meta.url).href)) as T;
}

/** The scenarios of a model, if it is of a service that there are any for. */
export async function scenariosIfAny(model: Model): Promise<readonly Area[]> {
  const { scenariosOf } = await loadConformance();
  try {
    return scenariosOf({ model });
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** The same; nothing where the suite is not compiled, as before the first `generate` in a checkout. */
export async function scenariosIfCompiled(model: Model): Promise<readonly Area[] | undefined> {
  try {
    await loadConformance();
  } catch {
    return undefined;
  }
  return scenariosIfAny(model);
}
