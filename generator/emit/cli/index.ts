import type { Emitter } from "../emitter.js";
import { indexFile } from "../shared/index-file.js";
import { withUnionsAsJson } from "./as-json.js";
import { commandFile } from "./command-file.js";
import { commandLineFile } from "./command-line-file.js";
import { commandHelpFile, overviewFile } from "./help/help-file.js";
import { mainFile } from "./main-file.js";
import { cliFile, commandLineModule, commandLineVariable, operationsOf, runtimeOf } from "./modules.js";

/**
 * A command line with one subcommand an operation, as the AWS CLI documents it. What a command takes and answers is
 * data that the runtime interprets, one file a command, so that a call loads what it needs and nothing else.
 */
export const cli: Emitter = {
  name: "cli",
  needsProtocol: true,
  emit(given) {
    const plan = withUnionsAsJson(given);
    return [
      mainFile(plan),
      commandLineFile(plan),
      overviewFile(plan),
      ...operationsOf(plan).flatMap((operation) => [commandFile(plan, operation), commandHelpFile(plan, operation)]),
      indexFile(plan, cliFile(plan, "index"), [
        { module: commandLineModule(plan), names: [commandLineVariable(plan)], isTypeOnly: false },
        { module: runtimeOf(plan, "run"), names: ["runCommandLine"], isTypeOnly: false },
        { module: runtimeOf(plan, "command-line"), names: ["Command", "CommandLine"], isTypeOnly: true },
        { module: runtimeOf(plan, "surroundings"), names: ["Surroundings"], isTypeOnly: true },
      ]),
    ];
  },
};
