import { readdirSync } from "node:fs";
import { expect } from "vitest";
import type { PlanOptions } from "../plan/index.js";
import { planOfFiles } from "../testing/plans.js";
import { itShared, sharedFile } from "../testing/shared.js";
import { typeErrors } from "../testing/type-check.js";
import { errors } from "./errors/index.js";
import { types } from "./types/index.js";

const MODEL = /-\d{4}-\d\d-\d\d\.json$/;

/** Between them: recursive unions, streams of events, names that clash with TypeScript's, maps keyed by enums. */
const DEMANDING = /^(dynamodb|kinesis|s3|sqs|ssm)-/;

function emitted(models: RegExp, form: PlanOptions["types"]) {
  const names = readdirSync(sharedFile("models")).filter((name) => MODEL.test(name) && models.test(name));
  return names.flatMap((name) => {
    const plan = planOfFiles([sharedFile("models", name)], { types: form });
    return [...types.emit(plan), ...errors.emit(plan)];
  });
}

itShared("compiles for every model", () => expect(typeErrors(emitted(/./, "strict"))).toBe(""), 120_000);

itShared(
  "compiles where optional members may be undefined",
  () => expect(typeErrors(emitted(DEMANDING, "strict"), { exactOptionalPropertyTypes: false })).toBe(""),
  60_000,
);

itShared("compiles in the AWS SDK's form", () => expect(typeErrors(emitted(DEMANDING, "sdk"))).toBe(""), 60_000);
