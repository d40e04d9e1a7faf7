import type { About } from "./board.js";

/** Who is verified: an emulator, or our own service. */
export interface Contestant extends About {
  /** Installs it below a folder, where it may be already. */
  install(place: string): Promise<void>;
  /** Starts it on a free port of this machine. */
  start(place: string): Promise<RunningContestant>;
}

export interface RunningContestant {
  readonly url: string;
  stop(): Promise<void>;
}
