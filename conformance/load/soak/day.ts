import type { HttpClient } from "../http-client.js";

/** An operation that was refused or failed though nothing was wrong with it. */
export class UnexpectedAnswer extends Error {}

/**
 * The whole life of one secret, by all kinds of operations: it is made, read, changed, listed, and deleted for good, so
 * that nothing is left for a leak to hide behind.
 *
 * @returns how many requests that were
 * @throws UnexpectedAnswer when one is refused.
 */
export async function liveADay(client: HttpClient, name: string): Promise<number> {
  let requests = 0;
  const call = async (operation: string, input: object = {}): Promise<Record<string, unknown>> => {
    const { status, text } = await client.call(operation, input);
    requests += 1;
    // The text may quote a value; the operation and the status are enough to look into it.
    if (status !== 200) throw new UnexpectedAnswer(`${operation} was answered with ${status}`);
    return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
  const token = () => crypto.randomUUID();
  const SecretId = name;

  const Tags = [{ Key: "team", Value: "one" }];
  await call("CreateSecret", { Name: name, SecretString: "first ".repeat(50), ClientRequestToken: token(), Tags });
  for (const SecretString of ["second", "third ".repeat(500)]) {
    await call("PutSecretValue", { SecretId, SecretString, ClientRequestToken: token() });
    await call("GetSecretValue", { SecretId, VersionStage: "AWSPREVIOUS" });
  }
  await call("UpdateSecret", { SecretId, Description: "changed", SecretString: "fourth", ClientRequestToken: token() });
  await call("TagResource", { SecretId, Tags: [{ Key: "stage", Value: "two" }] });
  await call("UntagResource", { SecretId, TagKeys: ["team"] });
  await call("DescribeSecret", { SecretId });
  await call("ListSecretVersionIds", { SecretId, IncludeDeprecated: true });
  await call("ListSecrets", { Filters: [{ Key: "name", Values: [name] }], MaxResults: 10 });
  await call("BatchGetSecretValue", { SecretIdList: [name, `${name}/missing`] });
  await call("GetRandomPassword", { PasswordLength: 64 });
  await call("DeleteSecret", { SecretId, RecoveryWindowInDays: 7 });
  await call("RestoreSecret", { SecretId });
  await call("DeleteSecret", { SecretId, ForceDeleteWithoutRecovery: true });
  return requests;
}
