import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { CONFIG_FILE, readConfig } from "../load/index.js";
import type { Result } from "../model/index.js";
import { diagnose } from "./diagnostics.js";
import type { GenerateRequest, ServiceSettings } from "./request.js";

/** One service to generate. */
export interface Job extends ServiceSettings {
  /** Model files and folders. */
  readonly models: readonly string[];
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
export async function jobsOf(request: GenerateRequest): Promise<Result<Jobs>> {
  const { models = [], out, service } = request;
  const settings = settingsOf(request);
  if (models.length > 0) {
    if (request.config !== undefined) return { diagnostics: [diagnose["config-with-models"]({})] };
    return { value: { out: out ?? "generated", jobs: [{ models, ...settings }], isWhole: false }, diagnostics: [] };
  }
  const configured = await configuredJobs(request.config);
  if (!configured.value) return { diagnostics: configured.diagnostics };
  const jobs = chosen(configured.value.jobs, service).map((job) => ({ ...job, ...settings, service: job.service }));
  return { value: { out: out ?? configured.value.out, jobs, isWhole: service === undefined }, diagnostics: [] };
}

/**
 * What a configuration file says, or the one that a project's folder has; without one, each folder of its `model/` is a
 * service.
 */
export async function configuredJobs(given: string | undefined, project = ""): Promise<Result<Omit<Jobs, "isWhole">>> {
  const usual = join(project, CONFIG_FILE);
  const path = given ?? (existsSync(usual) ? usual : undefined);
  if (path === undefined) {
    const parent = join(project, "model");
    const jobs = serviceFolders(parent).map((folder) => ({ models: [folder] }));
    return jobs.length > 0
      ? { value: { out: "generated", jobs }, diagnostics: [] }
      : { diagnostics: [diagnose["no-input"]({ hasModels: existsSync(parent) })] };
  }
  const { value: config, diagnostics } = await readConfig(path);
  if (!config) return { diagnostics };
  const base = dirname(path);
  const placed = (named: string) => (isAbsolute(named) ? named : join(base, named));
  const jobs = config.services.map((entry) => ({ ...entry, models: entry.models.map(placed) }));
  return { value: { out: placed(config.out ?? "generated"), jobs }, diagnostics };
}

/** The jobs that the wanted service may be meant by: those that say its name or folder, else every one. */
function chosen(jobs: readonly Job[], wanted: string | undefined): readonly Job[] {
  if (wanted === undefined) return jobs;
  const named = jobs.filter(
    ({ service, folder, models }) =>
      service === wanted || folder === wanted || (models.length === 1 && basename(models[0]!) === wanted),
  );
  return named.length > 0 ? named : jobs.map((job) => ({ ...job, service: wanted }));
}

function settingsOf(request: GenerateRequest): ServiceSettings {
  const { service, folder, types, package: ownPackage, pieces, openapi, jsonschema } = request;
  return {
    ...(service !== undefined && { service }),
    ...(folder !== undefined && { folder }),
    ...(types && { types }),
    ...(ownPackage && { package: ownPackage }),
    ...(pieces && { pieces }),
    ...(openapi && { openapi }),
    ...(jsonschema && { jsonschema }),
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
