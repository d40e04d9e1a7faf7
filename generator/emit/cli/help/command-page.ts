import {
  commandLineName,
  targetOf,
  type MemberPlan,
  type OperationPlan,
  type ServicePlan,
} from "../../../plan/index.js";
import { renderMarkdown } from "../../../print/page.js";
import { blobPayloadOf } from "../../shared/blob-payload.js";
import { ruleFact } from "../../shared/member-facts.js";
import { programOf, subcommandOf } from "../modules.js";
import { examplesOf } from "./examples.js";
import { contentText, membersText, memberText } from "./member-text.js";
import { indented, sentenceOf, textOf } from "./plain-text.js";
import { isNested, jsonShape, shorthandShape, typeWord } from "./shapes.js";

const TEMPLATE = "generator/emit/cli/help/command.hbs";

/** The page that `create-secret help` shows. */
export function commandPage(plan: ServicePlan, operation: OperationPlan): string {
  const members = shownMembers(operation);
  const { output } = operation;
  const outfile = output && blobPayloadOf(plan, output, "response");
  return renderMarkdown(TEMPLATE, {
    program: programOf(plan),
    title: titleOf(operation),
    name: subcommandOf(operation),
    description: indented(textOf(operation.documentation, 76), 4),
    deprecated: operation.deprecated
      ? indented(textOf(`Deprecated. ${operation.deprecated.message ?? ""}`, 76), 4)
      : "",
    rules: indented(textOf(ruleFact(operation.rules), 76), 4),
    synopsis: [
      ...requiredFirst(members).map((member) => synopsisOf(plan, member)),
      ...pagingOf(operation).map(inBrackets),
      ...(outfile ? ["<outfile>"] : []),
    ],
    options: [...members.map((member) => optionOf(plan, member)), ...(outfile ? [outfileOption(outfile)] : [])],
    paging: pagingOf(operation).length > 0,
    hasPageSize: operation.paginated?.pageSize !== undefined,
    examples: examplesOf(plan, operation).map((example) => indentedExample(example as never)),
    output: membersText(plan, output?.members.filter((member) => member !== outfile) ?? [], 4),
  });
}

/** The name and, on lines that hang under it, what the command is for. */
function titleOf(operation: OperationPlan): string {
  const summary = sentenceOf(operation.documentation);
  const title = `${subcommandOf(operation)}${summary === "" ? "" : ` - ${summary}`}`;
  return indented(textOf(title, 72), 8).slice(4);
}

/** Pages are gone through with options of their own. */
function shownMembers({ input, paginated }: OperationPlan): readonly MemberPlan[] {
  const hidden = [paginated?.inputToken, paginated?.pageSize];
  return (input?.members ?? []).filter(({ name }) => !hidden.includes(name));
}

/** In the order of the model otherwise, as the AWS CLI has it. */
function requiredFirst(members: readonly MemberPlan[]): readonly MemberPlan[] {
  return [...members.filter(isNeeded), ...members.filter((member) => !isNeeded(member))];
}

function isNeeded({ isRequired, isIdempotencyToken }: MemberPlan): boolean {
  return isRequired && !isIdempotencyToken;
}

function synopsisOf(plan: ServicePlan, member: MemberPlan): string {
  return isNeeded(member) ? optionHead(plan, member, " <value>") : inBrackets(optionHead(plan, member, " <value>"));
}

function optionHead(plan: ServicePlan, member: MemberPlan, value: string): string {
  const name = commandLineName(member.name);
  const target = targetOf(plan, member);
  const isFlag = target.kind === "simple" && target.type === "boolean";
  return isFlag ? `--${name} | --no-${name}` : `--${name}${value}`;
}

function inBrackets(text: string): string {
  return `[${text}]`;
}

function pagingOf({ paginated }: OperationPlan): readonly string[] {
  if (!paginated) return [];
  return [
    "--starting-token <value>",
    ...(paginated.pageSize === undefined ? [] : ["--page-size <value>"]),
    "--max-items <value>",
  ];
}

function optionOf(plan: ServicePlan, member: MemberPlan): object {
  const target = targetOf(plan, member);
  const shorthand = isNested(target) ? shorthandShape(plan, member) : undefined;
  return {
    head: `${optionHead(plan, member, "")} (${typeWord(target)})${isNeeded(member) ? " [required]" : ""}`,
    text: indented(memberText(plan, member, 8), 8),
    content: contentText(plan, target, 8).replace(/^\n/, ""),
    shorthand: shorthand === undefined ? "" : shorthand,
    json: isNested(target) ? indented(jsonShape(plan, member).join("\n"), 12) : "",
  };
}

/** The word without an option before it. */
function outfileOption({ name }: MemberPlan): object {
  const text = `The file that \`${name}\`, the body of the answer, is written to.`;
  return { head: "outfile (string) [required]", text: indented(text, 8), content: "", shorthand: "", json: "" };
}

function indentedExample(example: { title: string; command: string; answer: string }): object {
  return { title: example.title, command: indented(example.command, 8), answer: indented(example.answer, 8) };
}
