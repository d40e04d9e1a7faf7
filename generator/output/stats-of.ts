import { statSync, type Stats } from "node:fs";

/** What stands at a path; `undefined` where there is nothing, also because what should be a folder above is a file. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
