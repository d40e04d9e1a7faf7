import * as sdk from "@aws-sdk/client-secrets-manager";
import type { AccessLogEntry } from "../reference/index.js";

/** Every operation that Secrets Manager has by the AWS SDK's account, sorted. */
export const allOperations: readonly string[] = Object.keys(sdk)
  .flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? [])
  .sort();

/** The operations that a server's log has an answer of, other than a refusal; sorted. */
export function succeededOperations(log: readonly Pick<AccessLogEntry, "operation" | "status">[]): readonly string[] {
  return [...new Set(log.filter(({ status }) => status === 200).map(({ operation }) => operation))].sort();
}
