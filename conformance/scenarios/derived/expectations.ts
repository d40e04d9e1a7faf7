import {
  isJsonObject,
  shapeNameOf,
  type Model,
  type OperationShape,
  type ServiceShape,
} from "../../../generator/model/index.js";
import { matching } from "../../patterns/index.js";
import type { Expectation } from "../scenario.js";
import type { Case } from "./case.js";

/** What an operation must make of an input with a case in it. */
export function expectationOf(
  { model, service }: { readonly model: Model; readonly service: ServiceShape },
  operation: OperationShape,
  { refused }: Pick<Case, "refused">,
): Expectation {
  const documented = documentedError(service);
  if (service.traits.has("hallmark.openapi#httpJson")) return expectationByStatus(model, operation, refused);
  if (documented === undefined) return expectationByModel(operation, refused);
  if (refused === undefined) return { admitted: true, unless: [documented, MISREAD] };
  if (refused === "type") return { error: MISREAD, status: 400, evidence: "unknown" };
  const status = model
    .get(`${service.id.slice(0, service.id.indexOf("#"))}#${documented}`)
    ?.traits.get("smithy.api#httpError");
  return {
    error: documented,
    status: typeof status === "number" ? status : 400,
    evidence: { refusal: "model", error: "unknown", status: "unknown" },
  };
}

/** What a service answers that cannot read a value as what the model says it is. */
const MISREAD = "SerializationException";

/** Bare name of the error that answers a broken constraint, where an overlay names one. @see hallmark.docs#errorWording */
function documentedError(service: ServiceShape): string | undefined {
  const wording = service.traits.get("hallmark.docs#errorWording");
  const error = isJsonObject(wording) ? wording["constraintError"] : undefined;
  return typeof error === "string" ? shapeNameOf(error) : undefined;
}

/**
 * What is known where nothing but a model is: that a broken constraint is refused, not with which error; and that a
 * value which keeps them is not refused for breaking one. Services use the same errors for what a value means.
 */
function expectationByModel(operation: OperationShape, refused: Case["refused"]): Expectation {
  const declared = operation.errors.map(shapeNameOf).filter((name) => usualErrors.includes(name));
  const errors = ["ValidationException", ...declared.filter((name) => name !== "ValidationException")];
  if (refused === undefined) {
    return { admitted: true, unless: [MISREAD, ...errors.map((error) => ({ error, message: breaksConstraint }))] };
  }
  const [error, also] = refused === "type" ? [MISREAD, errors] : [errors[0]!, [...errors.slice(1), MISREAD]];
  const isCertain = refused === "constraint";
  const evidence = isCertain ? "model" : "unknown";
  return {
    error,
    also,
    status: 400,
    evidence: { refusal: evidence, breaking: evidence, error: "unknown", status: "unknown" },
  };
}

/**
 * The same where nothing but a status tells errors apart, and no document says with which one a broken constraint is
 * refused: any from 400 to 499 will do.
 */
function expectationByStatus(model: Model, { errors }: OperationShape, refused: Case["refused"]): Expectation {
  if (refused === undefined) {
    const isUsual = (id: string) => usualStatuses.includes(Number(model.get(id)?.traits.get("smithy.api#httpError")));
    const names = [...usualStatuses.map((status) => `Status${status}`), ...errors.filter(isUsual).map(shapeNameOf)];
    return { admitted: true, unless: names.map((error) => ({ error, message: breaksConstraint })) };
  }
  const evidence = refused === "constraint" ? "model" : "unknown";
  return {
    error: "Status400",
    isAny: true,
    status: 400,
    evidence: { refusal: evidence, breaking: evidence, error: "unknown", status: "unknown" },
  };
}

/** With these, services that HTTP alone describes refuse what is not well-formed. */
const usualStatuses: readonly number[] = [400, 422];

/** Names that services with an awsJson protocol give the error for a broken constraint. */
const usualErrors = [
  "ValidationException",
  "InvalidParameterException",
  "InvalidInputException",
  "InvalidArgumentException",
  "InvalidRequestException",
];

/** What services say that check inputs against their models: "… failed to satisfy constraint: Member must …". */
const breaksConstraint = matching(
  /failed to satisfy constraint/,
  "a text about a constraint of the model",
  "1 validation error detected: Value at 'a' failed to satisfy constraint: Member must not be null",
);
