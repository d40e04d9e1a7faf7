import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { packageRoot } from "../../package-root.js";
import { sampleReport } from "../../testing/sample-report.js";
import { withMark } from "../../testing/with-mark.js";
import { sarifReport } from "./sarif.js";

/** The official schema, as a package brings it along. */
const path = join(packageRoot, "node_modules", "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");

it("is what the official schema of SARIF 2.1.0 allows", () => {
  // Written for an older draft, of which it uses nothing that has changed but the names of these two.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  const options = { allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false };
  const accepts = new Ajv(options).compile(schema);
  const third = { ...sampleReport, endpoint: { url: "http://localhost:4566/", region: "us-east-1" } };
  const news = withMark(third, "refused", { standing: "new", newAt: ["1 /error/status"] });
  const known = withMark(news, "asked", { standing: "known", recorded: "not implemented", note: "never was" });
  const mended = withMark(known, "made", { standing: "mended", recorded: "fail", mendedAt: ["1 /output"] });
  for (const report of [sampleReport, third, mended]) {
    accepts(JSON.parse(sarifReport(report)));
    expect(accepts.errors ?? []).toEqual([]);
  }
  accepts({ ...(JSON.parse(sarifReport(third)) as object), version: "2.0" });
  expect(accepts.errors, "the schema can be broken").not.toBeNull();
});
