import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  InvalidParameterException,
  paginateBatchGetSecretValue,
  type Filter,
  type SecretValueEntry,
} from "@aws-sdk/client-secrets-manager";
import { refusal, type SdkChapter } from "./observe.js";

export const batches: SdkChapter = async (inRegion) => {
  const client = inRegion("eu-west-1");
  const create = (name: string) =>
    client.send(new CreateSecretCommand({ Name: `batches/${name}`, SecretString: name }));
  const one = await create("one");
  const two = await create("two");
  const three = await create("three");
  await client.send(new CreateSecretCommand({ Name: "batches/empty" }));

  const SecretIdList = ["batches/two", "batches/absent", one.ARN!, "batches/empty"];
  const someFail = await client.send(new BatchGetSecretValueCommand({ SecretIdList }));
  const Filters: Filter[] = [{ Key: "name", Values: ["batches/one", "batches/t"] }];
  const pages: (SecretValueEntry[] | undefined)[] = [];
  for await (const { SecretValues } of paginateBatchGetSecretValue({ client, pageSize: 2 }, { Filters })) {
    pages.push(SecretValues);
  }
  const both = new BatchGetSecretValueCommand({ SecretIdList, Filters });
  return { one, two, three, someFail, pages, both: await refusal(InvalidParameterException, client.send(both)) };
};
