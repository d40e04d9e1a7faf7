import {
  CreateSecretCommand,
  DeleteSecretCommand,
  InvalidNextTokenException,
  ListSecretsCommand,
  paginateListSecrets,
  type Filter,
  type ListSecretsCommandInput,
} from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

export const lists: SdkChapter = async (inRegion) => {
  const client = inRegion("eu-west-1");
  const blue = [{ Key: "team", Value: "blue" }];
  const red = [{ Key: "team", Value: "red" }];
  const described = { Name: "lists/first", Description: "Payments database", Tags: blue, SecretString: "s" };
  const first = await client.send(new CreateSecretCommand(described));
  await client.send(new CreateSecretCommand({ Name: "lists/second", Description: "Queue of PAYMENTS", Tags: red }));
  await client.send(new CreateSecretCommand({ Name: "lists/third", Tags: blue }));
  await client.send(new CreateSecretCommand({ Name: "lists/fourth" }));
  await client.send(new CreateSecretCommand({ Name: "lists/fifth" }));

  const ours: Filter = { Key: "name", Values: ["lists/"] };
  const names = async (input: ListSecretsCommandInput) => {
    const { SecretList = [] } = await client.send(new ListSecretsCommand(input));
    return SecretList.map(({ Name }) => Name);
  };
  const pages: (string | undefined)[][] = [];
  for await (const { SecretList = [] } of paginateListSecrets({ client, pageSize: 2 }, { Filters: [ours] })) {
    pages.push(SecretList.map(({ Name }) => Name));
  }
  const newestFirst = await names({ Filters: [ours], SortOrder: "desc" });
  const byDescription = await names({ Filters: [ours, { Key: "description", Values: ["payments"] }] });
  const byTag = await names({ Filters: [ours, { Key: "tag-value", Values: ["blue"] }] });
  const notByTag = await names({ Filters: [ours, { Key: "tag-value", Values: ["!blue"] }] });
  const byAnyWord = await names({ Filters: [ours, { Key: "all", Values: ["queue"] }] });
  const exact = new ListSecretsCommand({ Filters: [{ Key: "name", Values: ["lists/first"] }] });
  const { SecretList: entries } = await client.send(exact);

  const deleted = await client.send(new DeleteSecretCommand({ SecretId: "lists/fourth" }));
  const withoutDeleted = await names({ Filters: [ours] });
  const withDeleted = await names({ Filters: [ours], IncludePlannedDeletion: true });
  const badToken = await refusal(InvalidNextTokenException, names({ NextToken: "made up" }));
  return {
    ...{ first, pages, newestFirst, byDescription, byTag, notByTag, byAnyWord, entries },
    ...{ deleted, withoutDeleted, withDeleted, badToken },
  };
};
