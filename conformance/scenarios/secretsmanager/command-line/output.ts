import { from, matching, present, setOf, text, unique } from "../../../patterns/index.js";
import type { CannedAnswer, RunStep } from "../../scenario.js";
import { defineScenario } from "../define-scenario.js";
import { answers, misuses, refuses } from "./runs.js";

const described: CannedAnswer = {
  status: 200,
  body: {
    Unknown: { to: "the model" },
    Tags: [
      { Value: "orders", Key: "team" },
      { Key: "empty", Value: "" },
    ],
    Name: "app",
    ARN: "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-Ab3dE9",
    RotationEnabled: false,
  },
};
const dated: CannedAnswer = {
  status: 200,
  body: { Name: "app", CreatedDate: 1_523_477_145.713, LastChangedDate: 1_523_477_145 },
};

function prints(words: readonly string[], answer: CannedAnswer, stdout: RunStep["expect"]["stdout"]): RunStep {
  return answers(["describe-secret", "--secret-id", "app", ...words], answer, { exitCode: 0, stdout });
}

const listed = [
  "list-secrets",
  "--filters",
  text("Key=name,Values=", from("first", "output.Name")),
  ...["--query", "SecretList[].Name"],
];

/** What is printed of an answer. */
export const outputScenarios = [
  defineScenario({
    id: "command-line/output/json",
    rules: ["CL-015"],
    title: "An answer is JSON with four spaces, its members in the model's order and no others",
    steps: [
      prints(
        [],
        described,
        `{
    "ARN": "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-Ab3dE9",
    "Name": "app",
    "RotationEnabled": false,
    "Tags": [
        {
            "Key": "team",
            "Value": "orders"
        },
        {
            "Key": "empty",
            "Value": ""
        }
    ]
}
`,
      ),
      prints(["--output", "json", "--query", "Tags[].Key"], described, '[\n    "team",\n    "empty"\n]\n'),
      misuses(
        ["describe-secret", "--secret-id", "app", "--output", "xml"],
        "argument --output: Invalid choice, valid choices are:\n\n" +
          "json                                     | text\n" +
          "table                                    | yaml\n" +
          "yaml-stream",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/output/text",
    rules: ["CL-015"],
    title: "As text, values are joined by tabs, those of lists in lines of their own",
    steps: [
      prints(
        ["--output", "text"],
        described,
        "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-Ab3dE9\tapp\tFalse\nTAGS\tteam\torders\nTAGS\tempty\t\n",
      ),
      prints(["--output", "text", "--query", "Name"], described, "app\n"),
      prints(["--output", "text", "--query", "Tags[].[Key,Value]"], described, "team\torders\nempty\t\n"),
      prints(["--output", "text", "--query", "Nothing"], described, "None\n"),
    ],
  }),
  defineScenario({
    id: "command-line/output/table",
    rules: ["CL-015"],
    title: "As a table, an answer stands in boxes under the name of its operation",
    steps: [
      prints(
        ["--output", "table", "--query", "{Name: Name, Tags: Tags}"],
        described,
        `-----------------------
|   DescribeSecret    |
+----------+----------+
|  Name    |  app     |
+----------+----------+
||       Tags        ||
|+--------+----------+|
||   Key  |  Value   ||
|+--------+----------+|
||  team  |  orders  ||
||  empty |          ||
|+--------+----------+|
`,
      ),
    ],
  }),
  defineScenario({
    id: "command-line/output/yaml",
    rules: ["CL-015"],
    title: "As YAML, an answer is a document, and as a stream a list of its pages",
    steps: [
      prints(
        ["--output", "yaml"],
        described,
        `ARN: arn:aws:secretsmanager:us-east-1:123456789012:secret:app-Ab3dE9
Name: app
RotationEnabled: false
Tags:
- Key: team
  Value: orders
- Key: empty
  Value: ''
`,
      ),
      prints(["--output", "yaml-stream", "--query", "Tags[].Key"], described, "- - team\n  - empty\n"),
    ],
  }),
  defineScenario({
    id: "command-line/output/query",
    rules: ["CL-015"],
    title: "A JMESPath query picks from the answer, and one that is none is refused",
    steps: [
      prints(["--query", "{b: Name, a: RotationEnabled}"], described, '{\n    "b": "app",\n    "a": false\n}\n'),
      prints(["--query", "length(Tags)"], described, "2\n"),
      refuses(
        ["describe-secret", "--secret-id", "app", "--query", "[["],
        matching(
          /^\nBad value for --query \[\[: /,
          "what is wrong with the query",
          "\nBad value for --query [[: it ends\n",
        ),
      ),
    ],
  }),
  defineScenario({
    id: "command-line/output/times",
    rules: ["CL-015"],
    title: "Times are printed in ISO 8601 with their zone, to the microsecond where they have any",
    steps: [
      answers(["describe-secret", "--secret-id", "app", "--query", "[CreatedDate, LastChangedDate]"], dated, {
        exitCode: 0,
        json: [
          matching(
            /^2018-04-1[12]T\d\d:\d\d:45\.713000[+-]\d\d:\d\d$/,
            "the time with its microseconds and zone",
            "2018-04-11T20:05:45.713000+00:00",
          ),
          matching(/^2018-04-1[12]T\d\d:\d\d:45[+-]\d\d:\d\d$/, "the time with its zone", "2018-04-11T20:05:45+00:00"),
        ],
        evidence: "documented",
      }),
    ],
  }),
  defineScenario({
    id: "command-line/output/pages",
    rules: ["CL-017"],
    title: "All pages of a list are fetched and printed as one, unless one is asked for",
    steps: [
      { as: "first", run: ["create-secret", "--name", unique()], expect: { exitCode: 0, json: { Name: present() } } },
      {
        as: "second",
        run: ["create-secret", "--name", text(from("first", "output.Name"), "/more")],
        expect: { exitCode: 0, json: { Name: present() } },
      },
      {
        run: [...listed, "--page-size", "1"],
        expect: {
          exitCode: 0,
          json: setOf(from("first", "output.Name"), from("second", "output.Name")),
          attempts: { count: 2, same: [] },
        },
      },
      {
        run: [...listed, "--max-results", "1", "--no-paginate"],
        expect: { exitCode: 0, json: [present()], attempts: { count: 1, same: [] } },
      },
    ],
  }),
];
