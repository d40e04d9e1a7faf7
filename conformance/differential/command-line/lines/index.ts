import type { Lines } from "../line.js";
import { createSecretLines } from "./create-secret.js";
import { errorLines } from "./errors.js";
import { fileLines } from "./files.js";
import { globalLines } from "./globals.js";
import { listLines } from "./lists.js";
import { otherOperationLines } from "./other-operations.js";
import { outputLines } from "./output.js";
import { wholeInputLines } from "./whole-input.js";

/** Every line that both programs are given. */
export const lines: Lines = {
  ...createSecretLines,
  ...globalLines,
  ...outputLines,
  ...errorLines,
  ...fileLines,
  ...listLines,
  ...wholeInputLines,
  ...otherOperationLines,
};
