import * as sdk from "@aws-sdk/client-secrets-manager";
import * as flagship from "../../generated/secretsmanager/client/index.js";
import { filesOfPieces } from "../../generator/generate/pieces.js";
import { importGenerated } from "../../generator/testing/import-generated.js";
import { planOfFiles } from "../../generator/testing/plans.js";
import { sharedFile } from "../../generator/testing/shared.js";

/** The exports of a client library for Secrets Manager: the AWS SDK's, or one that takes its place. */
export type Library = typeof sdk;

/** The AWS SDK for JavaScript. */
export const theirs: Library = sdk;

/** Ours for our own model, with seven operations. */
export const ours = flagship as unknown as Library;

/** Ours for AWS's own model, with all operations. */
export async function oursForAwsModel(): Promise<Library> {
  const plan = planOfFiles([sharedFile("models", "secrets-manager-2017-10-17.json")]);
  const files = (await filesOfPieces(plan, ["client"])).value!;
  return importGenerated<Library>(files, `${plan.names.folder}/client/index.ts`);
}
