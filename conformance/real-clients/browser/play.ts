import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { ChapterName, Seen } from "../chapters/index.js";
import { observe, sdkTour } from "../sdk/index.js";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" };

/** Plays a chapter with the AWS SDK as a browser gets it, and with AWS's own addresses. */
export function play(name: ChapterName): Promise<Seen> {
  return observe(sdkTour[name], (region) => new SecretsManagerClient({ region, credentials }));
}
