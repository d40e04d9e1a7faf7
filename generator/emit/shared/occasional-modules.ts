import type { OperationPlan, ServicePlan } from "../../plan/index.js";

/** Whether clients make less of an operation's requests: the model names an encoding that they know. */
export function isCompressed({ requestEncodings = [] }: OperationPlan): boolean {
  return requestEncodings.includes("gzip");
}

/** Whether clients send a stream of events. */
export function sendsEvents({ eventStream }: OperationPlan): boolean {
  return eventStream?.input === true;
}

/** Modules of the runtime that browsers have versions of their own of, and that only such operations need. */
const OCCASIONAL: Readonly<Record<string, (operation: OperationPlan) => boolean>> = {
  "client/compress": isCompressed,
  "client/compression-defaults": isCompressed,
  "client/event-signing": sendsEvents,
};

/** Whether a service's client has a module of the runtime, given by its path without an extension. */
export function hasModule({ operations }: ServicePlan, module: string): boolean {
  const isNeeded = Object.hasOwn(OCCASIONAL, module) ? OCCASIONAL[module] : undefined;
  return isNeeded === undefined || operations.some(isNeeded);
}
