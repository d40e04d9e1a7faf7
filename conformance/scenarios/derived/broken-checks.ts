import type { ExpectedViolation } from "../scenario.js";
import { pointerOf, type Site } from "./site.js";
import { checksBrokenBy } from "./text-checks.js";

/** The documented checks that a text breaks besides the constraint it was made for, as violations. */
export function brokenChecks(site: Site, text: string): readonly ExpectedViolation[] {
  return checksBrokenBy(site.container, site.member.name, text).map(() => ({
    pointer: pointerOf(site),
    trait: "hallmark.docs#checks",
  }));
}
