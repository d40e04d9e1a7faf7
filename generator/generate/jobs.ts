import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { diagnose } from "../load/index.js";
import type { Result } from "../model/index.js";
import type { PlanRequest } from "../plan/index.js";
import type { GenerateRequest } from "./request.js";

/** One service to generate. */
export interface Job {
  /** Model files and folders. */
  readonly models: readonly string[];
  readonly plan: PlanRequest;
}

/** All that one run does. */
export interface Jobs {
  readonly out: string;
  readonly jobs: readonly Job[];
  /** Whether these are all services that the output folder is for. */
  readonly isWhole: boolean;
}

/** Folder of `model/` that describes no service. */
const SHARED_FOLDER = "hallmark";

/** Settles what a request leaves open. */
export function jobsOf(request: GenerateRequest): Result<Jobs> {
  const out = request.out ?? "generated";
  const plan: PlanRequest = { service: request.service, ...(request.types && { types: request.types }) };
  if (request.models && request.models.length > 0) {
    return { value: { out, jobs: [{ models: request.models, plan }], isWhole: false }, diagnostics: [] };
  }
  const folders = serviceFolders("model");
  if (folders.length === 0) return { diagnostics: [diagnose["no-input"]({})] };
  return {
    value: { out, jobs: folders.map((folder) => ({ models: [folder], plan })), isWhole: request.service === undefined },
    diagnostics: [],
  };
}

function serviceFolders(parent: string): readonly string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name !== SHARED_FOLDER && !name.startsWith("."))
    .map((name) => join(parent, name))
    .filter((path) => statSync(path).isDirectory())
    .sort();
}
