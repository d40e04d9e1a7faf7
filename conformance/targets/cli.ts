import { commandLinePerformer } from "./command-line/performer.js";
import { laneSession } from "./lanes.js";
import type { CommandLinePiece, Handler, Pieces } from "./pieces.js";
import type { Session, Target, TargetSetting } from "./target.js";

/** The generated command line, run in this process and connected through msw with the reference. */
export function cliTarget(pieces: Pieces): Target {
  return {
    name: "cli",
    title: "generated command line through msw",
    open: async (setting) => cliSession(setting, pieces, { name: "cli", piece: await pieces.commandLine() }),
  };
}

/** How scenarios are played with a command line. */
export interface CliPlay {
  readonly name: string;
  readonly piece: CommandLinePiece;
  /** What happens to requests and answers on the way; absent: nothing. */
  readonly wire?: (handler: Handler) => Handler;
}

export function cliSession(
  { model, service, sensitive, ...setting }: TargetSetting,
  pieces: Pieces,
  { name, piece, wire }: CliPlay,
): Promise<Session> {
  return laneSession(
    { model, service, sensitive, ...setting },
    {
      name,
      host: `${name}.hallmark.test`,
      make: async (options) => pieces.handler(await pieces.operations(options)),
      wire,
      performer: (way) => commandLinePerformer({ piece, model, service, sensitive, ...way }),
    },
  );
}
