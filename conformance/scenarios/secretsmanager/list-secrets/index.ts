import type { Area } from "../../area.js";
import { entryScenarios } from "./entries.js";
import { faultScenarios } from "./faults.js";
import { filterScenarios } from "./filters.js";
import { orderScenarios } from "./order.js";
import { pageScenarios } from "./pages.js";
import { prefixScenarios } from "./prefixes.js";
import { wordScenarios } from "./words.js";

/** The behaviour of ListSecrets. */
export const listSecretsAreas: readonly Area[] = [
  { id: "list-secrets/entries", title: "ListSecrets: entries", scenarios: entryScenarios },
  { id: "list-secrets/filters", title: "ListSecrets: filters", scenarios: [...filterScenarios, ...prefixScenarios] },
  { id: "list-secrets/words", title: "ListSecrets: search by words", scenarios: wordScenarios },
  { id: "list-secrets/order", title: "ListSecrets: order", scenarios: orderScenarios },
  { id: "list-secrets/pages", title: "ListSecrets: pages", scenarios: pageScenarios },
  { id: "list-secrets/faults", title: "ListSecrets: refusals", scenarios: faultScenarios },
];
