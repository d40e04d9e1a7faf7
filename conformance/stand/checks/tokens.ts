import type { Attempt } from "../attempt.js";
import type { StandService } from "../stand-service.js";

/** Why nothing is said of tokens where no request could have one. */
export const withoutToken = "it called no operation that takes a token";

/** The token of a request, and the name of its member; `undefined` where its operation takes none. */
export function tokensIn(
  { operation, body }: Attempt,
  { operations }: StandService,
): { readonly member: string; readonly token: string | undefined } | undefined {
  const member = operations.get(operation ?? "")?.token;
  if (member === undefined || !body.value) return undefined;
  const token = body.value[member];
  return { member, token: typeof token === "string" && token !== "" ? token : undefined };
}
