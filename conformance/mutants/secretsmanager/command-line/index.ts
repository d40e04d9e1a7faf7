import type { Mutant } from "../../mutant.js";
import { errorMutants } from "./errors.js";
import { fileMutants } from "./files.js";
import { listMutants } from "./lists.js";
import { optionMutants } from "./options.js";
import { outputMutants } from "./output.js";
import { wholeInputMutants } from "./whole-input.js";

/** Faults in the command line. */
export const commandLineMutants: readonly Mutant[] = [
  ...optionMutants,
  ...fileMutants,
  ...listMutants,
  ...wholeInputMutants,
  ...outputMutants,
  ...errorMutants,
];
