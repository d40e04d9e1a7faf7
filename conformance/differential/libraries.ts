import * as sdk from "@aws-sdk/client-secrets-manager";
import * as flagship from "../../generated/secretsmanager/client/index.js";
import { filesOfPieces } from "../../generator/generate/pieces.js";
import type { Model } from "../../generator/model/index.js";
import { importGenerated } from "../../generator/testing/import-generated.js";
import { modelOfFiles, planOfModel } from "../../generator/testing/plans.js";
import { sharedFile } from "../../generator/testing/shared.js";

/** The exports of a client library for Secrets Manager: the AWS SDK's, or one that takes its place. */
export type Library = typeof sdk;

/** The AWS SDK for JavaScript. */
export const theirs: Library = sdk;

/** Ours for our own model. */
export const ours = flagship as unknown as Library;

/** Ours for AWS's own model. */
export async function oursForAwsModel(): Promise<Library> {
  return generatedLibrary(modelOfFiles([sharedFile("models", "secrets-manager-2017-10-17.json")]));
}

/** Ours for a model of Secrets Manager, whatever it says. */
export async function generatedLibrary(model: Model): Promise<Library> {
  const plan = planOfModel(model);
  const files = (await filesOfPieces(plan, ["client"])).value!;
  return importGenerated<Library>(files, `${plan.names.folder}/client/index.ts`);
}
