import type { Area } from "../../area.js";
import { pageScenarios } from "./pages.js";
import { versionScenarios } from "./versions.js";

/** The behaviour of ListSecretVersionIds. */
export const listSecretVersionIdsAreas: readonly Area[] = [
  { id: "list-secret-version-ids/versions", title: "Versions", scenarios: versionScenarios },
  { id: "list-secret-version-ids/pages", title: "Pages", scenarios: pageScenarios },
];
