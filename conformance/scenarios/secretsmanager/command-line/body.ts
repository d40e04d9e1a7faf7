import { matching } from "../../../patterns/index.js";
import { defineScenario } from "../define-scenario.js";

/** The body as it travels. */
export const bodyScenarios = [
  defineScenario({
    id: "command-line/body/text",
    rules: ["CL-039"],
    title: "The body has its members in a fixed order, and is ASCII",
    steps: [
      ["--description", "päß 😀", "--name", "app"],
      ["--name", "app", "--description", "päß 😀"],
    ].map((words) => ({
      run: ["create-secret", ...words],
      answer: { status: 200, body: {} },
      expect: {
        exitCode: 0,
        request: {
          text: matching(
            /^\{"Name":"app","ClientRequestToken":"[0-9a-f-]{36}","Description":"p\\u00e4\\u00df \\ud83d\\ude00"\}$/,
            "the members in the model's order, in ASCII",
            '{"Name":"app"}',
          ),
        },
      },
    })),
  }),
];
