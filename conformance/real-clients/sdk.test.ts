import { GetRandomPasswordCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { afterAll, beforeAll, expect, it } from "vitest";
import { allOperations, succeededOperations } from "./called-operations.js";
import { chapterNames, chapters } from "./chapters/index.js";
import { observe, sdkTour } from "./sdk/index.js";
import { credentials, serveTour, type TourServer } from "./serve-tour.js";

let server: TourServer;
beforeAll(async () => {
  server = await serveTour();
});
afterAll(() => server.close(0));

const clientFor = (region: string) => new SecretsManagerClient({ endpoint: server.url, region, credentials });

it.each(chapterNames)("serves the AWS SDK for JavaScript: %s", async (name) => {
  const seen = await observe(sdkTour[name], clientFor);
  expect(seen).toEqual(chapters[name](seen));
});

it("was asked for every operation there is", () => {
  expect(allOperations).toHaveLength(23);
  expect(succeededOperations(server.log)).toEqual(allOperations);
  expect(server.failures).toEqual([]);
});

it("refuses the AWS SDK with another key", async () => {
  const stranger = { ...credentials, secretAccessKey: "another-secret-access-key" };
  const sdk = new SecretsManagerClient({ endpoint: server.url, region: "us-west-2", credentials: stranger });
  await expect(sdk.send(new GetRandomPasswordCommand())).rejects.toMatchObject({
    name: "InvalidSignatureException",
    $metadata: { httpStatusCode: 400 },
  });
});
