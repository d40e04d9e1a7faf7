import type { Diagnostic } from "../model/index.js";

/** Takes a finding; the stage that found it goes on with what is left. */
export type Report = (diagnostic: Diagnostic) => void;
