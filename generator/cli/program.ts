import { Command } from "commander";
import { packageVersion } from "../generate/index.js";
import { diffCommand } from "./diff-command.js";
import { docsCommand } from "./docs-command.js";
import { generateCommand } from "./generate-command.js";
import { initCommand } from "./init-command.js";
import { mergeCommand } from "./merge-command.js";
import { scenariosCommand } from "./scenarios-command.js";
import { serveCommand } from "./serve-command.js";
import { validateCommand } from "./validate-command.js";
import { verifyCommand } from "./verify-command.js";

/** The `hallmark` command with all its subcommands. What these do is loaded when they run. */
export function programOf(): Command {
  const program = new Command("hallmark")
    .description("Makes everything that must agree with one API model, and proves that it does.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .showHelpAfterError("(--help shows what there is)")
    .addHelpText("after", examples);
  for (const commandOf of [
    initCommand,
    generateCommand,
    validateCommand,
    diffCommand,
    verifyCommand,
    mergeCommand,
    serveCommand,
    scenariosCommand,
    docsCommand,
  ]) {
    addTo(program, commandOf());
  }
  return program;
}

/** Adds a command; it and the commands within it take over how errors and help are dealt with. */
function addTo(parent: Command, command: Command): void {
  parent.addCommand(command.copyInheritedSettings(parent));
  for (const each of command.commands) each.copyInheritedSettings(command);
}

const examples = `
Examples:
  hallmark init                                        begin a project with the models that lie there
  hallmark generate                                    model/ to generated/
  hallmark generate --model my-service.json --out src/api
  hallmark validate --model my-service.json
  hallmark diff --git HEAD                             what changed in model/, and whom it breaks
  hallmark verify                                      our own pieces against the documentation
  hallmark verify --endpoint http://localhost:4566     anything that speaks the API
  hallmark merge parts/*/report.json --out report      the parts of a run that --shard divided
  hallmark serve --port 4566                           the documented service itself
  hallmark docs drift --page create-secret.html        what a newer page of documentation changes

Exit codes: 0 all well, 1 findings, 2 wrong usage or input, 3 endpoint unreachable, 70 a bug, 130 interrupted.`;
