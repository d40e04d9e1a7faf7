import { partition } from "@aws-sdk/core/client";

/** The parts of a secret's ARN that matter to the service. */
export interface SecretArn {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
  /** What follows `secret:`: the name, and in a complete ARN a hyphen and six characters. */
  readonly resource: string;
}

/** `undefined` when the text is no ARN of a secret, and so a name. */
export function parseSecretArn(text: string): SecretArn | undefined {
  const match = /^arn:([^:]*):secretsmanager:([^:]*):([^:]*):secret:(.+)$/s.exec(text);
  if (!match) return undefined;
  const [, partition = "", region = "", accountId = "", resource = ""] = match;
  return { partition, region, accountId, resource };
}

/** @see rule CS-034 */
export function secretArn(region: string, accountId: string, name: string, suffix: string): string {
  return `arn:${partitionOf(region)}:secretsmanager:${region}:${accountId}:secret:${name}-${suffix}`;
}

/** The same secret's ARN in another Region: only the Region part differs (rule SM-146). */
export function arnInRegion(arn: string, region: string): string {
  const parts = arn.split(":");
  return [parts[0], partitionOf(region), parts[2], region, ...parts.slice(4)].join(":");
}

/** Whether a text ends as complete ARNs do, in a hyphen and six letters or digits (rule SM-005). */
export function endsInSuffix(resource: string): boolean {
  return /-[A-Za-z0-9]{6}$/.test(resource);
}

/** The partition that a Region is in, such as `aws-cn`. */
export function partitionOf(region: string): string {
  return partition(region).name;
}
