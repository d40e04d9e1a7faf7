/** The classes that all clients and commands share, under the names by which the AWS SDK's clients give them away. */
export { Client as __Client, Command as $Command } from "./smithy-client.js";

/** What the errors of all services derive from. */
export { ServiceException } from "./smithy-client.js";
