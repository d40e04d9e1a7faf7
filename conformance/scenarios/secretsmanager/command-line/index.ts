import type { Area } from "../../area.js";
import { bodyScenarios } from "./body.js";
import { checkScenarios } from "./checks.js";
import { errorScenarios } from "./errors.js";
import { fileScenarios } from "./files.js";
import { listScenarios } from "./lists.js";
import { optionScenarios } from "./options.js";
import { outputScenarios } from "./output.js";
import { settingScenarios } from "./settings.js";
import { skeletonScenarios } from "./skeletons.js";
import { wholeInputScenarios } from "./whole-input.js";

/** The command line, which all operations have in common. */
export const commandLineAreas: readonly Area[] = [
  { id: "command-line/options", title: "Command line: options", scenarios: optionScenarios },
  { id: "command-line/settings", title: "Command line: settings", scenarios: settingScenarios },
  { id: "command-line/files", title: "Command line: values from files", scenarios: fileScenarios },
  { id: "command-line/lists", title: "Command line: shorthand and JSON", scenarios: listScenarios },
  { id: "command-line/whole-input", title: "Command line: whole input", scenarios: wholeInputScenarios },
  { id: "command-line/skeletons", title: "Command line: skeletons", scenarios: skeletonScenarios },
  { id: "command-line/checks", title: "Command line: checks before sending", scenarios: checkScenarios },
  { id: "command-line/body", title: "Command line: body", scenarios: bodyScenarios },
  { id: "command-line/output", title: "Command line: output", scenarios: outputScenarios },
  { id: "command-line/errors", title: "Command line: errors and exit codes", scenarios: errorScenarios },
];
