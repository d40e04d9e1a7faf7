import type { Emitter } from "./emitter.js";

/** Every piece that Hallmark makes, in the order in which they are listed to people. A new one is one folder and one word here. */
export const emitters = [] as const satisfies readonly Emitter[];
