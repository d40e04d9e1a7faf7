import { expect, it } from "vitest";
import { command, commandLineOf, read, scalar, structure, text } from "../../../testing/command-lines.js";
import { optionsOf } from "./command-options.js";

async function callOf(line: string, commandLine?: Parameters<typeof commandLineOf>[0]): Promise<unknown> {
  const action = await read(line.split(" "), commandLine && { commandLine: commandLineOf(commandLine) });
  return typeof action === "string" || action.kind !== "call" ? action : { input: action.input, paging: action.paging };
}

it.each([
  { line: "list-secrets", input: {}, paging: {} },
  { line: "list-secrets --max-items 3", input: {}, paging: { maxItems: 3 } },
  { line: "list-secrets --page-size 3", input: { MaxResults: 3 }, paging: {} },
  { line: "list-secrets --starting-token t --max-items 1", input: {}, paging: { startingToken: "t", maxItems: 1 } },
  { line: "list-secrets --no-paginate", input: {}, paging: undefined },
  { line: "list-secrets --next-token t", input: { NextToken: "t" }, paging: undefined },
  { line: "list-secrets --max-results 3", input: { MaxResults: 3 }, paging: undefined },
  { line: 'list-secrets --cli-input-json {"NextToken":"t"}', input: { NextToken: "t" }, paging: undefined },
  { line: "rotate-secret --secret-id a", input: { SecretId: "a" }, paging: undefined },
])("goes through pages or not: $line", async ({ line, input, paging }) => {
  expect(await callOf(line)).toEqual({ input, paging });
});

const both = "Error during pagination: Cannot specify --no-paginate along with pagination arguments:";

it.each([
  { line: "list-secrets --max-items x", told: "252 words: argument --max-items: invalid int value: 'x'" },
  {
    line: "list-secrets --page-size 0",
    told: "252 values: Parameter validation failed:\nInvalid value for parameter MaxResults, value: 0, valid min value: 1",
  },
  {
    line: "list-secrets --page-size x",
    told: "252 words: argument --page-size: invalid int value: 'x'",
  },
  { line: "list-secrets --max-items 3 --no-paginate", told: `255 values: ${both} --max-items` },
  {
    line: "list-secrets --next-token x --page-size 3 --starting-token t",
    told: `255 values: ${both} --page-size, --starting-token`,
  },
  { line: "rotate-secret --secret-id a --max-items 3", told: "252 unknown: Unknown options: --max-items, 3" },
])("refuses: $line", async ({ line, told }) => {
  expect(await callOf(line)).toBe(told);
});

it("hides the members that turn pages behind options of its own", () => {
  const { input, pages } = {
    input: structure("R", { Limit: scalar("integer"), Token: text, Name: text }),
    pages: { inputToken: "Token", outputToken: "Token", pageSize: "Limit" },
  };
  const shown = optionsOf(command("List", input, { pages })).filter(
    (option) => !(option.kind === "member" && option.isHidden),
  );
  expect(shown.map(({ name }) => name)).toEqual([
    "name",
    "cli-input-json",
    "cli-input-yaml",
    "starting-token",
    "page-size",
    "max-items",
    "generate-cli-skeleton",
  ]);
});

it("gives the name of a setting back to a member called so, where pages are not gone through", async () => {
  const input = structure("ListRequest", { MaxItems: scalar("integer"), Marker: text });
  const list = command("List", input, { pages: { inputToken: "Marker", outputToken: "Marker", pageSize: "MaxItems" } });
  expect(await callOf("list --max-items 5", { list })).toEqual({ input: {}, paging: { maxItems: 5 } });
  expect(await callOf("list --max-items 5 --no-paginate", { list })).toEqual({
    input: { MaxItems: 5 },
    paging: undefined,
  });
});
