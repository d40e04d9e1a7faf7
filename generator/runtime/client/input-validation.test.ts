import { expect, it } from "vitest";
import type { Violation } from "../validation.js";
import { inputValidation, InputValidationError } from "./input-validation.js";
import { Command } from "./smithy-client.js";

const tooLong: Violation = {
  pointer: "/Name",
  trait: "smithy.api#length",
  message: "Member must have length less than or equal to 3",
  rules: [],
  isSensitive: false,
};

const shortNames = {
  violations: (input: unknown) => (((input as { Name?: string }).Name ?? "").length > 3 ? [tooLong] : []),
};

/** What becomes of an input on its way through a stack with the plug-in. */
async function through(validators: Parameters<typeof inputValidation>[0], input: object, commandName: string) {
  const { middlewareStack } = new (Command.classBuilder<object, { $metadata: object }, never>().build())(input);
  middlewareStack.use(inputValidation(validators));
  const handler = middlewareStack.resolve(async () => ({ output: { $metadata: {} }, response: {} }), { commandName });
  return handler({ input });
}

it("lets inputs pass that break nothing", async () => {
  await expect(through(shortNames, { Name: "abc" }, "MakeCommand")).resolves.toBeDefined();
});

it("refuses an input with all that is wrong, without the values", async () => {
  const error = await through(shortNames, { Name: "s3cret" }, "MakeCommand").catch((error: unknown) => error);
  expect(error).toBeInstanceOf(InputValidationError);
  expect(error).toMatchObject({
    name: "InputValidationError",
    message: "/Name: Member must have length less than or equal to 3",
    violations: [tooLong],
  });
});

it("checks only the commands that it has a validator for", async () => {
  const validators = { MakeCommand: shortNames };
  await expect(through(validators, { Name: "long" }, "MakeCommand")).rejects.toThrow(InputValidationError);
  await expect(through(validators, { Name: "long" }, "ReadCommand")).resolves.toBeDefined();
});
