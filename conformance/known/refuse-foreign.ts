import type { ServiceShape } from "../../generator/model/index.js";
import { Refused } from "../refused.js";
import type { KnownDeviations } from "./known-deviations.js";

/** @throws Refused when what is known is about another service than a run. */
export function refuseForeign(known: KnownDeviations | undefined, { id }: ServiceShape): void {
  if (!known || known.service === id) return;
  throw new Refused(`what is known of ${known.target} is about ${known.service}, and this run is about ${id}`);
}
