import { createRequire } from "node:module";
import type { NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS } from "@aws-sdk/core/account-id-endpoint";
import type * as AwsClient from "@aws-sdk/core/client";
import type * as Authentication from "@aws-sdk/core/httpAuthSchemes";
import type * as Protocols from "@aws-sdk/core/protocols";
import type * as Configuration from "@smithy/core/config";
import type * as Retries from "@smithy/core/retry";
import type * as NodeHandlers from "@smithy/node-http-handler";
import type * as Used from "./used-packages.js";

/** What a client uses of the packages that it stands on, and what only Node has. */
export type NodePackages = typeof Used &
  typeof Configuration &
  typeof NodeHandlers &
  Pick<typeof AwsClient, "getDefaultSocketTimeout" | "NODE_APP_ID_CONFIG_OPTIONS"> &
  Pick<typeof Authentication, "NODE_AUTH_SCHEME_PREFERENCE_OPTIONS"> &
  Pick<typeof Protocols, "AwsJson1_0Protocol" | "AwsJson1_1Protocol"> &
  Pick<typeof Retries, "DEFAULT_RETRY_MODE" | "NODE_MAX_ATTEMPT_CONFIG_OPTIONS" | "NODE_RETRY_MODE_CONFIG_OPTIONS"> & {
    NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS: typeof NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS;
  };

/**
 * Loads the packages when the first client is made, so that importing one costs little. `require`, because Node takes
 * twice as long for `import`, which first looks through each package for the names that it exports. In browsers,
 * `packages.browser.ts` takes the place of this file.
 */
export function packages(): NodePackages {
  // A bundler sees these calls and puts the packages into its bundle. Otherwise modules have no `require`.
  if (typeof require === "function") {
    return merge(
      require("@aws-sdk/core/account-id-endpoint"),
      require("@aws-sdk/core/client"),
      require("@aws-sdk/core/httpAuthSchemes"),
      require("@aws-sdk/core/protocols"),
      require("@smithy/core"),
      require("@smithy/core/checksum"),
      require("@smithy/core/config"),
      require("@smithy/core/endpoints"),
      require("@smithy/core/protocols"),
      require("@smithy/core/retry"),
      require("@smithy/core/schema"),
      require("@smithy/core/serde"),
      require("@smithy/node-http-handler"),
    );
  }
  return merge(...names.map(createRequire(import.meta.url)));
}

/** The same packages once more. Of two that export the same name, the later one counts. */
const names = [
  "@aws-sdk/core/account-id-endpoint",
  "@aws-sdk/core/client",
  "@aws-sdk/core/httpAuthSchemes",
  "@aws-sdk/core/protocols",
  "@smithy/core",
  "@smithy/core/checksum",
  "@smithy/core/config",
  "@smithy/core/endpoints",
  "@smithy/core/protocols",
  "@smithy/core/retry",
  "@smithy/core/schema",
  "@smithy/core/serde",
  "@smithy/node-http-handler",
];

function merge(...modules: readonly NodePackages[]): NodePackages {
  return Object.assign({}, ...modules);
}
