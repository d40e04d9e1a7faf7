import { expect, it } from "vitest";
import { environment, runSecretsManager, type RunOptions } from "../../testing/run-secrets-manager.js";

const NAMES = ["list-secrets"];
const nobody = { HOME: "/base", AWS_EC2_METADATA_DISABLED: "true" };
const config = "/base/.aws/config";
const credentials = "/base/.aws/credentials";

async function sentBy(words: readonly string[], options: RunOptions) {
  const { requests, ...ran } = await runSecretsManager(words, options);
  const [request] = requests;
  const scope = /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(request?.headers["authorization"] ?? "");
  return { host: request?.hostname, port: request?.port, key: scope?.[1], region: scope?.[2], ...ran };
}

it.each([
  { name: "--region", words: ["--region", "eu-west-1"], want: "eu-west-1" },
  { name: "AWS_REGION", words: [], env: { AWS_REGION: "eu-west-2", AWS_DEFAULT_REGION: "x" }, want: "eu-west-2" },
  { name: "AWS_DEFAULT_REGION", words: [], env: { AWS_DEFAULT_REGION: "eu-west-3" }, want: "eu-west-3" },
  { name: "the profile", words: ["--profile", "work"], want: "us-west-1" },
])("takes the Region of $name", async ({ words, env = {}, want }) => {
  const files = {
    [config]: "[profile work]\nregion = us-west-1\n",
    [credentials]: "[work]\naws_access_key_id = K\naws_secret_access_key = S\n",
  };
  const keys = { AWS_ACCESS_KEY_ID: "A", AWS_SECRET_ACCESS_KEY: "B" };
  expect((await sentBy([...NAMES, ...words], { env: { ...nobody, ...keys, ...env }, files })).region).toBe(want);
});

it("says that there is no Region", async () => {
  const { AWS_REGION: _, ...env } = environment;
  const { exitCode, stderr } = await runSecretsManager(NAMES, { env });
  const message = 'You must specify a region. You can also configure your region by running "aws configure".';
  expect({ exitCode, stderr }).toEqual({ exitCode: 253, stderr: `\n${message}\n` });
});

it("says that there are no credentials", async () => {
  const { exitCode, stderr } = await runSecretsManager(NAMES, { env: { ...nobody, AWS_REGION: "eu-west-1" } });
  const message = 'Unable to locate credentials. You can configure credentials by running "aws configure".';
  expect({ exitCode, stderr }).toEqual({ exitCode: 253, stderr: `\n${message}\n` });
});

it("says which half of the credentials is missing", async () => {
  const { exitCode, stderr } = await runSecretsManager(NAMES, {
    env: { ...nobody, AWS_REGION: "eu-west-1", AWS_ACCESS_KEY_ID: "A" },
  });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 255,
    stderr: "\nPartial credentials found in env, missing: AWS_SECRET_ACCESS_KEY\n",
  });
});

it.each([
  { name: "the environment before AWS_PROFILE's", words: [], env: { AWS_PROFILE: "work" }, want: "AKIDEXAMPLE" },
  { name: "the profile that is named", words: ["--profile", "work"], env: {}, want: "WORKKEY" },
])("signs with the credentials of $name", async ({ words, env, want }) => {
  const files = {
    [credentials]: "[work]\naws_access_key_id = WORKKEY\naws_secret_access_key = S\naws_session_token = T\n",
  };
  const { key, exitCode } = await sentBy([...NAMES, ...words], { env: { ...environment, ...env }, files });
  expect({ key, exitCode }).toEqual({ key: want, exitCode: 0 });
});

it("finds the files that variables name", async () => {
  const files = {
    "/c": "[default]\nregion = sa-east-1\n",
    "/k": "[default]\naws_access_key_id = K\naws_secret_access_key = S\n",
  };
  const env = { ...nobody, AWS_CONFIG_FILE: "/c", AWS_SHARED_CREDENTIALS_FILE: "/k" };
  expect(await sentBy(NAMES, { env, files })).toMatchObject({ key: "K", region: "sa-east-1" });
});

const services =
  "[default]\nservices = here\nendpoint_url = http://profile\n[services here]\nsecrets_manager =\n  endpoint_url = http://section\n";

it.each([
  {
    name: "the option",
    words: ["--endpoint-url", "http://option"],
    env: { AWS_ENDPOINT_URL: "http://all" },
    want: "option",
  },
  {
    name: "the service's variable",
    words: [],
    env: { AWS_ENDPOINT_URL: "http://all", AWS_ENDPOINT_URL_SECRETS_MANAGER: "http://own" },
    want: "own",
  },
  { name: "the variable of all services", words: [], env: { AWS_ENDPOINT_URL: "http://all" }, want: "all" },
  { name: "the profile's services", words: [], env: {}, want: "section" },
  {
    name: "nobody where that is to be ignored",
    words: [],
    env: { AWS_ENDPOINT_URL: "http://all", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
    want: "secretsmanager.eu-central-1.amazonaws.com",
  },
])("takes the endpoint of $name", async ({ words, env, want }) => {
  const files = { [config]: services };
  const { host } = await sentBy([...NAMES, ...words], { env: { ...environment, ...env }, files });
  expect(host).toBe(want);
});

it("keeps the port of an endpoint", async () => {
  const { host, port } = await sentBy([...NAMES, "--endpoint-url", "http://127.0.0.1:4566"], {});
  expect({ host, port }).toEqual({ host: "127.0.0.1", port: 4566 });
});

const answer = () => ({ body: '{"Name":"n","CreatedDate":1523477145.713}' });
const DESCRIBE = ["describe-secret", "--secret-id", "n"];

it.each([
  { name: "the option", words: ["--output", "text"], env: { AWS_DEFAULT_OUTPUT: "yaml" }, want: /^\S+T\S+\tn\n$/ },
  { name: "the variable", words: [], env: { AWS_DEFAULT_OUTPUT: "yaml" }, want: /^Name: 'n'\n/ },
  { name: "the profile", words: [], env: {}, want: /^-{5,}\n\| *DescribeSecret *\|\n/ },
])("takes the form of output of $name", async ({ words, env, want }) => {
  const files = { [config]: "[default]\noutput = table\n" };
  const { stdout } = await runSecretsManager([...DESCRIBE, ...words], {
    env: { ...environment, ...env },
    files,
    answer,
  });
  expect(stdout).toMatch(want);
});

it("refuses a form of output that there is not", async () => {
  const { exitCode, stderr } = await runSecretsManager(NAMES, { env: { ...environment, AWS_DEFAULT_OUTPUT: "xml" } });
  expect({ exitCode, stderr }).toEqual({ exitCode: 255, stderr: "\nUnknown output type: xml\n" });
});

it("prints times as they travel where the profile says so", async () => {
  const files = { [config]: "[default]\ncli_timestamp_format = wire\n" };
  const { stdout } = await runSecretsManager(DESCRIBE, { files, answer });
  expect(stdout).toContain('"CreatedDate": 1523477145.713');
});

it("reads bytes as the profile says", async () => {
  const files = { [config]: "[default]\ncli_binary_format = raw-in-base64-out\n" };
  const words = ["create-secret", "--name", "n", "--secret-binary", "hello"];
  const { requests } = await runSecretsManager(words, { files });
  expect(JSON.parse(requests[0]!.body)).toMatchObject({ SecretBinary: "aGVsbG8=" });
});

it.each([
  { name: "AWS_PAGER", env: { AWS_PAGER: "one", PAGER: "three" }, words: [], want: ["one"] },
  { name: "the profile", env: { PAGER: "three" }, words: [], want: ["two"] },
  { name: "nobody for an empty name", env: { AWS_PAGER: "" }, words: [], want: [] },
  { name: "nobody for --no-cli-pager", env: {}, words: ["--no-cli-pager"], want: [] },
])("pages with the program of $name", async ({ env, words, want }) => {
  const pagers: string[] = [];
  const page = async (_: string, program: string) => void pagers.push(program);
  const files = { [config]: "[default]\ncli_pager = two\n" };
  const { stdout } = await runSecretsManager([...DESCRIBE, ...words], {
    env: { ...environment, ...env },
    files,
    answer,
    page,
  });
  expect(pagers).toEqual(want);
  expect(stdout === "").toBe(want.length > 0);
});
