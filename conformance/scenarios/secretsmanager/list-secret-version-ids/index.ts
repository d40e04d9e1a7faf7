import type { Area } from "../../area.js";
import { pageScenarios } from "./pages.js";
import { versionScenarios } from "./versions.js";

/** The behaviour of ListSecretVersionIds. */
export const listSecretVersionIdsAreas: readonly Area[] = [
  { id: "list-secret-version-ids/versions", title: "ListSecretVersionIds: versions", scenarios: versionScenarios },
  { id: "list-secret-version-ids/pages", title: "ListSecretVersionIds: pages", scenarios: pageScenarios },
];
