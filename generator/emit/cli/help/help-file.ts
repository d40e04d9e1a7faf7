import type { OperationPlan, ServicePlan } from "../../../plan/index.js";
import { renderMarkdown } from "../../../print/page.js";
import type { GeneratedFile } from "../../emitter.js";
import { generatedFile } from "../../shared/generated-file.js";
import { commandHelpModule, operationsOf, overviewModule, programOf, subcommandOf } from "../modules.js";
import { commandPage } from "./command-page.js";
import { indented, sentenceOf, textOf } from "./plain-text.js";

const OVERVIEW = "generator/emit/cli/help/overview.hbs";

/** The file with the page of one subcommand. */
export function commandHelpFile(plan: ServicePlan, operation: OperationPlan): GeneratedFile {
  return pageFile(plan, commandHelpModule(plan, operation), commandPage(plan, operation));
}

/** The file with the page of the program, without the options of all commands: those are the runtime's. */
export function overviewFile(plan: ServicePlan): GeneratedFile {
  const page = renderMarkdown(OVERVIEW, {
    program: programOf(plan),
    title: plan.title,
    description: indented(textOf(plan.documentation, 76), 4),
    commands: operationsOf(plan).map((operation) => ({
      name: subcommandOf(operation),
      summary: indented(textOf(sentenceOf(operation.documentation), 72), 8),
    })),
  });
  return pageFile(plan, overviewModule(plan), page);
}

function pageFile(plan: ServicePlan, path: string, page: string): GeneratedFile {
  return generatedFile(plan, path, { statements: [`export const page: string = ${templateLiteral(page)};`] });
}

/** Text over several lines, as it is read. */
function templateLiteral(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, "\\$&")}\``;
}
