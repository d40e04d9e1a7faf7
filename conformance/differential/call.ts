import type { Answer } from "./recording-server.js";
import type { Library } from "./libraries.js";

export type Client = InstanceType<Library["SecretsManager"]>;

/** One thing that a program may do with a client, and what the service answers meanwhile. */
export interface Call {
  readonly title: string;
  readonly answers?: readonly Answer[];
  /** What the client is made with, beside Region, credentials and endpoint. */
  readonly configuration?: object;
  /** Gives what the program gets, or throws what it catches. */
  readonly play: (client: Client, library: Library) => Promise<unknown>;
}

/** A call of one operation, by the method of its name. */
export function call<Method extends keyof Client>(
  title: string,
  method: Method,
  input: object | undefined,
  answers: readonly Answer[] = [],
  configuration: object = {},
): Call {
  return {
    title,
    answers,
    configuration,
    play: (client) => (client[method] as (input?: object) => Promise<unknown>)(input),
  };
}
