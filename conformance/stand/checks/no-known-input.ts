/** Why nothing is said of members where no request has any that could be looked up in the model. */
export const noKnownInput = "no request names an operation and has a JSON object for a body";
