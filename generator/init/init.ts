import { existsSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { CONFIG_FILE, type Config } from "../load/index.js";
import type { Diagnostic } from "../model/index.js";
import type { FoundApi } from "./api.js";
import { chooseApis, type Ask } from "./choose-apis.js";
import { configFor } from "./config-for.js";
import { diagnose } from "./diagnostics.js";
import { exampleApi, exampleModel } from "./example.js";
import { findApis } from "./find-apis.js";
import type { InitFile } from "./init-file.js";
import { nextCommands } from "./next-commands.js";
import { attributesFor } from "./attributes.js";
import { projectIn } from "./project.js";
import { replaceFile } from "./replace-file.js";
import { scriptsFor } from "./scripts.js";

/** How a project is to begin. */
export interface InitRequest {
  /** The project's folder. Left out: the current one. */
  readonly folder?: string | undefined;
  /** Model files and folders, read together as one model. Left out: what is found in the project. */
  readonly models?: readonly string[] | undefined;
  /** Folder to generate into. Left out: `src/generated` where there is a `src`, else `generated`. */
  readonly out?: string | undefined;
  /** Writes a model to begin with. */
  readonly example?: boolean | undefined;
  /** Writes nothing, and only says what it would write. */
  readonly dryRun?: boolean | undefined;
  /** Asked what nothing in the project answers. Left out: the likeliest answer is taken. */
  readonly ask?: Ask | undefined;
}

/** What was found, and what came of it. */
export interface InitOutcome {
  /** Where one of them is an error, nothing or not everything was written. */
  readonly diagnostics: readonly Diagnostic[];
  readonly apis: readonly FoundApi[];
  readonly files: readonly InitFile[];
  /** Command lines that come next. */
  readonly next: readonly string[];
}

/**
 * Begins a project: finds its models, and writes a configuration, scripts to run, and what tells Git that files are
 * generated. Overwrites nothing.
 *
 * @example
 * const { files, next } = await init({ folder: "my-service", dryRun: true });
 */
export async function init(request: InitRequest = {}): Promise<InitOutcome> {
  const { folder = ".", dryRun } = request;
  const failed = (...diagnostics: readonly Diagnostic[]): InitOutcome => ({
    diagnostics,
    apis: [],
    files: [],
    next: [],
  });
  if (existsSync(join(folder, CONFIG_FILE))) return failed(diagnose["already-configured"]({ path: CONFIG_FILE }));

  const { apis, model, diagnostics: found } = await apisFor(folder, request);
  if (apis.length === 0) return failed(...found);
  const project = projectIn(folder);
  const out = request.out === undefined ? project.out : within(folder, request.out);
  const config = configFor(apis, out, project.schema);
  const scripts = scriptsFor(project);
  // The configuration comes last: until it is there, a run that was cut short can be repeated.
  const files = [model, scripts.file, attributesFor(folder, project, out), configFile(config)].filter(
    (file) => file !== undefined,
  );
  const diagnostics = [...found, ...scripts.diagnostics, ...(dryRun ? [] : writeAll(folder, files))];
  return { diagnostics, apis, files, next: nextCommands(project, scripts.generates) };
}

interface Apis {
  readonly apis: readonly FoundApi[];
  readonly model?: InitFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function apisFor(folder: string, { models = [], example, ask }: InitRequest): Promise<Apis> {
  if (models.length > 0) return namedApi(folder, models);
  if (example) {
    const [path] = exampleApi.models;
    return existsSync(join(folder, path!))
      ? { apis: [], diagnostics: [diagnose["example-in-the-way"]({ path: path! })] }
      : { apis: [exampleApi], model: { path: path!, text: exampleModel(), what: exampleApi.title }, diagnostics: [] };
  }
  const found = await findApis(folder);
  const { chosen, diagnostics } = await chooseApis(found.apis, ask);
  const nothing = chosen.length > 0 ? [] : [diagnose["nothing-found"]({ folder, models: found.partsWithoutService })];
  return { apis: chosen, diagnostics: [...found.diagnostics, ...diagnostics, ...nothing] };
}

/** What the caller names needs no looking for; what is in it is seen when it is generated. */
function namedApi(folder: string, models: readonly string[]): Apis {
  const inside = models.map((path) => within(folder, path));
  const absent = inside.find((path) => !existsSync(join(folder, path)));
  if (absent !== undefined) return { apis: [], diagnostics: [diagnose["absent-model"]({ path: absent })] };
  return { apis: [{ title: "", key: "", version: "", format: "", folder: "", models: inside }], diagnostics: [] };
}

/** A path as a configuration in a folder says it. */
function within(folder: string, path: string): string {
  return isAbsolute(path) ? relative(resolve(folder), path).replaceAll("\\", "/") : path;
}

function configFile(config: Config): InitFile {
  const count = config.services.length;
  const text = `${JSON.stringify(config, undefined, 2)}\n`;
  return { path: CONFIG_FILE, text, what: `${count} ${count === 1 ? "service" : "services"} into ${config.out}` };
}

function writeAll(folder: string, files: readonly InitFile[]): readonly Diagnostic[] {
  for (const { path, text } of files) {
    try {
      replaceFile(join(folder, path), text);
    } catch (error) {
      return [diagnose["unwritable-file"]({ path, reason: (error as NodeJS.ErrnoException).code ?? String(error) })];
    }
  }
  return [];
}
