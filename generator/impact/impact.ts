import { shapeNameOf, type DocumentedRule, type Model, type ShapeId } from "../model/index.js";
import type { FileSubject } from "./file-subjects.js";
import { Reach } from "./reach.js";
import { touchedFiles, type ChangedFile, type TouchedFile } from "./touched-files.js";
import { rulesAt } from "./touched-rules.js";
import { touchedScenarios, type ComparedScenario, type TouchedScenario } from "./touched-scenarios.js";

/** A documented rule that changes touch: to be looked at again. */
export interface ImpactedRule {
  readonly id: string;
  readonly statement: string;
  /** Title of the document that says it, and the heading there. */
  readonly document: string;
  readonly section?: string | undefined;
  /** Digests of the sentences of the document that say it, as the trait `hallmark.docs#rules` keeps them. */
  readonly sentences: readonly string[];
  /** Which changes touch it: their places in the list of all. */
  readonly changes: readonly number[];
}

/** What changes of a model touch beyond the model. */
export interface Impact {
  /** Files that come out otherwise; absent where nothing was generated to compare. */
  readonly files?: readonly TouchedFile[] | undefined;
  /** Sorted by id. */
  readonly rules: readonly ImpactedRule[];
  /** Absent where the scenarios of the models are not known. */
  readonly scenarios?: readonly TouchedScenario[] | undefined;
}

/** What an impact is worked out from. */
export interface ImpactRequest {
  readonly old: Model;
  readonly new: Model;
  /** The shape or member that each change is about; `undefined`: the model as a whole. */
  readonly changed: readonly (ShapeId | undefined)[];
  readonly files?: readonly ChangedFile[] | undefined;
  readonly subjectOf: (path: string) => FileSubject | undefined;
  /** The scenarios of the old and of the new model; absent where they are not known. */
  readonly scenarios?:
    | { readonly before: readonly ComparedScenario[]; readonly after: readonly ComparedScenario[] }
    | undefined;
}

/** Says what changes touch: files, rules with the sentences that say them, scenarios. */
export function impactOf(request: ImpactRequest): Impact {
  const models = [request.old, request.new];
  const ids = request.changed.map((id) => id ?? "");
  const rules = ids.map((id) => models.flatMap((model) => rulesAt(model, id)));
  const questions = ids.map((shape, index) => ({
    shape,
    operations: operationsOf(models, shape),
    rules: rules[index]!.map((rule) => rule.id),
  }));
  const { scenarios } = request;
  return {
    ...(request.files && { files: touchedFiles(request.files, ids, models, request.subjectOf) }),
    rules: impactedRules(rules),
    ...(scenarios && { scenarios: touchedScenarios(scenarios.before, scenarios.after, questions, models) }),
  };
}

/** The operations that a shape or member reaches in either of some models, sorted. */
export function operationsOf(models: readonly Model[], id: ShapeId): readonly ShapeId[] {
  return [...new Set(models.flatMap((model) => Reach.of(model).operations(id)))].sort((a, b) =>
    shapeNameOf(a) < shapeNameOf(b) ? -1 : 1,
  );
}

function impactedRules(byChange: readonly (readonly DocumentedRule[])[]): readonly ImpactedRule[] {
  const found = new Map<string, { readonly rule: DocumentedRule; readonly changes: Set<number> }>();
  byChange.forEach((rules, index) => {
    for (const rule of rules) {
      const known = found.get(rule.id);
      // The last one is of the newer model.
      found.set(rule.id, { rule, changes: new Set([...(known?.changes ?? []), index]) });
    }
  });
  return [...found.values()]
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
    .map(({ rule: { id, statement, source }, changes }) => ({
      id,
      statement,
      document: source.document,
      section: source.section,
      sentences: source.sentences ?? [],
      changes: [...changes],
    }));
}
