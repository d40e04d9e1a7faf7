import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { list, map, scalar, structure, text } from "../../../testing/command-lines.js";
import { present, type Shown } from "./present.js";
import { readQuery } from "./query.js";
import { textOfAnswer, type OutputForm } from "./show.js";

const answer: Shown = {
  Name: "app/db",
  Tags: [
    { Key: "team", Value: "orders" },
    { Key: "漢字", Value: "wide" },
  ],
  Versions: { v1: ["AWSCURRENT", "mine"], v2: [] },
  Replicated: true,
  Note: null,
};

function printed(form: OutputForm, value: Shown = answer, columns = 80) {
  return textOfAnswer(
    { operation: "DescribeSecret", whole: value, pages: [value] },
    { form, columns, isColoured: false },
  );
}

// What version 1 of the AWS CLI prints of the same answer.
it("prints text as the AWS CLI does", async () => {
  expect(await printed("text")).toBe(
    ["app/db\tNone\tTrue", "TAGS\tteam\torders", "TAGS\t漢字\twide", "V1\tAWSCURRENT", "V1\tmine", ""].join("\n"),
  );
});

it("prints a table as the AWS CLI does", async () => {
  expect(await printed("table")).toBe(
    `----------------------------------
|         DescribeSecret         |
+---------+-------+--------------+
|  Name   | Note  | Replicated   |
+---------+-------+--------------+
|  app/db |  None |  True        |
+---------+-------+--------------+
||             Tags             ||
|+------------+-----------------+|
||     Key    |      Value      ||
|+------------+-----------------+|
||  team      |  orders         ||
||  漢字      |  wide           ||
|+------------+-----------------+|
||           Versions           ||
|+------------------------------+|
|||             v1             |||
||+----------------------------+||
|||  AWSCURRENT                |||
|||  mine                      |||
||+----------------------------+||
`,
  );
});

it("turns the rows of a table that is too wide", async () => {
  const [, , , first] = (await printed("table", { A: "x".repeat(50), B: "y".repeat(50) })).split("\n");
  expect(first).toMatch(/^\|  A\|  x+ *\|$/);
});

it("draws every line of a table as wide as the others", async () => {
  const scalars = fc.oneof(fc.string({ unit: fc.constantFrom("a", "é", "漢", " ") }), fc.integer(), fc.boolean());
  const rows = fc.array(fc.dictionary(fc.constantFrom("A", "Bee", "Cee"), scalars), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.record({ Rows: rows, One: scalars, Two: scalars }), async (value) => {
      const widths = (await printed("table", value as Shown)).trimEnd().split("\n").map(displayWidth);
      expect(new Set(widths).size).toBe(1);
    }),
  );
});

function displayWidth(line: string): number {
  return [...line].reduce((width, sign) => width + (sign === "漢" ? 2 : 1), 0);
}

it.each(["yaml", "json"] as const)("prints %s that reads as what was answered", async (form) => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1 }), async (value) => {
      const back: unknown =
        form === "yaml"
          ? parse(await printed("yaml", value as Shown))
          : JSON.parse(await printed("json", value as Shown));
      expect(JSON.stringify(back)).toBe(JSON.stringify(value));
    }),
  );
});

it("prints a page an entry as a stream of YAML", async () => {
  const pages = [{ A: 1 }, { A: 2 }];
  const style = { form: "yaml-stream", columns: 80, isColoured: false } as const;
  expect(await textOfAnswer({ operation: "X", whole: {}, pages }, style)).toBe("- A: 1\n- A: 2\n");
});

it.each(["json", "yaml", "table", "text", "yaml-stream"] as const)("prints nothing of nothing as %s", async (form) => {
  expect(await printed(form, {})).toBe("");
});

it("prints null for a query that finds nothing", async () => {
  const query = readQuery("Nope.Nothing");
  const style = { form: "json", columns: 80, isColoured: false, query } as const;
  expect(await textOfAnswer({ operation: "X", whole: answer, pages: [answer] }, style)).toBe("null\n");
});

it("colours a table where it is asked to, without moving its lines", async () => {
  const style = { form: "table", columns: 80, isColoured: true } as const;
  const coloured = await textOfAnswer({ operation: "DescribeSecret", whole: answer, pages: [] }, style);
  expect(coloured).toContain("\u001b[34m");
  // oxlint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(await printed("table"));
});

const model = structure("Answer", {
  Time: scalar("timestamp"),
  Bytes: scalar("blob"),
  Many: list(scalar("blob")),
  Named: map(scalar("timestamp")),
  Big: scalar("bigInteger"),
  Text: text,
  Free: scalar("document"),
});

it("presents times with the user's offset, bytes in base64, members in order and no others", () => {
  const { TZ } = process.env;
  process.env["TZ"] = "Asia/Kolkata";
  try {
    const value = {
      Text: "t",
      Surprise: 1,
      Named: { __proto__x: new Date(1523477145713) },
      Many: [new Uint8Array([1]), null],
      Bytes: new TextEncoder().encode("hello"),
      Time: new Date(1523477145000),
      Big: 12345678901234567890n,
      Free: { a: [1] },
    };
    const shown = present(value, model, { timestamps: "iso8601" });
    expect(JSON.stringify(shown)).toBe(
      JSON.stringify({
        Time: "2018-04-12T01:35:45+05:30",
        Bytes: "aGVsbG8=",
        Many: ["AQ==", null],
        Named: { __proto__x: "2018-04-12T01:35:45.713000+05:30" },
        Big: "12345678901234567890",
        Text: "t",
        Free: { a: [1] },
      }),
    );
  } finally {
    if (TZ === undefined) delete process.env["TZ"];
    else process.env["TZ"] = TZ;
  }
});

it.each(["a[", "nosuch(@)", "length(`1`)", ""])("refuses the query %j", (expression) => {
  expect(() => readQuery(expression)(answer)).toThrow(`Bad value for --query ${expression}: `);
});
