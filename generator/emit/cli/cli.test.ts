import { expect, it } from "vitest";
import type { Command, CommandLine } from "../../runtime/cli/command-line.js";
import { importGenerated } from "../../testing/import-generated.js";
import { planOfShapes } from "../../testing/plans.js";
import { filesOfPieces } from "../../generate/pieces.js";
import { cli } from "./index.js";

const sensitive = { "smithy.api#sensitive": {} };
const described = (documentation: string) => ({ "smithy.api#documentation": documentation });

const shapes = {
  Input: {
    type: "structure",
    members: {
      Name: {
        target: "#Name",
        traits: { "smithy.api#required": {}, ...described("What it is called. And `more`, with ${x} and \\ in it.") },
      },
      Password: { target: "#Password" },
      Token: { target: "smithy.api#String", traits: { "smithy.api#idempotencyToken": {} } },
      Loud: { target: "smithy.api#Boolean" },
      Colour: { target: "#Colour" },
      Tree: { target: "#Tree" },
      Keys: { target: "#Keys" },
      Sealed: { target: "#Sealed" },
      KMSKeyId: { target: "smithy.api#String" },
    },
  },
  Output: { type: "structure", members: { Id: { target: "smithy.api#String" } } },
  Name: { type: "string", traits: { "smithy.api#length": { min: 1, max: 9 }, "smithy.api#pattern": "^[a-z]+$" } },
  Password: { type: "string", traits: sensitive },
  Colour: {
    type: "enum",
    members: {
      RED: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "red" } },
      OLD: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "old", "smithy.api#internal": {} } },
    },
  },
  Tree: { type: "structure", members: { Leaf: { target: "smithy.api#String" }, Trees: { target: "#Trees" } } },
  Trees: { type: "list", member: { target: "#Tree" } },
  Keys: { type: "map", key: { target: "smithy.api#String" }, value: { target: "smithy.api#Integer" } },
  Sealed: { type: "list", member: { target: "smithy.api#String" }, traits: sensitive },
};

const example = {
  title: "Make one",
  input: { Name: "it's", Password: "hunter2", Token: "t", Loud: false, Tree: { Leaf: "a b" }, Keys: { a: 1, b: 2 } },
  output: { Id: "1" },
};
const plan = planOfShapes(
  shapes,
  {},
  { traits: { "smithy.api#examples": [example], ...described("Works `hard`. Well.") } },
);

interface Piece {
  readonly exampleCommandLine: CommandLine;
}

async function generated(): Promise<{ readonly line: CommandLine; readonly work: Command; readonly page: string }> {
  const { value } = await filesOfPieces(plan, ["cli"]);
  const { exampleCommandLine: line } = await importGenerated<Piece>(value!, `${plan.names.folder}/cli/index.ts`);
  const work = await line.commands["work"]!.load();
  return { line, work, page: await work.help() };
}

it("makes a file for the program, the command line, each command, each page of help", () => {
  expect(cli.emit(plan).map(({ path }) => path)).toEqual([
    "example/cli/main.ts",
    "example/cli/command-line.ts",
    "example/cli/help/index.ts",
    "example/cli/commands/work.ts",
    "example/cli/help/work.ts",
    "example/cli/index.ts",
  ]);
});

it("describes what a command takes", async () => {
  const { line, work } = await generated();
  expect(line).toMatchObject({ program: "example", title: "Example", apiVersion: "2024-01-01" });
  expect(line.commands["work"]!.summary).toBe("Works hard.");
  const { members } = work.input;
  expect(Object.keys(members)).toEqual(Object.keys(shapes.Input.members));
  expect(members["Name"]).toMatchObject({ isRequired: true, summary: "What it is called." });
  expect(members["Name"]!.value()).toMatchObject({ kind: "string", min: 1, max: 9, pattern: "^[a-z]+$" });
  expect(members["Password"]!.value()).toEqual({ kind: "string", isSensitive: true });
  expect(members["Token"]).toMatchObject({ isIdempotencyToken: true });
  expect(members["Colour"]!.value()).toEqual({ kind: "string", values: ["red"] });
  expect(members["Sealed"]!.value()).toMatchObject({ kind: "list", isSensitive: true });
});

it("lets shapes come round to themselves", async () => {
  const { work } = await generated();
  const tree = work.input.members["Tree"]!.value();
  const trees = tree.kind === "structure" ? tree.members["Trees"]!.value() : undefined;
  expect(trees?.kind === "list" ? trees.element() : undefined).toBe(tree);
});

it("tells on the page what there is to know of each option", async () => {
  const { page } = await generated();
  expect(page).toContain(
    "    --name (string) [required]\n        What it is called. And `more`, with ${x} and \\ in it.\n",
  );
  expect(page).toContain("1 to 9 characters. Matches `^[a-z]+$`.");
  expect(page).toContain("    --loud | --no-loud (boolean)\n");
  expect(page).toContain("    --kms-key-id (string)\n");
  expect(page).toContain("One of `red`.");
  expect(page).not.toContain("`old`");
  expect(page).toContain("Shorthand:\n\n            KeyName1=integer,KeyName2=integer\n");
  expect(page).toContain('"Trees": [\n                { ... }\n                ...\n              ]\n');
});

it("shows examples that keep secrets out of the history", async () => {
  const { page } = await generated();
  expect(page).toContain(String.raw`    Make one

        example work \
            --name 'it'\''s' \
            --password file://password.txt \
            --no-loud \
            --tree '{"Leaf":"a b"}' \
            --keys a=1,b=2

        {
            "Id": "1"
        }
`);
  expect(page).not.toContain("hunter2");
});

it("has no line that is wider than a terminal, but for what cannot be broken", async () => {
  const { page } = await generated();
  expect(page.split("\n").filter((line) => line.length > 82)).toEqual([]);
});

it("leaves out operations with streams of events", () => {
  const events = planOfShapes(
    {
      Output: { type: "structure", members: { Events: { target: "#Events" } } },
      Events: { type: "union", members: { One: { target: "#One" } }, traits: { "smithy.api#streaming": {} } },
      One: { type: "structure", members: {} },
    },
    {},
  );
  expect(cli.emit(events).map(({ path }) => path)).not.toContain("example/cli/commands/work.ts");
});
