import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import { setupServer } from "msw/node";
import { expect, it, onTestFinished } from "vitest";
import type { RotationEvent } from "./rotation/rotation-function.js";
import { secretsManagerService } from "./service.js";

const functionArn = "arn:aws:lambda:us-east-1:123456789012:function:rotate";

const client = new SecretsManagerClient({
  region: "us-east-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
});

it("rotates with a function that knows nothing but the AWS SDK, at once and by schedule", async () => {
  let time = Date.UTC(2026, 0, 15, 12);
  let count = 0;
  const rotate = async ({ SecretId, ClientRequestToken, Step }: RotationEvent) => {
    if (Step === "createSecret") {
      const SecretString = `rotated ${++count}`;
      const VersionStages = ["AWSPENDING"];
      await client.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages }));
    }
    if (Step === "finishSecret") {
      const { VersionId } = await client.send(new GetSecretValueCommand({ SecretId }));
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage: "AWSCURRENT",
          MoveToVersionId: ClientRequestToken,
          RemoveFromVersionId: VersionId,
        }),
      );
    }
  };
  const service = secretsManagerService({ now: () => time, rotationFunctions: { [functionArn]: rotate } });
  const server = setupServer(...service.handlers);
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());

  const SecretId = "app/db";
  await client.send(new CreateSecretCommand({ Name: SecretId, SecretString: "first" }));
  const RotationRules = { ScheduleExpression: "cron(0 16 1,15 * ? *)", Duration: "2h" };
  await client.send(new RotateSecretCommand({ SecretId, RotationLambdaARN: functionArn, RotationRules }));
  await service.settled();
  const read = () => client.send(new GetSecretValueCommand({ SecretId }));
  expect((await read()).SecretString).toBe("rotated 1");

  time = Date.UTC(2026, 0, 15, 17);
  await service.rotateDue();
  expect((await read()).SecretString).toBe("rotated 2");
  expect(await client.send(new DescribeSecretCommand({ SecretId }))).toMatchObject({
    LastRotatedDate: new Date(time),
    NextRotationDate: new Date("2026-02-01T17:59:59Z"),
    RotationRules: { AutomaticallyAfterDays: 17, ...RotationRules },
  });
});

it("leaves out the checks that it is told to", async () => {
  const input = { Name: "app!db", SecretString: "s" };
  const at = async (disabledChecks: readonly string[]) => {
    const server = setupServer(...secretsManagerService({ disabledChecks }).handlers);
    server.listen({ onUnhandledRequest: "error" });
    try {
      return await client.send(new CreateSecretCommand(input));
    } finally {
      server.close();
    }
  };
  await expect(at([])).rejects.toThrow("Invalid name.");
  await expect(at(["NameExclamationMark"])).resolves.toMatchObject({ Name: "app!db" });
});
