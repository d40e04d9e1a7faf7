import type { HttpClient } from "./http-client.js";

/** What became of many secrets that were created at once. All numbers but `created` should be 0. */
export interface CreatedAtOnce {
  /** Created, read back with the right value, and listed. */
  readonly created: number;
  readonly refused: number;
  /** Read back with another value, or not at all. */
  readonly wrong: number;
  /** Not in the pages of ListSecrets, or in two of them. */
  readonly unlisted: number;
}

/** Creates secrets below a name of their own, all at once, and looks what became of them. */
export async function createAtOnce(client: HttpClient, count: number, below: string): Promise<CreatedAtOnce> {
  const names = Array.from({ length: count }, (_, at) => `${below}/${at}`);
  const statuses = await Promise.all(names.map(async (name) => (await create(client, name)).status));
  const values = await Promise.all(names.map((name) => valueOf(client, name)));
  const listed = await namesBelow(client, `${below}/`);
  const seen = new Set(listed);
  const isRefused = (at: number) => statuses[at] !== 200;
  const isWrong = (at: number) => values[at] !== valueFor(names[at]!);
  const isUnlisted = (at: number) => !seen.has(names[at]!);
  const amount = (is: (at: number) => boolean) => names.filter((_, at) => is(at)).length;
  return {
    created: amount((at) => !isRefused(at) && !isWrong(at) && !isUnlisted(at)),
    refused: amount(isRefused),
    wrong: amount(isWrong),
    unlisted: amount(isUnlisted) + listed.length - seen.size,
  };
}

const valueFor = (name: string) => `value of ${name}`;

function create(client: HttpClient, Name: string) {
  const ClientRequestToken = crypto.randomUUID();
  return client.call("CreateSecret", { Name, SecretString: valueFor(Name), ClientRequestToken });
}

async function valueOf(client: HttpClient, SecretId: string): Promise<string | undefined> {
  const { text } = await client.call("GetSecretValue", { SecretId });
  return (JSON.parse(text) as { readonly SecretString?: string }).SecretString;
}

/** What the pages of ListSecrets name, in their order. */
async function namesBelow(client: HttpClient, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  let NextToken: string | undefined;
  do {
    const Filters = [{ Key: "name", Values: [prefix] }];
    const { text } = await client.call("ListSecrets", { Filters, ...(NextToken !== undefined && { NextToken }) });
    const page = JSON.parse(text) as {
      readonly SecretList: readonly { readonly Name: string }[];
      readonly NextToken?: string;
    };
    for (const { Name } of page.SecretList) names.push(Name);
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return names;
}
