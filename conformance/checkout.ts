import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.js";

/**
 * Whether this is the project as it is worked on, with its sources and development dependencies, and not a package that
 * was installed, which has no settings of the compiler.
 */
export const isCheckout: boolean = existsSync(join(packageRoot, "tsconfig.json"));
