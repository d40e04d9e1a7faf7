import type { ServicePlan } from "../../plan/index.js";
import type { GeneratedFile } from "../emitter.js";
import { generatedFile } from "../shared/generated-file.js";
import { Imports } from "../shared/imports.js";
import { cliFile, commandLineModule, commandLineVariable, runtimeOf } from "./modules.js";

/** The program itself. */
export function mainFile(plan: ServicePlan): GeneratedFile {
  const path = cliFile(plan, "main");
  const imports = new Imports(path);
  const start = imports.value("startCommandLine", runtimeOf(plan, "start"));
  const commandLine = imports.value(commandLineVariable(plan), commandLineModule(plan));
  const { text } = generatedFile(plan, path, { imports, statements: [`void ${start}(${commandLine});`] });
  return { path, text: `#!/usr/bin/env node\n${text}` };
}
