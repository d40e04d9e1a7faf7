import type { Mutant } from "../mutant.js";

export const secretsManagerMutants: readonly Mutant[] = [];
