import { from, present, text, unique } from "../../../patterns/index.js";
import type { CannedAnswer, RunStep } from "../../scenario.js";
import { defineScenario } from "../define-scenario.js";
import { answers, ends, misuses } from "./runs.js";

/** A refusal of the service, with the line that is printed for it. */
function refused(answer: Partial<CannedAnswer>, code: string, message: string): RunStep {
  return answers(
    ["create-secret", "--name", "app"],
    { status: 400, body: {}, ...answer },
    {
      exitCode: 254,
      stdout: "",
      stderr: `\nAn error occurred (${code}) when calling the CreateSecret operation: ${message}\n`,
    },
  );
}

/** How a command ends, and what it says of errors. */
export const errorScenarios = [
  defineScenario({
    id: "command-line/errors/exit-codes",
    rules: ["CL-008"],
    title: "The exit code tells who failed: nobody, the words, the settings, the service, or anything else",
    steps: [
      answers(
        ["create-secret", "--name", "app"],
        { status: 200, body: { Name: "app" } },
        { exitCode: 0, json: { Name: "app" } },
      ),
      misuses(["create-secret"], "the following arguments are required: --name"),
      ends(
        ["create-secret", "--name", "app"],
        {
          exitCode: 253,
          stderr: '\nYou must specify a region. You can also configure your region by running "aws configure".\n',
        },
        { env: { AWS_REGION: null } },
      ),
      refused(
        { body: { __type: "ResourceExistsException", Message: "It is there." } },
        "ResourceExistsException",
        "It is there.",
      ),
      ends(["create-secret", "--name", "app", "--profile", "nobody"], {
        exitCode: 255,
        stderr: "\nThe config profile (nobody) could not be found\n",
      }),
    ],
  }),
  defineScenario({
    id: "command-line/errors/interrupted",
    rules: ["CL-008"],
    title: "A command that is interrupted ends with 130 and complains of nothing",
    steps: [
      ends(["create-secret", "--name", "app"], { exitCode: 130, stdout: "", stderr: "\n" }, { interrupted: true }),
    ],
  }),
  defineScenario({
    id: "command-line/errors/service-error",
    rules: ["CL-009", "CS-036"],
    title: "An error of the service is told after an empty line, with its name, the operation and its message",
    steps: [
      {
        as: "made",
        run: ["create-secret", "--name", unique()],
        expect: { exitCode: 0, json: { Name: present() } },
      },
      {
        run: ["create-secret", "--name", from("made", "output.Name")],
        expect: {
          exitCode: 254,
          stdout: "",
          stderr: text(
            "\nAn error occurred (ResourceExistsException) when calling the CreateSecret operation: The operation failed because the secret ",
            from("made", "output.Name"),
            " already exists.\n",
          ),
        },
      },
    ],
  }),
  defineScenario({
    id: "command-line/errors/type",
    rules: ["CL-009", "CS-128"],
    title: "The name of an error is what its type says behind a #, its code in a header before that, or the status",
    steps: [
      refused(
        { body: { __type: "com.example#InvalidRequestException", message: "No." } },
        "InvalidRequestException",
        "No.",
      ),
      refused({ body: { __type: "SomethingNewException", message: "New." } }, "SomethingNewException", "New."),
      refused(
        { headers: { "x-amzn-ErrorType": "FromTheHeader" }, body: { message: "In the header." } },
        "400",
        "In the header.",
      ),
      refused(
        {
          headers: { "x-amzn-query-error": "AWS.Query.Code;Sender" },
          body: { __type: "ResourceNotFoundException", message: "Not there." },
        },
        "AWS.Query.Code",
        "Not there.",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/errors/body",
    rules: ["CL-010"],
    title: "Whatever the body of an error is, the command copes with it",
    steps: [
      refused({ body: { __type: "InvalidRequestException", Message: "Large." } }, "InvalidRequestException", "Large."),
      refused({ body: { __type: "InvalidRequestException", message: "Small." } }, "InvalidRequestException", "Small."),
      refused({ body: { __type: "InvalidRequestException" } }, "InvalidRequestException", ""),
      refused({ status: 404, body: "<html>not here</html>" }, "404", "<html>not here</html>"),
      refused({ status: 403, body: "" }, "403", ""),
    ],
  }),
  defineScenario({
    id: "command-line/errors/no-answer",
    rules: ["CL-010"],
    title: "A success that says nothing that can be read prints nothing",
    steps: [
      answers(["create-secret", "--name", "app"], { status: 200, body: "fine" }, { exitCode: 0, stdout: "" }),
      answers(["create-secret", "--name", "app"], { status: 200, body: "" }, { exitCode: 0, stdout: "" }),
    ],
  }),
  defineScenario({
    id: "command-line/errors/nobody-there",
    rules: ["CL-013"],
    title: "A service that cannot be reached is told with its address",
    steps: [
      ends(["create-secret", "--name", "app", "--endpoint-url", "http://127.0.0.1:9"], {
        exitCode: 255,
        stderr: '\nCould not connect to the endpoint URL: "http://127.0.0.1:9/"\n',
      }),
      ends(["create-secret", "--name", "app", "--endpoint-url", "nonsense"], {
        exitCode: 252,
        stderr:
          '\nBad value for --endpoint-url "nonsense": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/\n',
      }),
    ],
  }),
  defineScenario({
    id: "command-line/errors/retried",
    rules: ["CS-132"],
    title: "A command tries again when the service fails, and says how often it did in vain",
    steps: [
      answers(
        ["create-secret", "--name", "app"],
        { status: 500, body: { __type: "InternalServiceError", Message: "Broken." } },
        {
          exitCode: 254,
          stderr:
            "\nAn error occurred (InternalServiceError) when calling the CreateSecret operation (reached max retries: 2): Broken.\n",
          attempts: { count: 3, same: ["body.ClientRequestToken", "headers.amz-sdk-invocation-id"] },
        },
      ),
    ],
  }),
];
