import type { ServiceExceptionOptions } from "@smithy/core/client";

export { ServiceException } from "./client/base-classes.js";

/** What the base class of a service's errors is made from. Only a client knows `$metadata`: how the answer travelled. */
export type ExceptionOptions = Omit<ServiceExceptionOptions, "$metadata"> &
  Partial<Pick<ServiceExceptionOptions, "$metadata">>;

/** What an error that the model knows is made from; its name and whose fault it is, its class says. */
export type ErrorOptions = Omit<ExceptionOptions, "name" | "$fault">;
