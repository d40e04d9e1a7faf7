import { globalOptions, type GlobalOption, type Globals } from "./arguments/global-options.js";
import type { Help } from "./arguments/invocation.js";
import type { CommandLine } from "./command-line.js";
import { pageOutput } from "./page-output.js";
import { credentialVariable } from "./settings/credential-variable.js";
import type { Surroundings } from "./surroundings.js";

/** Shows the page of a command, or that of the program with the options that all commands have. */
export async function showHelp(
  commandLine: CommandLine,
  { subcommand }: Help,
  globals: Globals,
  surroundings: Surroundings,
): Promise<void> {
  const page = subcommand
    ? await subcommand.command.help()
    : `${await commandLine.help()}\n${credentialsSection(commandLine)}${optionsSection()}\n${exitCodesSection}`;
  const isStyled = globals.color === "on" || (surroundings.isTerminal === true && globals.color !== "off");
  await pageOutput(isStyled ? styled(page) : page, globals, undefined, surroundings);
}

function credentialsSection({ program, credentials = [] }: CommandLine): string {
  if (credentials.length === 0) return "";
  const variables = credentials.map((setting) => `    ${credentialVariable(program, setting)}\n`).join("");
  return `CREDENTIALS\n    They are taken from the environment, where no list of processes shows them:\n\n${variables}\n`;
}

function optionsSection(): string {
  return `OPTIONS OF ALL COMMANDS\n${globalOptions.map(optionText).join("\n")}`;
}

function optionText({ name, takes, choices, summary }: GlobalOption): string {
  const value =
    takes === "nothing" ? "" : ` ${choices ? choices.join("|") : `<${takes === "text" ? "value" : takes}>`}`;
  return `    --${name}${value}\n        ${summary}\n`;
}

const exitCodesSection = `EXIT CODES
      0  The command was done.
    130  It was interrupted.
    252  The command or its parameters are wrong.
    253  The Region or the credentials are missing.
    254  The service answered with an error.
    255  Anything else went wrong.
`;

/** Headlines and the names of options and commands in bold. */
function styled(page: string): string {
  return page
    .replace(/^[A-Z][A-Z ]*$/gm, "\u001b[1m$&\u001b[0m")
    .replace(/^( {4})(--[^\s(]+|[a-z][a-z0-9-]*$)/gm, "$1\u001b[1m$2\u001b[0m");
}
