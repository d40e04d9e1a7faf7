import { partition } from "@aws-sdk/core/client";
import type { Environment } from "../environment.js";

/** Who calls. */
export interface Caller {
  /** Twelve digits. */
  readonly accountId: string;
  /** The ARN of the user, role or root user. */
  readonly arn: string;
}

/**
 * Who calls with an access key: by default the root user of the account that has the key's own twelve digits, as other
 * emulators have it, and else of the environment's account.
 */
export function callerOf(environment: Environment, accessKeyId: string | undefined): Caller {
  const named = accessKeyId === undefined ? undefined : environment.callerOf(accessKeyId);
  if (named?.startsWith("arn:")) return { accountId: named.split(":")[4] ?? environment.accountId, arn: named };
  return rootOf({ region: environment.region, accountId: named ?? environment.accountId });
}

/** The root user of an account. */
export function rootOf({ region, accountId }: Pick<Environment, "region" | "accountId">): Caller {
  return { accountId, arn: `arn:${partition(region).name}:iam::${accountId}:root` };
}

/** An access key id of twelve digits names its account. */
export function accountInKey(accessKeyId: string): string | undefined {
  return /^\d{12}$/.test(accessKeyId) ? accessKeyId : undefined;
}
