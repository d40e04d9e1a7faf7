import { expect, it } from "vitest";
import { runSecretsManager as run, type SentRequest } from "../../testing/run-secrets-manager.js";

const names = ["a", "b", "c", "d", "e"];

/** Two secrets a page, with the number of the first one as the token. */
function answer({ body }: SentRequest) {
  const { NextToken = "0" } = JSON.parse(body) as { readonly NextToken?: string };
  const from = Number(NextToken);
  const secrets = names.slice(from, from + 2).map((Name) => ({ Name }));
  const next = from + 2 < names.length ? { NextToken: String(from + 2) } : {};
  return { body: JSON.stringify({ SecretList: secrets, ...next }) };
}

async function listed(...words: readonly string[]) {
  const { stdout, requests, ...rest } = await run(["list-secrets", ...words], { answer });
  const { SecretList = [], NextToken } = JSON.parse(stdout || "{}") as {
    readonly SecretList?: readonly { readonly Name: string }[];
    readonly NextToken?: string;
  };
  return { names: SecretList.map(({ Name }) => Name).join(""), NextToken, calls: requests.length, requests, ...rest };
}

it("shows all pages as one", async () => {
  expect(await listed()).toMatchObject({ names: "abcde", NextToken: undefined, calls: 3, exitCode: 0 });
});

it("makes one call with --no-paginate, and shows the service's token", async () => {
  expect(await listed("--no-paginate")).toMatchObject({ names: "ab", NextToken: "2", calls: 1 });
});

it("goes on with the service's own token for one page", async () => {
  expect(await listed("--next-token", "2")).toMatchObject({ names: "cd", NextToken: "4", calls: 1 });
});

it("hands the size of pages on", async () => {
  const { requests, names: shown } = await listed("--page-size", "2");
  expect(shown).toBe("abcde");
  expect(requests.map(({ body }) => (JSON.parse(body) as { MaxResults: number }).MaxResults)).toEqual([2, 2, 2]);
});

it.each([1, 2, 3, 4, 5, 6])("comes to the end with --max-items %i, whatever the pages", async (count) => {
  const shown: string[] = [];
  let start: readonly string[] = [];
  for (let step = 0; step < 6; step++) {
    const part = await listed("--max-items", String(count), ...start);
    expect(part.names.length).toBeLessThanOrEqual(count);
    shown.push(part.names);
    if (part.NextToken === undefined) break;
    start = ["--starting-token", part.NextToken];
  }
  expect(shown.join("")).toBe("abcde");
});

it("writes tokens that the AWS CLI reads", async () => {
  const { NextToken } = await listed("--max-items", "3");
  expect(Buffer.from(NextToken!, "base64").toString()).toBe('{"NextToken": "2", "boto_truncate_amount": 1}');
  const { NextToken: first } = await listed("--max-items", "1");
  expect(Buffer.from(first!, "base64").toString()).toBe('{"NextToken": null, "boto_truncate_amount": 1}');
});

it("takes a token of the service itself to start with", async () => {
  expect(await listed("--starting-token", "4")).toMatchObject({ names: "e", calls: 1 });
});

it("applies a query to each page as text, to all of them as JSON", async () => {
  const query = ["--query", "length(SecretList)"];
  const asText = await run(["list-secrets", ...query, "--output", "text"], { answer });
  expect(asText.stdout).toBe("2\n2\n1\n");
  expect((await run(["list-secrets", ...query], { answer })).stdout).toBe("5\n");
});

it("ends text with the token to go on with", async () => {
  const { stdout } = await run(["list-secrets", "--max-items", "2", "--output", "text"], { answer });
  expect(stdout).toMatch(/^SECRETLIST\ta\nSECRETLIST\tb\nNEXTTOKEN\t\S+\n$/);
});

it("gives up where the service goes round in circles", async () => {
  const circle = () => ({ body: '{"SecretList":[],"NextToken":"again"}' });
  const { exitCode, stderr, requests } = await run(["list-secrets"], { answer: circle });
  expect({ exitCode, stderr }).toEqual({ exitCode: 255, stderr: "\nThe same next token was received twice\n" });
  expect(requests).toHaveLength(2);
});
