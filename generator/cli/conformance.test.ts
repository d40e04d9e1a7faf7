import { expect, it } from "vitest";
import * as conformance from "../../conformance/index.js";
import * as reference from "../../conformance/reference/index.js";
import type { Conformance, Reference } from "./conformance.js";

it("expects of conformance what is there", () => {
  // The compiler holds the types against each other.
  const expected: [Conformance, Reference<reference.SecretStore>] = [conformance, reference];
  expect(expected).toHaveLength(2);
});
