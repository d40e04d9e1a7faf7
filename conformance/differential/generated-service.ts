import type { EndpointParameters, EndpointV2 } from "@smithy/types";
import { filesOfPieces } from "../../generator/generate/pieces.js";
import type { Model } from "../../generator/model/index.js";
import { planService } from "../../generator/plan/index.js";
import { importGenerated } from "../../generator/testing/import-generated.js";
import { modelOfFiles } from "../../generator/testing/plans.js";
import { sharedFile } from "../../generator/testing/shared.js";

export interface Client {
  readonly config: {
    endpointProvider(parameters: EndpointParameters): EndpointV2;
    readonly requestHandler: object;
  };
  send(command: object): Promise<Record<string, unknown>>;
  destroy(): void;
}

/** The client of one of AWS's models, generated and loaded. */
export interface GeneratedService {
  readonly model: Model;
  readonly module: Readonly<Record<string, unknown>>;
  makeClient(configuration: object): Client;
  makeCommand(operation: string, input: object): object;
}

type Constructor<T> = new (argument: object) => T;

/** @param name Of the model's file beside the project. */
export async function generatedService(name: string): Promise<GeneratedService> {
  const model = modelOfFiles([sharedFile("models", name)]);
  const plan = planService(model).value!;
  const files = (await filesOfPieces(plan, ["client"])).value!;
  const entry = `${plan.names.folder}/client/index.ts`;
  const module = await importGenerated<Readonly<Record<string, unknown>>>(files, entry);
  return {
    model,
    module,
    makeClient: (configuration) => new (module[plan.names.client] as Constructor<Client>)(configuration),
    makeCommand: (operation, input) => new (module[`${operation}Command`] as Constructor<object>)(input),
  };
}
