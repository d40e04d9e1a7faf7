import { InvalidParameterException } from "../../../generated/secretsmanager/errors/index.js";

/** Rule SM-145, an assumption. */
export const alreadyReplicated = (region: string) =>
  new InvalidParameterException({ message: `The secret is already replicated to Region ${region}.` });

/** Rule SM-148, an assumption. */
export const notReplicated = (region: string) =>
  new InvalidParameterException({ message: `The secret is not replicated to Region ${region}.` });

/** Rule SM-149, an assumption. */
export const notAReplica = () =>
  new InvalidParameterException({ message: "Operation permitted on a replica secret only." });
