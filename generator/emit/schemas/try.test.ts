import { it } from "vitest";
import { writeFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { planOfFiles } from "../../testing/plans.js";
import { sharedFile } from "../../testing/shared.js";
import { schemas } from "./index.js";
it("x", () => {
  for (const f of schemas.emit(planOfFiles([sharedFile("models", "secrets-manager-2017-10-17.json")]))) {
    const p = "/tmp/client-bench/out/" + f.path;
    mkdirSync(dirname(p), { recursive: true });
    writeFileSync(p, f.text);
  }
});
