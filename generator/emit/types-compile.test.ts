import { readdirSync } from "node:fs";
import { expect } from "vitest";
import type { PlanOptions } from "../plan/index.js";
import { planOfFiles } from "../testing/plans.js";
import { itShared, sharedFile } from "../testing/shared.js";
import { typeErrors } from "../testing/type-check.js";
import { errors } from "./errors/index.js";
import { types } from "./types/index.js";

/** Between them: recursive unions, streams of events, names that clash with TypeScript's, maps keyed by enums. */
const DEMANDING = /^(dynamodb|kinesis|sqs|ssm)-/;

/** In their usual form, the types of every model are compiled with all other pieces, elsewhere. */
function demanding(): readonly string[] {
  return readdirSync(sharedFile("models")).filter((name) => DEMANDING.test(name));
}

function emitted(names: readonly string[], form: PlanOptions["types"]) {
  return names.flatMap((name) => {
    const plan = planOfFiles([sharedFile("models", name)], { types: form });
    return [...types.emit(plan), ...errors.emit(plan)];
  });
}

itShared(
  "compiles where optional members may be undefined",
  () => expect(typeErrors(emitted(demanding(), "strict"), { exactOptionalPropertyTypes: false })).toBe(""),
  60_000,
);

itShared("compiles in the AWS SDK's form", () => expect(typeErrors(emitted(demanding(), "sdk"))).toBe(""), 60_000);
