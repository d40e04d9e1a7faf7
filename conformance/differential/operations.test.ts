import fc from "fast-check";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OperationPlan } from "../../generator/plan/index.js";
import { assembleModel } from "../../generator/smithy/index.js";
import { ownModelFiles } from "../../generator/testing/own-model.js";
import { planOfFiles } from "../../generator/testing/plans.js";
import { itShared } from "../../generator/testing/shared.js";
import { wireValue } from "../../generator/testing/wire-value.js";
import type { Call, Client } from "./call.js";
import { generatedLibrary, ours, oursForAwsModel, theirs, type Library } from "./libraries.js";
import { planted } from "./model/planted-mistakes.js";
import { playCall } from "./play-call.js";
import { recordingServer, type Answer, type RecordingServer } from "./recording-server.js";
import { valuesOf } from "./shape-values.js";

const plan = planOfFiles(ownModelFiles("secretsmanager"));
const operations = plan.operations.map((operation) => ({ name: operation.name, operation }));

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.stop());

it("has the operations of the AWS SDK", () => {
  const commands = Object.keys(theirs).filter((name) => /^[A-Z]\w+Command$/.test(name));
  expect(commands).toHaveLength(23);
  expect(operations.map(({ name }) => `${name}Command`).sort()).toEqual(commands.sort());
});

it.each(operations)("sends and reads whatever $name takes and answers as the AWS SDK does", async ({ operation }) => {
  await sameForAnything(ours, operation);
});

itShared("does so for every operation of AWS's own model", async () => {
  const library = await oursForAwsModel();
  for (const { operation } of operations) await sameForAnything(library, operation, { numRuns: 5 });
});

it.each(operations)("reads the errors of $name as the AWS SDK does", async ({ operation }) => {
  for (const { name, error } of [...operation.errors, { name: "TeapotException", error: undefined }]) {
    const body = { __type: name, Message: `No ${operation.name}.` };
    const call = callOf(operation, {}, { status: error?.httpStatus ?? 400, body });
    const expected = await playCall(server, theirs, call);
    expect(await playCall(server, ours, call), name).toEqual(expected);
    expect(expected.outcome).toMatchObject({ error: { name, message: body.Message } });
  }
});

it.each([
  { shape: "SecretBinaryType", path: "type", to: () => "string", operation: "UpdateSecret" },
  { shape: "CreatedDateType", path: "type", to: () => "long", operation: "BatchGetSecretValue" },
  {
    shape: "RotateSecretRequest",
    path: "members ClientRequestToken traits smithy.api#idempotencyToken",
    operation: "RotateSecret",
  },
  { shape: "SecretListEntry", path: "members PrimaryRegion", operation: "ListSecrets" },
])("notices in $operation a client whose model has a mistake in $shape", async ({ operation, ...mistake }) => {
  const documents = ownModelFiles("secretsmanager").map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const library = await generatedLibrary(assembleModel(planted(documents, { title: "", ...mistake })).value!);
  const checked = plan.operations.find(({ name }) => name === operation)!;
  await expect(sameForAnything(library, checked, { seed: 1 })).rejects.toThrow("Property failed");
});

/** Sends inputs and reads answers of all kinds with both libraries. */
async function sameForAnything(
  library: Library,
  operation: OperationPlan,
  { numRuns = 25, seed }: { readonly numRuns?: number; readonly seed?: number } = {},
): Promise<void> {
  const { input, output } = operation;
  const given = input ? valuesOf(plan, input) : fc.constant({});
  const answered = output ? valuesOf(plan, output).map((value) => wireValue(plan, output, value)) : fc.constant("");
  const property = fc.asyncProperty(given, answered, async (value, body) => {
    const call = callOf(operation, value, { body });
    const expected = await playCall(server, theirs, call);
    const actual = await playCall(server, library, call);
    expect(actual).toEqual(expected);
    expect(actual.requests).toHaveLength(1);
    expect(actual.outcome).toHaveProperty("output");
  });
  await fc.assert(property, { numRuns, ...(seed !== undefined && { seed }) });
}

function callOf({ name, methodName }: OperationPlan, input: unknown, answer: Answer): Call {
  return {
    title: name,
    answers: [answer],
    configuration: { maxAttempts: 1 },
    play: (client) => (client[methodName as keyof Client] as (input: unknown) => Promise<unknown>)(input),
  };
}
