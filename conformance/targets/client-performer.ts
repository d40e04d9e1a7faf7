import { Disturbance, type Observation, type ObservedError } from "../runner/observation.js";
import type { Action, Performer } from "../runner/play-scenario.js";
import type { Exchange } from "../runner/verdict.js";
import { isRun, isSend, type CallStep, type CannedAnswer, type Fault, type Step } from "../scenarios/scenario.js";
import type { ClientPiece, PieceClient } from "./pieces.js";
import { ownKeys, type Signing } from "./sign.js";

/** How a client library is put to use. */
export interface ClientUse {
  readonly piece: ClientPiece;
  readonly endpoint: string;
  /** Tells the other end of the line which step comes, and hears from it what travelled. */
  readonly line: Line;
}

/** The other end of a client's line. */
export interface Line {
  begin(step: Disturbed, number: number): void;
  /** What travelled since, oldest first. */
  end(): readonly Exchange[];
}

/** What happens on the line during a step. */
export interface Disturbed {
  readonly faults?: readonly Fault[];
  readonly answer?: CannedAnswer;
}

export interface ClientPerformer extends Performer {
  destroy(): void;
}

/** Calls operations with a client library. */
export function clientPerformer(use: ClientUse): ClientPerformer {
  const clients = new Map<string, PieceClient>();
  const clientOf = ({ region, account }: Signing): PieceClient => {
    const key = `${account} ${region}`;
    const client =
      clients.get(key) ?? use.piece.create({ endpoint: use.endpoint, region, credentials: ownKeys[account] });
    clients.set(key, client);
    return client;
  };
  return {
    formOf: () => "decoded",
    blindTo,
    perform: (action) => perform(use, clientOf(action), action),
    destroy: () => clients.forEach((client) => client.destroy()),
  };
}

function blindTo(step: Step): string | undefined {
  if (isRun(step)) return "it is about the command line";
  if (isSend(step)) return "no client library sends such a request";
  if (step.expect.headers || step.expect.body) return "a client library hides the raw answer";
  if (step.expect.violations?.some(({ trait }) => trait === "type")) {
    return "values of other types than the library's are not for it to send";
  }
  return undefined;
}

async function perform({ piece, line }: ClientUse, client: PieceClient, action: Action): Promise<Observation> {
  const step = action.step as CallStep;
  const command = piece.command(step.call, action.input as object);
  if (!command) throw new Disturbance(`the client has no command for ${step.call}`);
  line.begin(step, action.number);
  const result = await client.send(command).then(
    ({ $metadata: _metadata, ...output }: { $metadata?: unknown }) => ({ output }),
    (error: unknown) => ({ error: observed(piece, error) }),
  );
  const exchanges = line.end();
  return { input: filledIn(action.input, exchanges.at(0)?.request.body), result, exchanges };
}

/** The input, with the members that only the request has: those that the client filled in. */
function filledIn(input: unknown, body: string | undefined): unknown {
  try {
    return { ...(JSON.parse(body ?? "{}") as object), ...(input as object) };
  } catch {
    return input;
  }
}

function observed(piece: ClientPiece, error: unknown): ObservedError {
  if (!(error instanceof Error)) return { type: typeof error, status: undefined, message: String(error) };
  const { httpStatusCode } = (error as { $metadata?: { httpStatusCode?: number } }).$metadata ?? {};
  return { type: `${error.name}${misfit(piece, error)}`, status: httpStatusCode, message: error.message };
}

/** An error must be an instance of the class of its name, or of the base class where it has none. */
function misfit(piece: ClientPiece, error: Error): string {
  const Class = piece.errorClass(error.name);
  if (Class) return error instanceof Class ? "" : ", but not of that class";
  return error instanceof piece.baseError ? "" : ", not an exception of the service";
}
