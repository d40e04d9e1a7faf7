import { expect, it } from "vitest";
import type { OperationShape } from "../../../generator/model/index.js";
import { secretsManagerModel } from "../../testing/secretsmanager.js";
import { observedCall } from "./observed-call.js";

const model = secretsManagerModel();
const operation: OperationShape = model.expect("com.amazonaws.secretsmanager#GetSecretValue", "operation");
const answered = { step: 1, request: { method: "POST", url: "", headers: {}, body: "" } };

function observed(
  run: { readonly exitCode?: number; readonly stdout?: string; readonly stderr?: string },
  input: Readonly<Record<string, unknown>> = {},
) {
  const exchanges = [{ ...answered, answer: { status: 400, headers: {}, body: "" } }];
  const sensitive = new Set(["SecretString"]);
  return observedCall({ exitCode: 0, stdout: "", stderr: "", ...run }, exchanges, {
    operation,
    model,
    input,
    sensitive,
  });
}

it("decodes what is printed", () => {
  const stdout = '{"Name":"app","SecretBinary":"AP8=","CreatedDate":"2018-04-11T20:05:45.713000+00:00","Other":1}\n';
  expect(observed({ stdout })).toEqual({
    output: {
      Name: "app",
      SecretBinary: Uint8Array.of(0, 255),
      CreatedDate: new Date("2018-04-11T20:05:45.713Z"),
      Other: 1,
    },
  });
  expect(observed({})).toEqual({ output: {} });
});

it("leaves a time that is not in the form of times as it is", () => {
  expect(observed({ stdout: '{"CreatedDate":1523477145}' })).toEqual({ output: { CreatedDate: 1523477145 } });
});

it("reads an error of the service", () => {
  const told = (more: string) =>
    `\nAn error occurred (NotThere) when calling the GetSecretValue operation${more}: No.\n`;
  const error = { type: "NotThere", message: "No.", status: 400 };
  expect(observed({ exitCode: 254, stderr: told("") })).toEqual({ error });
  expect(observed({ exitCode: 254, stderr: told(" (reached max retries: 2)") })).toEqual({ error });
});

it.each([
  { run: { exitCode: 255, stderr: "\nbroken\n" }, want: "exit code 255, broken" },
  { run: { exitCode: 254, stderr: "\nbroken\n" }, want: "exit code 254, broken" },
  { run: { stderr: "\nsomething\n" }, want: "something on the error output beside an answer" },
  { run: { stdout: "{" }, want: "an answer that is no JSON" },
  {
    run: { exitCode: 254, stderr: "\nAn error occurred (A) when calling the Other operation: No.\n" },
    want: "an error of Other",
  },
])("takes $run for an error of the program", ({ run, want }) => {
  expect(observed(run)).toEqual({ error: { type: "", status: undefined, message: want } });
});

it("notices a secret on the error output, but not a warning of it", () => {
  const warning = "secretsmanager: warning: --secret-string holds a secret; give it in a file instead: file://PATH\n";
  const input = { SecretString: "correct horse" };
  expect(observed({ stdout: "{}", stderr: warning }, input)).toEqual({ output: {} });
  expect(observed({ stdout: "{}", stderr: `${warning}correct horse` }, input)).toMatchObject({
    error: { message: "a secret on the error output" },
  });
});
