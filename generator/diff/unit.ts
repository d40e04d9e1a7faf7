/** What an operation names as its input or output when it has none. */
export const UNIT = "smithy.api#Unit";
