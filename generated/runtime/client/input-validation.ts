import type { InitializeMiddleware, MetadataBearer, Pluggable } from "@smithy/types";
import type { Validator, Violation, Violations } from "../validation.js";

type AnyValidator = Pick<Validator<unknown>, "violations">;

/** Thrown for an input that breaks the model's constraints, before anything is sent. */
export class InputValidationError extends Error {
  override readonly name = "InputValidationError";
  /** All that is wrong, never the values themselves. */
  readonly violations: Violations;

  constructor(violations: Violations) {
    super(violations.map(describe).join("; "));
    this.violations = violations;
  }
}

/**
 * A plug-in that checks inputs before they are sent. Clients do not check by themselves, because a service may accept
 * what its model does not allow.
 *
 * @param validators By names of commands for a client, one alone for a single command.
 * @example
 * client.middlewareStack.use(inputValidation({ CreateSecretCommand: CreateSecretRequestValidator }));
 * command.middlewareStack.use(inputValidation(CreateSecretRequestValidator));
 */
export function inputValidation<Input extends object, Output extends MetadataBearer>(
  validators: AnyValidator | Readonly<Record<string, AnyValidator>>,
): Pluggable<Input, Output> {
  const validatorOf = (command: string): AnyValidator | undefined =>
    isValidator(validators) ? validators : validators[command];
  const middleware: InitializeMiddleware<Input, Output> = (next, context) => async (args) => {
    const violations = validatorOf(String(context.commandName))?.violations(args.input) ?? [];
    if (violations.length > 0) throw new InputValidationError(violations);
    return next(args);
  };
  return {
    applyToStack: (stack) => stack.add(middleware, { name: "inputValidation", step: "initialize", override: true }),
  };
}

function isValidator(given: AnyValidator | Readonly<Record<string, AnyValidator>>): given is AnyValidator {
  return typeof given["violations"] === "function";
}

function describe({ pointer, message }: Violation): string {
  return `${pointer === "" ? "the input" : pointer}: ${message}`;
}
