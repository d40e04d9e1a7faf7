import type { ServicePlan } from "../../plan/index.js";
import { renderMarkdown } from "../../print/page.js";
import type { Emitter } from "../emitter.js";
import { installCommand } from "../shared/dependency-ranges.js";
import { escapeText } from "../shared/prose/inline.js";
import { markdownOf } from "../shared/prose/markdown.js";
import { errorRows } from "./error-rows.js";
import { operationRows } from "./operation-rows.js";
import { installRowsOf, piecesOf } from "./pieces.js";
import { ruleRows } from "./rule-rows.js";
import { usagesOf } from "./usages.js";

const TEMPLATE = "generator/emit/docs/readme.hbs";

/** What a person reads first: the service's README. */
export const docs: Emitter = {
  name: "docs",
  needsProtocol: false,
  emit(plan) {
    return [{ path: `${plan.names.folder}/README.md`, text: renderMarkdown(TEMPLATE, viewOf(plan)) }];
  },
};

/** Everything in it is Markdown: prose of the model has been read as that, names have been escaped. */
function viewOf(plan: ServicePlan): object {
  const errors = errorRows(plan);
  const pieces = piecesOf(plan);
  return {
    title: escapeText(plan.title),
    service: plan.id,
    version: escapeText(plan.version),
    description: markdownOf(plan.documentation ?? ""),
    pieces,
    // What a package needs comes with it, but for what only its mocks stand on.
    package: plan.options.package?.name,
    installMocks: plan.protocol && installCommand(["msw"]),
    installs: installRowsOf(pieces),
    usages: usagesOf(plan),
    operations: operationRows(plan),
    exception: plan.names.exception,
    errors,
    hasUndeclared: errors.some(({ isDeclared }) => !isDeclared),
    rules: ruleRows(plan),
  };
}
