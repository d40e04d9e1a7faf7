import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateSecretCommand, GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { expect, it } from "vitest";
import { EmulatorFailed, placeOf } from "./index.js";
import { moto } from "./moto.js";

it("installs moto, starts it, keeps a secret there, and stops it", { timeout: 400_000 }, async ({ skip }) => {
  const place = placeOf(join(tmpdir(), "hallmark-places"), moto);
  try {
    await moto.install(place);
  } catch (error) {
    if (!(error instanceof EmulatorFailed)) throw error;
    console.warn(`skipped: ${error.message}`);
    return skip(error.message);
  }
  const running = await moto.start(place);
  try {
    const client = new SecretsManagerClient({
      endpoint: running.url,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    await client.send(new CreateSecretCommand({ Name: "board/start", SecretString: "kept" }));
    const secret = await client.send(new GetSecretValueCommand({ SecretId: "board/start" }));
    expect(secret).toMatchObject({ Name: "board/start", SecretString: "kept" });
  } finally {
    await running.stop();
  }
  await expect(fetch(running.url)).rejects.toThrow("fetch failed");
});
