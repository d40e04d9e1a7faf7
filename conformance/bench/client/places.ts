import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds `package.json`; this file runs from `dist`. */
export const root: string = join(fileURLToPath(new URL(".", import.meta.url)), "..", "..", "..", "..");

/** The client that ours is compared with. */
export const SDK = "@aws-sdk/client-secrets-manager";
