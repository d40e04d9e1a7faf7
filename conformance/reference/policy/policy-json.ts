import type { PolicyFault } from "./policy-document.js";

/** Thrown by what reads policies and caught where reading begins: the first fault ends it. */
export class FaultyPolicy extends Error {
  readonly fault: PolicyFault;

  constructor(fault: PolicyFault) {
    super(fault);
    this.fault = fault;
  }
}

/** @throws FaultyPolicy with a syntax error */
export function check(isWell: boolean): asserts isWell {
  if (!isWell) throw new FaultyPolicy("syntax error");
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text, or a list of at least one, as policies hold them in many places. */
export function textsOf(value: unknown): readonly string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  check(texts.length > 0 && texts.every((text) => typeof text === "string"));
  return texts;
}
