import type { Row } from "../row.js";
import { bundleRow } from "./bundle.js";
import { callRow } from "./call.js";
import { importRows } from "./import.js";

/** The generated client against the AWS SDK's: a call, the import of it, its size in a browser. */
export async function rows(): Promise<readonly Row[]> {
  return [await callRow(), ...importRows(), await bundleRow()];
}
