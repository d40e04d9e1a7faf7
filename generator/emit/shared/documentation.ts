import type { Deprecation, MemberPlan, OperationPlan, ServicePlan, ShapePlan } from "../../plan/index.js";
import type { JSDocStructure, OptionalKind } from "../../print/typescript.js";
import { memberFacts, ruleFact } from "./member-facts.js";
import { markdownOf } from "./prose/markdown.js";

/** What a TSDoc comment says. */
export interface CommentContent {
  /** As the model has it, HTML and all. */
  readonly documentation?: string | undefined;
  /** Sentences after the documentation, in Markdown. */
  readonly facts?: readonly (string | undefined)[];
  /** Block tags with their text, in Markdown: `@deprecated Use X.` */
  readonly tags?: readonly string[];
}

/** The comment of a structure, union or enum; none where there is nothing to say. */
export function shapeComment(shape: ShapePlan): OptionalKind<JSDocStructure>[] {
  return comment(shapeContent(shape));
}

export function shapeContent(shape: ShapePlan): CommentContent {
  const conditions = shape.kind === "structure" ? shape.conditions : [];
  return {
    documentation: shape.documentation,
    facts: [
      ...conditions.map(({ documentation }) => markdownOf(documentation)),
      shape.isSensitive ? "Sensitive." : undefined,
      ruleFact(shape.rules),
    ],
    tags: deprecationTags(shape.deprecated),
  };
}

/** The comment of a member: its documentation, limits, default, sensitivity and rules. */
export function memberComment(plan: ServicePlan, member: MemberPlan, indent = 2): OptionalKind<JSDocStructure>[] {
  return comment(
    {
      documentation: member.documentation,
      facts: [...memberFacts(plan, member), ruleFact(member.rules)],
      tags: deprecationTags(member.deprecated),
    },
    indent,
  );
}

/** The comment of whatever stands for an operation: its documentation and rules, and the errors that it may throw. */
export function operationComment(operation: OperationPlan, indent = 0): OptionalKind<JSDocStructure>[] {
  const declared = operation.errors.map((error) => `@throws {@link ${error.name}}`);
  const others = operation.undeclaredErrors.map((error) => `@throws {@link ${error.name}} (not declared by the model)`);
  return comment(
    {
      documentation: operation.documentation,
      facts: [ruleFact(operation.rules)],
      tags: [...declared, ...others, ...deprecationTags(operation.deprecated)],
    },
    indent,
  );
}

/**
 * A TSDoc comment; none where there is nothing to say.
 *
 * @param indent Columns that the comment is indented by, for the length of its lines.
 */
export function comment(content: CommentContent, indent = 0): OptionalKind<JSDocStructure>[] {
  const text = commentText(content, indent);
  return text === "" ? [] : [{ description: text }];
}

/** The text between `/**` and its end. On one line where it is short, else on several, without the asterisks. */
export function commentText({ documentation, facts = [], tags = [] }: CommentContent, indent = 0): string {
  const width = 117 - indent;
  const prose = markdownOf(documentation ?? "", width);
  const sentences = facts.filter((fact) => fact !== undefined).join(" ");
  const isShort = !prose.includes("\n") && prose.length + sentences.length + 1 <= width - 4;
  const paragraphs = isShort ? [`${prose} ${sentences}`.trim()] : [prose, markdownOf(sentences, width)];
  // An at sign starts a tag at the beginning of a line and after a brace.
  const text = [...paragraphs.map((paragraph) => paragraph.replace(/(^[^\S\n]*|\{)@/gm, "$1\\@")), tags.join("\n")]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
  const escaped = text.replace(/\*\//g, "*\\/");
  // A leading line break makes ts-morph start the text on a line of its own.
  return escaped.includes("\n") ? `\n${escaped}` : escaped;
}

/** The tag of what should no longer be used; for `tags`. */
export function deprecationTags(deprecated: Deprecation | undefined): readonly string[] {
  if (!deprecated) return [];
  const { message = "", since } = deprecated;
  return [
    ["@deprecated", since === undefined ? "" : `Since ${since}.`, message].filter((part) => part !== "").join(" "),
  ];
}
