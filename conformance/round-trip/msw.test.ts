import { CreateSecretCommand, DescribeSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { ResourceExistsException } from "../../generated/secretsmanager/errors/index.js";
import { secretsManagerHandlers } from "../../generated/secretsmanager/msw/index.js";

const msw = setupServer();
beforeAll(() => msw.listen({ onUnhandledRequest: "error" }));
afterEach(() => msw.resetHandlers());
afterAll(() => msw.close());

const client = (endpoint?: string) =>
  new SecretsManagerClient({
    region: "eu-west-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
    maxAttempts: 1,
    ...(endpoint !== undefined && { endpoint }),
  });

const create = new CreateSecretCommand({ Name: "app/db", SecretString: "value" });
const arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:app/db-a1b2c3";

it("answers the AWS SDK in the form of the service", async () => {
  const createSecret = vi.fn(() => ({ ARN: arn, Name: "app/db" }));
  msw.use(...secretsManagerHandlers({ createSecret }));
  expect(await client().send(create)).toMatchObject({ ARN: arn, Name: "app/db", $metadata: { httpStatusCode: 200 } });
  expect(createSecret).toHaveBeenCalledWith(
    {
      Name: "app/db",
      SecretString: "value",
      ClientRequestToken: expect.any(String) as string,
      ForceOverwriteReplicaSecret: false,
    },
    expect.objectContaining({ operation: "CreateSecret", accessKeyId: "AKIDEXAMPLE", region: "eu-west-1" }),
  );
});

it("refuses what the service refuses", async () => {
  msw.use(...secretsManagerHandlers({ createSecret: () => ({}) }));
  const refused = client().send(new CreateSecretCommand({ Name: "a b" }));
  await expect(refused).rejects.toMatchObject({ name: "ValidationException", $metadata: { httpStatusCode: 400 } });
});

it("throws the errors of the service", async () => {
  const createSecret = () => {
    throw new ResourceExistsException({ message: "It exists." });
  };
  msw.use(...secretsManagerHandlers({ createSecret }));
  await expect(client().send(create)).rejects.toMatchObject({ name: "ResourceExistsException", message: "It exists." });
});

it("turns any other failure into the service's internal error", async () => {
  const onError = vi.fn();
  const createSecret = () => Promise.reject(new Error("hunter2"));
  msw.use(...secretsManagerHandlers({ createSecret }, { onError }));
  await expect(client().send(create)).rejects.toMatchObject({
    name: "InternalServiceError",
    message: expect.not.stringContaining("hunter2") as string,
    $metadata: { httpStatusCode: 500 },
  });
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: "hunter2" }), expect.anything());
});

it("leaves operations that are not given to the next handler", async () => {
  msw.use(
    ...secretsManagerHandlers({ createSecret: () => ({}) }),
    http.post("*", async ({ request }) => HttpResponse.json({ Name: (await request.text()).length })),
  );
  expect(await client().send(new DescribeSecretCommand({ SecretId: "a" }))).toMatchObject({ Name: 16 });
});

it("leaves other services to the next handler", async () => {
  msw.use(
    ...secretsManagerHandlers({ createSecret: () => ({}) }),
    http.all("*", () => new HttpResponse("another")),
  );
  const target = { "x-amz-target": "TrentService.Encrypt" };
  const answers = [
    fetch("https://kms.eu-west-1.amazonaws.com/", { method: "POST", headers: target, body: "{}" }),
    fetch("https://example.com/page"),
  ];
  for (const answer of answers) expect(await (await answer).text()).toBe("another");
});

it("answers at one endpoint only where one is named", async () => {
  msw.use(
    ...secretsManagerHandlers({ createSecret: () => ({ Name: "ours" }) }, { endpoint: "http://localhost:4566/aws/" }),
    http.post("*", () => HttpResponse.json({ Name: "another" })),
  );
  expect(await client("http://localhost:4566/aws").send(create)).toMatchObject({ Name: "ours" });
  expect(await client("http://localhost:4567").send(create)).toMatchObject({ Name: "another" });
  expect(await client("http://localhost:4566/other").send(create)).toMatchObject({ Name: "another" });
});

it("answers whatever an operation of the service is asked with", async () => {
  msw.use(...secretsManagerHandlers({ createSecret: () => ({}) }));
  const headers = { "x-amz-target": "secretsmanager.CreateSecret", "content-type": "application/x-amz-json-1.1" };
  const answer = await fetch("https://any.host.example/", { method: "POST", headers, body: "{" });
  expect(await answer.json()).toMatchObject({ __type: "SerializationException" });
});
