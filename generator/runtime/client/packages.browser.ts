import * as used from "./used-packages.js";

/** What a client uses of the packages that it stands on. In Node, `packages.ts` takes the place of this file. */
export function packages(): typeof used {
  return used;
}
