import { expect, it } from "vitest";
import { planOfShapes } from "../../testing/plans.js";
import { docs } from "./index.js";

const rule = {
  id: "EX-001",
  statement: "Names | ids are kept.",
  source: { document: "Manual" },
  evidence: [
    { kind: "recorded", source: "Recordings", stance: "contradicts" },
    { kind: "documented", source: "Manual" },
  ],
  level: "must",
  outcome: "The <b>name</b> as sent.",
};

const shapes = {
  Input: {
    type: "structure",
    members: {
      Name: {
        target: "smithy.api#String",
        traits: { "smithy.api#required": {}, "hallmark.docs#rules": [rule] },
      },
      Password: { target: "#Secret" },
      Note: { target: "smithy.api#String" },
      Count: { target: "smithy.api#Integer" },
      Loud: { target: "smithy.api#Boolean" },
    },
  },
  Output: { type: "structure", members: { Id: { target: "smithy.api#String" } } },
  Secret: { type: "string", traits: { "smithy.api#sensitive": {} } },
  ThingNotFound: {
    type: "structure",
    members: {},
    traits: { "smithy.api#error": "client", "smithy.api#documentation": "No such thing.\n\n<script>alert(1)</script>" },
  },
  Hidden: { type: "structure", members: {}, traits: { "smithy.api#error": "server" } },
};
const operation = {
  errors: [{ target: "#ThingNotFound" }],
  traits: {
    "smithy.api#documentation": "<p>Works | rests. Not at once.</p>",
    "smithy.api#readonly": {},
    "smithy.api#examples": [
      {
        title: "One",
        input: { Name: "a", Password: "hunter2", Note: "short", Count: 3, Loud: false },
        output: { Id: "1" },
      },
    ],
    "hallmark.docs#undeclaredErrors": ["#Hidden"],
  },
};

const [file] = docs.emit(planOfShapes(shapes, {}, operation, { traits: { "smithy.api#title": "An *example*" } }));
const text = file!.text;

it("writes one README a service", () => {
  expect(file!.path).toBe("example/README.md");
});

it("heads it with the title, which is no Markdown", () => {
  expect(text.split("\n")[0]).toBe("# An \\*example\\*");
});

it("lists operations with what they do", () => {
  expect(text).toContain("| `Work` | Works \\| rests. | changes nothing |\n");
});

it("lists errors, marking those that the model does not declare", () => {
  expect(text).toContain("| `ThingNotFound` | 400 | No such thing. |\n| `Hidden` \\* | 500 |  |\n");
});

it("gives the three-way standing of each documented rule", () => {
  expect(text).toContain(
    "| EX-001 | `Input.Name` | must | Names \\| ids are kept. | The **name** as sent. | yes | – | no | documented, the service differs |\n",
  );
});

it("shows how to call an operation, without secrets", () => {
  expect(text).toContain('export const input: Input = { Name: "a", Note: "short", Count: 3, Loud: false };\n');
  expect(text).toContain("if (!(error instanceof ThingNotFound)) throw error;\n");
  expect(text).not.toContain("hunter2");
});

it("shows the operation whose example says most", () => {
  const plan = planOfShapes(shapes, {}, operation);
  const [work] = plan.operations;
  const [example] = work!.examples;
  const others = [
    { ...work!, name: "Wait", examples: [] },
    { ...work!, name: "Rest", examples: [{ ...example!, input: { Name: "a" } }] },
  ];
  const [readme] = docs.emit({ ...plan, operations: [...others, work!] });
  expect(readme!.text).toContain("new WorkCommand(");
  expect(docs.emit({ ...plan, operations: others })[0]!.text).toContain("new RestCommand(");
});

it("shows how to go through pages where there are any", () => {
  const plan = planOfShapes(shapes, {}, operation);
  const paginated = { inputToken: "Note", outputToken: "Id" };
  const [readme] = docs.emit({ ...plan, operations: [{ ...plan.operations[0]!, paginated }] });
  expect(readme!.text).toContain("for await (const page of paginateWork({ client }, input)) console.log(page);\n");
  expect(text).not.toContain("### Pages");
});

it("names the packages to install for each piece that imports any", () => {
  expect(text).toContain("| `errors/` | `npm install @smithy/core@3 @smithy/smithy-client@4` |\n");
  expect(text).toMatch(/\| `msw\/` \| `npm install .* msw@2` \|\n/);
  expect(text).not.toContain("| `types/` | `npm");
});

it("installs a package of its own by its name", () => {
  const wanted = { name: "@example/shop", version: "1.0.0" };
  const [readme] = docs.emit(planOfShapes(shapes, { package: wanted }, operation));
  expect(readme!.text).toContain(
    "```sh\nnpm install @example/shop\n```\n\nFor `msw/` there is one more: `npm install msw@2`.\n",
  );
  expect(readme!.text).not.toContain("@smithy/core@");
});

it("shows nothing of the wire where the protocol is not spoken", () => {
  const plan = planOfShapes(shapes, {}, operation);
  const { protocol: _, ...without } = plan;
  const [readme] = docs.emit(without);
  expect(readme!.text).toContain("./validators/index.js");
  expect(readme!.text).not.toMatch(/client\/|server\/|msw/);
  expect(readme!.text).toContain("| `errors/` | `npm install");
});

it("has no section of rules where there are none", () => {
  const [readme] = docs.emit(planOfShapes({}));
  expect(readme!.text).not.toContain("Documented rules");
});
