import type { Emitter } from "../emitter.js";
import { aggregatedFile } from "./aggregated-file.js";
import { baseCommandFile } from "./base-command-file.js";
import { clientClassFile } from "./client-class-file.js";
import { commandFile } from "./command-file.js";
import { endpointParametersFile } from "./endpoint-parameters-file.js";
import { endpointRuleSetFile } from "./endpoint-rule-set-file.js";
import { errorRegistriesFile } from "./error-registries-file.js";
import { clientIndexFile } from "./index-file.js";
import { paginationFiles } from "./pagination.js";
import { serviceFile } from "./service-file.js";
import { waiterFiles } from "./waiters.js";

/**
 * A client under the names of the AWS SDK for JavaScript, so that a program moves over by changing an import. One
 * command a file; nothing is registered on import, so a bundle holds the commands that it uses and no other.
 */
export const client: Emitter = {
  name: "client",
  needsProtocol: true,
  emit: (plan) => [
    clientClassFile(plan),
    serviceFile(plan),
    errorRegistriesFile(plan),
    endpointParametersFile(plan),
    endpointRuleSetFile(plan),
    baseCommandFile(plan),
    ...plan.operations.map((operation) => commandFile(plan, operation)),
    aggregatedFile(plan),
    ...paginationFiles(plan),
    ...waiterFiles(plan),
    clientIndexFile(plan),
  ],
};
