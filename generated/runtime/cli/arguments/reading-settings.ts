import type { BinaryFormat } from "../values/binary-value.js";
import type { Globals } from "./global-options.js";

/** What configuration files say on how words are read. Asked for only where it matters, as it takes time. */
export type ReadSettings = (globals: Globals) => Promise<{ readonly binaryFormat?: BinaryFormat | undefined }>;
