/**
 * The rotation functions that scenarios name by ARN. Whoever witnesses a scenario that needs functions lets the service
 * find these; what each does is theirs to play.
 */
const functionArn = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:hallmark-${name}` as const;

/** Gives the pending version the current value with `-rotated` behind it, and makes it the current one in the end. */
export const ROTATES = functionArn("rotates");

/**
 * Rotates likewise and keeps a diary in the secret's tags: the names of the steps under `step-1`, `step-2` and so on,
 * what the events said under `secret-id` and `token`, and under `pending-at-first` the name of the error that reading
 * the pending version ran into before it had a value.
 */
export const KEEPS_DIARY = functionArn("keeps-diary");

/** Gives the pending version a value, and fails when it is asked to test it. */
export const FAILS_IN_TEST = functionArn("fails-in-test");

/** Fails in its first step. */
export const FAILS_AT_ONCE = functionArn("fails-at-once");
