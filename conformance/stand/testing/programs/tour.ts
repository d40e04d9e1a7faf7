import type * as sdk from "@aws-sdk/client-secrets-manager";

/** What the programs of both libraries use. */
type Library = Pick<
  typeof sdk,
  | "CreateSecretCommand"
  | "DeleteSecretCommand"
  | "GetSecretValueCommand"
  | "ListSecretsCommand"
  | "PutSecretValueCommand"
  | "SecretsManagerClient"
  | "TagResourceCommand"
>;

/** A program as somebody might write it: where the service is and with which key, it does not say. */
export async function tour(library: Library): Promise<void> {
  const client = new library.SecretsManagerClient({});
  const SecretId = "app/db";
  await client.send(new library.CreateSecretCommand({ Name: SecretId, SecretString: "hunter2", KmsKeyId: undefined }));
  await client.send(
    new library.PutSecretValueCommand({ SecretId, SecretBinary: new TextEncoder().encode("\u0000battery") }),
  );
  await client.send(new library.TagResourceCommand({ SecretId, Tags: [{ Key: "team", Value: "päyments" }] }));
  await client.send(new library.ListSecretsCommand({}));
  const { SecretBinary } = await client.send(new library.GetSecretValueCommand({ SecretId }));
  if (new TextDecoder().decode(SecretBinary) !== "\u0000battery") throw new Error("another value came back");
  await client.send(new library.DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
}
