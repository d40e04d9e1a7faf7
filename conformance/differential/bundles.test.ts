import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import * as client from "../../generated/secretsmanager/client/index.js";
import { packageRoot } from "../../generator/testing/shared.js";
import { bundle, OURS, programOf } from "./bundle.js";

const forBrowsers = { platform: "browser", format: "esm", minify: true } as const;
const commands = Object.keys(client).filter((name) => /^[A-Z]\w+Command$/.test(name));

afterEach(() => vi.unstubAllGlobals());

it("has commands to bundle", () => {
  expect(commands).toHaveLength(23);
});

it.each(commands)("bundles %s without any other operation", async (command) => {
  const text = await bundle(programOf(command, OURS), forBrowsers);
  const operations = commands.map((name) => name.replace(/Command$/, ""));
  expect(operations.filter((name) => text.includes(`"${name}"`))).toEqual([command.replace(/Command$/, "")]);
  expect(text).not.toMatch(/node:|createRequire|\.aws\/credentials/);
});

it("is no larger in a browser than the AWS SDK's client", async () => {
  const [ours, theirs] = await Promise.all(
    [OURS, "@aws-sdk/client-secrets-manager"].map(
      async (from) =>
        gzipSync(await bundle(programOf("CreateSecretCommand", from), forBrowsers), { level: 9 }).byteLength,
    ),
  );
  expect(ours!).toBeLessThanOrEqual(theirs!);
});

it("sends calls with fetch in a browser", async () => {
  const text = await bundle(programOf("CreateSecretCommand", OURS), forBrowsers);
  const requests: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    requests.push(request);
    return new Response('{"Name":"a"}', { headers: { "x-amzn-requestid": "1" } });
  });
  const { run } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
    run(configuration: object, input: object): Promise<Record<string, unknown>>;
  };
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" };
  const output = await run({ region: "eu-west-1", credentials }, { Name: "a", SecretBinary: new Uint8Array([1, 2]) });
  expect(output).toMatchObject({ Name: "a", $metadata: { attempts: 1, requestId: "1" } });
  expect(requests.map(({ url, method }) => `${method} ${url}`)).toEqual([
    "POST https://secretsmanager.eu-west-1.amazonaws.com/",
  ]);
  expect(requests[0]!.headers.get("authorization")).toContain("/eu-west-1/secretsmanager/aws4_request");
  expect(await requests[0]!.json()).toMatchObject({ Name: "a", SecretBinary: "AQI=" });
});

const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

it.each([
  { title: "all in one file of format cjs", options: { format: "cjs" }, extension: "cjs", parent: tmpdir() },
  {
    title: "all in one file of format esm",
    // Packages that are no ES modules ask for Node's own ones by `require`, which a bundle has to be given.
    options: { format: "esm", banner: { js: REQUIRE } },
    extension: "mjs",
    parent: tmpdir(),
  },
  {
    title: "in one file of format esm beside the packages",
    options: { format: "esm", packages: "external" },
    extension: "mjs",
    parent: join(packageRoot, "node_modules"),
  },
] as const)("runs in Node $title", async ({ options, extension, parent }) => {
  const program = `
    import { createServer } from "node:http";
    import { CreateSecretCommand, ResourceExistsException, SecretsManagerClient } from "${OURS}";
    const server = createServer((request, response) => {
      response.statusCode = 400;
      response.end('{"__type":"ResourceExistsException","Message":"taken"}');
    });
    server.listen(0, "127.0.0.1", async () => {
      const client = new SecretsManagerClient({ region: "us-east-1", endpoint: "http://127.0.0.1:" + server.address().port });
      const error = await client.send(new CreateSecretCommand({ Name: "a" })).catch((error) => error);
      console.log(error instanceof ResourceExistsException, error.message);
      client.destroy();
      server.close();
    });
  `;
  const folder = mkdtempSync(join(parent, ".hallmark-bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, `program.${extension}`);
  writeFileSync(path, await bundle(program, { platform: "node", ...options }));
  const { stdout, stderr } = spawnSync(process.execPath, [path], {
    cwd: folder,
    encoding: "utf8",
    env: { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "example" },
  });
  expect({ stdout, stderr }).toEqual({ stdout: "true taken\n", stderr: "" });
});
