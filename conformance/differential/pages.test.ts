import { afterAll, beforeAll, expect, it } from "vitest";
import { serveSecretsManager, type RunningServer } from "../reference/index.js";
import type { Call, Client } from "./call.js";
import { ours, theirs, type Library } from "./libraries.js";
import { playCall } from "./play-call.js";
import { recordingServer, type Answer, type RecordingServer } from "./recording-server.js";

type PagedName = "BatchGetSecretValue" | "ListSecrets" | "ListSecretVersionIds";
type Page = Readonly<Record<string, unknown>>;
interface Paging {
  readonly pageSize?: number;
  readonly startingToken?: string;
  readonly stopOnSameToken?: boolean;
}

/** Each paged operation: what to ask for, and which member of an answer holds the items. */
const paged: readonly { readonly name: PagedName; readonly input: object; readonly items: string }[] = [
  { name: "BatchGetSecretValue", input: { Filters: [{ Key: "name", Values: ["app/"] }] }, items: "SecretValues" },
  { name: "ListSecrets", input: { SortOrder: "desc" }, items: "SecretList" },
  { name: "ListSecretVersionIds", input: { SecretId: "app/1", IncludeDeprecated: true }, items: "Versions" },
];

let recording: RecordingServer;
let reference: RunningServer;
beforeAll(async () => {
  [recording, reference] = await Promise.all([recordingServer(), serveSecretsManager()]);
});
afterAll(() => Promise.all([recording.stop(), reference.close(0)]));

/**
 * Goes through the pages by the function of its own, as most programs do. It gets an input of its own, because the AWS
 * SDK writes tokens into it.
 */
async function pagesOf(library: Library, client: Client, name: PagedName, input: object, paging: Paging = {}) {
  const paginate = library[`paginate${name}`] as (paging: object, input: object) => AsyncIterable<Page>;
  const pages: Page[] = [];
  for await (const page of paginate({ client, ...paging }, { ...input })) pages.push(page);
  return pages;
}

const pages = (...tokens: readonly (string | undefined)[]): readonly Answer[] =>
  tokens.map((NextToken) => ({ body: { ...(NextToken !== undefined && { NextToken }) } }));

it("has the paginators of the AWS SDK, and no waiters, as the model has none", () => {
  const toolsOf = (library: Library) =>
    Object.keys(library).filter((name) => /^(paginate|waitUntil|waitFor)/.test(name));
  expect(toolsOf(ours).sort()).toEqual(toolsOf(theirs).sort());
  expect(toolsOf(ours)).toHaveLength(paged.length);
});

it("leaves an input as it was, so that it can be used again", async () => {
  const input = Object.freeze({ SortOrder: "desc" });
  const call: Call = {
    title: "",
    answers: pages("2", undefined, "2", undefined),
    async play(client, { paginateListSecrets }) {
      for (const _ of [1, 2])
        for await (const page of paginateListSecrets({ client }, input)) expect(page).toBeTruthy();
    },
  };
  const { requests, outcome } = await playCall(recording, ours, call);
  expect(outcome).toEqual({ output: undefined });
  const tokens = requests.map((request) => /"NextToken":"(.*?)"/.exec((request as { body: string }).body)?.[1]);
  expect(tokens).toEqual([undefined, "2", undefined, "2"]);
});

/** What may happen on the way through the pages. */
const ways: readonly { readonly title: string; readonly paging?: Paging; readonly answers: readonly Answer[] }[] = [
  { title: "one page", answers: pages(undefined) },
  { title: "three pages", paging: { pageSize: 2 }, answers: pages("2", "3", undefined) },
  { title: "a token to begin with", paging: { startingToken: "7" }, answers: pages("8", undefined) },
  { title: "a token that stays", paging: { stopOnSameToken: true }, answers: pages("1", "1") },
  { title: "an empty token", answers: pages("") },
  {
    title: "a token that is refused on the way",
    answers: [...pages("2"), { status: 400, body: { __type: "InvalidNextTokenException", Message: "m" } }],
  },
];

it.each(paged.flatMap(({ name, input }) => ways.map((way) => ({ name, input, ...way }))))(
  "goes through $title of $name as the AWS SDK does",
  async ({ name, input, paging, answers }) => {
    const call = (library: Library): Call => ({
      title: name,
      answers,
      play: (client) => pagesOf(library, client, name, input, paging),
    });
    const expected = await playCall(recording, theirs, call(theirs));
    expect(await playCall(recording, ours, call(ours))).toEqual(expected);
    expect(expected.requests.length).toBe(answers.length);
  },
);

it.each([
  { title: "our client", library: ours },
  { title: "the AWS SDK", library: theirs },
])("gives $title every item once, page by page", async ({ library }) => {
  const client = new library.SecretsManager({
    region: library === ours ? "eu-west-1" : "eu-west-2",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
    endpoint: reference.url,
  });
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  for (const number of numbers) await client.createSecret({ Name: `app/${number}`, SecretString: `value ${number}` });
  for (const number of numbers.slice(1)) {
    await client.putSecretValue({ SecretId: "app/1", SecretString: `value ${number}` });
  }
  for (const { name, input, items } of paged) {
    const found = await pagesOf(library, client, name, input, { pageSize: 3 });
    const lists = found.map((page) => page[items] as readonly Page[]);
    expect(
      lists.map(({ length }) => length),
      name,
    ).toEqual([3, 3, 1]);
    const ids = lists.flat().map((item) => (name === "ListSecretVersionIds" ? item["VersionId"] : item["Name"]));
    expect(new Set(ids).size, name).toBe(numbers.length);
  }
  client.destroy();
});
