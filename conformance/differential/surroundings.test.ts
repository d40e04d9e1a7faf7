import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it, onTestFinished } from "vitest";
import { capturingHandler } from "./capturing-handler.js";
import { ours, theirs, type Library } from "./libraries.js";
import { outcomeOf } from "./outcome.js";

/** Where a client runs: variables of the environment and the texts of the shared files. */
interface Surroundings {
  readonly title: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly configFile?: string;
  readonly credentialsFile?: string;
  /** What the client is given. */
  readonly configuration?: object;
}

const keys = { AWS_ACCESS_KEY_ID: "AKIDENV", AWS_SECRET_ACCESS_KEY: "env" };
const given = { region: "us-east-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" } };

const surroundings: readonly Surroundings[] = [
  { title: "what it is given", configuration: given },
  { title: "the environment", environment: { ...keys, AWS_REGION: "eu-west-1", AWS_SESSION_TOKEN: "t" } },
  { title: "the default profile", configFile: "[default]\nregion = ap-south-1\n", credentialsFile: profile("default") },
  {
    title: "another profile",
    environment: { AWS_PROFILE: "orders" },
    configFile: "[profile orders]\nregion = ca-central-1\nmax_attempts = 7\nretry_mode = adaptive\n",
    credentialsFile: profile("orders"),
  },
  {
    title: "a profile that it is given",
    configuration: { profile: "orders" },
    configFile: "[profile orders]\nregion = ca-central-1\n",
    credentialsFile: profile("orders"),
  },
  {
    title: "an endpoint for all services",
    environment: { AWS_ENDPOINT_URL: "http://localhost:4566/base" },
    configuration: given,
  },
  {
    title: "an endpoint for this service",
    environment: { AWS_ENDPOINT_URL: "http://a", AWS_ENDPOINT_URL_SECRETS_MANAGER: "https://b.example:8443" },
    configuration: given,
  },
  {
    title: "an endpoint of the profile",
    configuration: given,
    configFile:
      "[default]\nservices = local\nendpoint_url = http://c\n\n[services local]\nsecrets_manager =\n  endpoint_url = http://d:1\n",
  },
  {
    title: "an endpoint in its configuration, before all others",
    environment: { AWS_ENDPOINT_URL: "http://a" },
    configuration: { ...given, endpoint: "http://e:2" },
  },
  {
    title: "endpoints that are to be ignored",
    environment: { AWS_ENDPOINT_URL: "http://a", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
    configuration: given,
  },
  { title: "FIPS", environment: { AWS_USE_FIPS_ENDPOINT: "true" }, configuration: given },
  { title: "dual stack", environment: { AWS_USE_DUALSTACK_ENDPOINT: "true" }, configuration: given },
  { title: "FIPS, dual stack", configuration: { ...given, useFipsEndpoint: true, useDualstackEndpoint: true } },
  { title: "a Region of another partition", configuration: { ...given, region: "cn-north-1" } },
  { title: "a Region that nobody knows", configuration: { ...given, region: "mars-north-1" } },
  { title: "a Region that is none", configuration: { ...given, region: "not a host" } },
  { title: "a Region with fips in it", configuration: { ...given, region: "fips-us-east-1" } },
  { title: "no Region", configuration: { credentials: given.credentials } },
  {
    title: "no credentials",
    environment: { AWS_EC2_METADATA_DISABLED: "true" },
    configuration: { region: "us-east-1", maxAttempts: 1 },
  },
  {
    title: "credentials that cannot be got",
    configuration: { ...given, credentials: () => Promise.reject(new Error("no")) },
  },
  { title: "an application id", environment: { AWS_SDK_UA_APP_ID: "orders" }, configuration: given },
  {
    title: "an execution environment",
    environment: { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    configuration: given,
  },
  {
    title: "a trace id",
    environment: { AWS_LAMBDA_FUNCTION_NAME: "f", _X_AMZN_TRACE_ID: "Root=1" },
    configuration: given,
  },
  { title: "attempts in the environment", environment: { AWS_MAX_ATTEMPTS: "9" }, configuration: given },
  { title: "attempts that are no number", environment: { AWS_MAX_ATTEMPTS: "many" }, configuration: given },
];

function profile(name: string): string {
  return `[${name}]\naws_access_key_id = AKIDFILE\naws_secret_access_key = file\n`;
}

const isOurs = (name: string) => /^_?(AWS|X_AMZN)_/.test(name);
const saved = Object.fromEntries(Object.entries(process.env).filter(([name]) => isOurs(name)));

// The object itself stays: some of the packages keep it.
function setEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(process.env)) if (isOurs(name)) delete process.env[name];
  Object.assign(process.env, variables);
}
afterEach(() => setEnvironment(saved));

/** What a client says of itself, and the request that it makes, which goes nowhere. */
async function observed(library: Library, { configuration = {} }: Surroundings): Promise<object> {
  const requestHandler = capturingHandler({ statusCode: 200, body: "{}" });
  const client = new library.SecretsManager({ ...configuration, requestHandler });
  const outcome = await outcomeOf(() => client.describeSecret({ SecretId: "a" }));
  const settings = await outcomeOf(async () => ({
    region: await client.config.region(),
    maxAttempts: await client.config.maxAttempts(),
    retryMode: ((await client.config.retryStrategy()) as { mode?: string }).mode,
    useFipsEndpoint: await client.config.useFipsEndpoint(),
    useDualstackEndpoint: await client.config.useDualstackEndpoint(),
    appId: await client.config.userAgentAppId(),
  }));
  const requests = requestHandler.requests.map(({ protocol, hostname, port, path, headers }) => ({
    address: { protocol, hostname, port, path },
    scope: /Credential=([^,]+)/.exec(headers["authorization"] ?? "")?.[1]?.replace(/\d{8}/, "<date>"),
    token: headers["x-amz-security-token"],
    attempt: headers["amz-sdk-request"],
    trace: headers["X-Amzn-Trace-Id"],
    userAgent: headers["user-agent"]?.split(" ").filter((section) => !/^(aws-sdk-js|hallmark-js|api)\//.test(section)),
  }));
  return { outcome, settings, requests };
}

it.each(surroundings)("goes by $title as the AWS SDK does", async (surrounding) => {
  const folder = mkdtempSync(join(tmpdir(), "hallmark-surroundings-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = { AWS_CONFIG_FILE: join(folder, "config"), AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials") };
  writeFileSync(files.AWS_CONFIG_FILE, surrounding.configFile ?? "");
  writeFileSync(files.AWS_SHARED_CREDENTIALS_FILE, surrounding.credentialsFile ?? "");
  setEnvironment({ ...files, ...surrounding.environment });
  expect(await observed(ours, surrounding)).toEqual(await observed(theirs, surrounding));
});
