import type { HttpHandler } from "msw";
import type { OpenApiDocument } from "./contract/contract.js";

/**
 * The pieces that were generated for one service, each loaded when it is first asked for. What the targets know of
 * them is only what all services have in common.
 */
export interface Pieces {
  /** Name of the service's folder below `generated/`. */
  readonly folder: string;
  /** Name to sign for. */
  readonly signingName: string;
  /** Fresh operations of the reference, with a state of their own. */
  operations(options?: ReferenceOptions): Promise<Operations>;
  handler(operations: Operations, options?: HandlerOptions): Promise<Handler>;
  client(): Promise<ClientPiece>;
  /** The published client, whose users move over to ours. */
  publishedClient(): Promise<ClientPiece>;
  mswHandlers(operations: Operations): Promise<readonly HttpHandler[]>;
  commandLine(): Promise<CommandLinePiece>;
  /** By the name of the input structure. */
  validators(): Promise<Validators>;
  openapi(): Promise<OpenApiDocument>;
}

/** Operations by the names of their functions: `createSecret`. */
export type Operations = Readonly<Record<string, Operation>>;
// oxlint-disable-next-line typescript/no-explicit-any -- inputs differ from operation to operation; nothing here looks into them
export type Operation = (input: any, context: any) => Promise<object> | object | void | Promise<void>;

/** What the reference may be told. */
export type ReferenceOptions = Readonly<Record<string, unknown>>;

export interface HandlerOptions {
  readonly disabledChecks?: readonly string[];
}

export type Handler = (request: Request) => Promise<Response>;

export interface ClientPiece {
  create(configuration: ClientConfiguration): PieceClient;
  /** The command of an operation; `undefined` where there is none. */
  command(operation: string, input: object): object | undefined;
  /** The class of an error; `undefined` where there is none of that name. */
  errorClass(name: string): ErrorClass | undefined;
  /** The class that every error of the service has as its base. */
  readonly baseError: ErrorClass;
}

export interface ClientConfiguration {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface PieceClient {
  send(command: object): Promise<object>;
  destroy(): void;
}

// oxlint-disable-next-line typescript/no-explicit-any -- constructors of errors take different options
export type ErrorClass = abstract new (...args: any[]) => Error;

/** A program that is run in this process. */
export interface CommandLinePiece {
  /** @returns the exit code. */
  run(words: readonly string[], surroundings: CommandLineSurroundings): Promise<number>;
}

/** What a program has around it; it touches nothing else. */
export interface CommandLineSurroundings {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** @throws an error with a code of Node: `ENOENT`. */
  readonly readFile: (path: string) => Uint8Array;
  /** Aborted: whoever runs it wants it to end. */
  readonly interrupted?: AbortSignal;
}

export type Validators = Readonly<Record<string, Validator>>;

export interface Validator {
  violations(value: unknown): readonly { readonly pointer: string; readonly trait: string }[];
}
