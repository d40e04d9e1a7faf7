import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { secretsManagerService } from "../reference/index.js";
import { chapterNames, chapters } from "./chapters/index.js";
import rotationFunctions from "./rotation-functions.js";
import { observe, sdkTour } from "./sdk/index.js";

// All that somebody's test has to set up.
const server = setupServer(...secretsManagerService({ rotationFunctions }).handlers);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" };
const clientFor = (region: string) => new SecretsManagerClient({ region, credentials });

it.each(chapterNames)("answers the AWS SDK in its own process, with no port: %s", async (name) => {
  const seen = await observe(sdkTour[name], clientFor);
  expect(seen).toEqual(chapters[name](seen));
});
