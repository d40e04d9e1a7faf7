import { endpoint, leftOut, matching, otherRegion, present, text } from "../../../patterns/index.js";
import type { RunStep } from "../../scenario.js";
import { defineScenario } from "../define-scenario.js";
import { ends } from "./runs.js";

const nowhere = "http://127.0.0.1:9";

/** A command that reaches the service. */
function reaches(words: readonly unknown[], env: RunStep["env"] = {}): RunStep {
  return {
    run: words,
    env,
    answer: { status: 200, body: {} },
    expect: { exitCode: 0, attempts: { count: 1, same: [] } },
  };
}

/** A command that signs for another Region than the usual one. */
function signsElsewhere(words: readonly unknown[], env: RunStep["env"] = {}): RunStep {
  const signature = matching(
    /\/eu-west-1\/secretsmanager\/aws4_request/,
    "a signature for eu-west-1",
    "AWS4-HMAC-SHA256",
  );
  return {
    run: words,
    env,
    answer: { status: 200, body: {} },
    expect: { exitCode: 0, request: { headers: { authorization: signature } } },
  };
}

/** What commands are told by options for all of them, and by the environment. */
export const settingScenarios = [
  defineScenario({
    id: "command-line/settings/missing",
    rules: ["CL-013", "CL-008"],
    title: "A Region or credentials that are missing are told with a way out",
    steps: [
      ends(
        ["create-secret", "--name", "app"],
        {
          exitCode: 253,
          stdout: "",
          stderr: '\nYou must specify a region. You can also configure your region by running "aws configure".\n',
        },
        { env: { AWS_REGION: null } },
      ),
      ends(
        ["create-secret", "--name", "app"],
        {
          exitCode: 253,
          stdout: "",
          stderr: '\nUnable to locate credentials. You can configure credentials by running "aws configure".\n',
        },
        { env: { AWS_ACCESS_KEY_ID: null, AWS_SECRET_ACCESS_KEY: null, AWS_EC2_METADATA_DISABLED: "true" } },
      ),
    ],
  }),
  defineScenario({
    id: "command-line/settings/unsigned",
    rules: ["CL-014"],
    title: "A request is sent unsigned where that is asked for, without any credentials",
    steps: [
      {
        run: ["create-secret", "--name", "app", "--no-sign-request"],
        env: { AWS_ACCESS_KEY_ID: null, AWS_SECRET_ACCESS_KEY: null },
        answer: { status: 200, body: {} },
        expect: {
          exitCode: 0,
          request: { headers: { authorization: leftOut(), "x-amz-date": leftOut() }, body: { Name: "app" } },
        },
      },
      {
        run: ["create-secret", "--name", "app"],
        answer: { status: 200, body: {} },
        expect: { exitCode: 0, request: { headers: { authorization: present(), "x-amz-date": present() } } },
      },
    ],
  }),
  defineScenario({
    id: "command-line/settings/endpoint",
    rules: ["CL-016"],
    title: "The request goes where the option says, else where the environment does, for this service or for all",
    steps: [
      reaches(["create-secret", "--name", "app", "--endpoint-url", endpoint()], {
        AWS_ENDPOINT_URL: nowhere,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: nowhere,
      }),
      reaches(["create-secret", "--name", "app"], {
        AWS_ENDPOINT_URL: nowhere,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint(),
      }),
      reaches(["create-secret", "--name", "app"], { AWS_ENDPOINT_URL: endpoint() }),
    ],
  }),
  defineScenario({
    id: "command-line/settings/anywhere",
    rules: ["CL-017"],
    title: "Options of all commands stand before the command or after it",
    steps: [
      signsElsewhere(["--region", otherRegion(), "create-secret", "--name", "app"]),
      signsElsewhere(["create-secret", "--name", "app", "--region", otherRegion()]),
      signsElsewhere(["create-secret", "--region", otherRegion(), "--name", "app"]),
      signsElsewhere(["create-secret", "--name", "app", text("--region=", otherRegion())]),
    ],
  }),
  defineScenario({
    id: "command-line/settings/profile",
    rules: ["CL-017"],
    title: "A profile of the configuration files says what options and environment do not",
    steps: [
      {
        run: ["create-secret", "--name", "app", "--profile", "team", "--query", "Name"],
        env: {
          AWS_CONFIG_FILE: "profiles/config",
          AWS_SHARED_CREDENTIALS_FILE: "profiles/credentials",
          AWS_REGION: null,
        },
        files: {
          "profiles/config": "[profile team]\nregion = eu-west-1\noutput = text\n",
          "profiles/credentials": "[team]\naws_access_key_id = TEAMKEY\naws_secret_access_key = example\n",
        },
        answer: { status: 200, body: { Name: "app" } },
        expect: {
          exitCode: 0,
          stdout: "app\n",
          request: {
            headers: {
              authorization: matching(
                /Credential=TEAMKEY\/\d{8}\/eu-west-1\//,
                "a signature with the profile's key for its Region",
                "AWS4-HMAC-SHA256 Credential=TEAMKEY/20260101/eu-west-1/",
              ),
            },
          },
        },
      },
    ],
  }),
];
