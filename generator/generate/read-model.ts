import { join } from "node:path";
import { packageRoot } from "../load/index.js";
import { hasErrors, type Model, type Result } from "../model/index.js";
import { readModelInput } from "./model-input.js";

/** Where the model lies that comes with this package. */
export const ownModel: string = join(packageRoot, "model");

/**
 * The model in some files and folders; without any, the one that comes with this package: its services with their
 * documented rules.
 */
export async function readModel(paths: readonly string[] = [ownModel]): Promise<Result<Model>> {
  const { value, diagnostics } = await readModelWithErrors(paths);
  return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics };
}

/** The same; also gives a model that errors were found in, as far as one could be made. It may refer to nothing. */
export async function readModelWithErrors(paths: readonly string[]): Promise<Result<Model>> {
  const { value: input, diagnostics: found } = await readModelInput(paths);
  if (!input) return { diagnostics: found };
  const { value, diagnostics: more } = await input.model();
  return { value, diagnostics: [...found, ...more] };
}
