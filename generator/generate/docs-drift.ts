import { readPage, readTexts, type TextFile } from "../load/index.js";
import type { DriftReport, Letters, Sentence } from "../drift/index.js";
import { documentedPages, documentedRules, hasErrors, type Model, type Result } from "../model/index.js";
import { readModelInput, type ModelInput } from "./model-input.js";
import { ownModel } from "./read-model.js";
import { snapshotPath } from "./snapshot-path.js";
import { tracesIn, type ScenarioArea } from "./rule-traces.js";

/** Which page to compare, and with what. Paths are relative to the current folder. */
export interface DocsDriftRequest {
  /** A copy of the page: a file of text or HTML. */
  readonly page: string;
  /** Model files and folders, read together as one model. Left out: the model that comes with this package. */
  readonly models?: readonly string[] | undefined;
  /** Title of the page, or a part of it. Left out: the page that the copy has the most in common with. */
  readonly document?: string | undefined;
  /** The scenarios among which those that cite a rule are looked for, as `scenariosOf` of `conformance` gives them. */
  readonly scenarios?: ((model: Model) => Promise<readonly ScenarioArea[]>) | undefined;
  /** Folders in which files that name a rule are looked for. Left out: `conformance` and `generated`. */
  readonly folders?: readonly string[] | undefined;
}

/** Beyond this many characters a text is no page, and the comparison takes long. */
const LONGEST = 300_000;

/**
 * Compares a newer copy of a page of documentation with what the rules were taken from, and says which rules, scenarios
 * and files a change of it touches. Writes nothing.
 */
export async function docsDrift(request: DocsDriftRequest): Promise<Result<DriftReport>> {
  const { models, document, scenarios, folders = ["conformance", "generated"] } = request;
  const read = await readBoth(request.page, models);
  if (!read.value) return { diagnostics: read.diagnostics };
  const { file, letters, model, documents } = read.value;
  const { compareWithBest, driftReport } = await import("../drift/index.js");
  const compared = compareWithBest(file, letters, documentedPages(model), document);
  const diagnostics = [...read.diagnostics, ...compared.diagnostics];
  if (!compared.value) return { diagnostics };
  const areas = (await scenarios?.(model)) ?? [];
  const traceOf = tracesIn(documents, readTexts(folders).filter(isNoSnapshot), areas);
  return { value: driftReport(file, compared.value, documentedRules(model), traceOf), diagnostics };
}

/** The snapshot of a model names every rule, and nobody writes there. */
function isNoSnapshot({ file }: TextFile): boolean {
  return !file.endsWith(snapshotPath(""));
}

/** A sentence of a page, and the ids of the rules that it says. */
export interface PageSentence extends Sentence {
  readonly rules: readonly string[];
}

/**
 * The sentences of a page with their digests, for who writes rules down. A page that the model knows is divided as it
 * was before; in any other a blank line ends a sentence, and so does its punctuation.
 */
export async function docsSentences({
  page: path,
  models,
  document,
}: Pick<DocsDriftRequest, "page" | "models" | "document">): Promise<Result<readonly PageSentence[]>> {
  const read = await readBoth(path, models);
  if (!read.value) return { diagnostics: read.diagnostics };
  const { file, letters, model } = read.value;
  const { compareWithBest, sentencesOf } = await import("../drift/index.js");
  const { value: compared, diagnostics } = compareWithBest(file, letters, documentedPages(model), document);
  if (document !== undefined && !compared) return { diagnostics: [...read.diagnostics, ...diagnostics] };
  const rules = documentedRules(model).filter(({ rule }) => rule.source.document === compared?.page.document);
  const rulesOf = (digest: string) =>
    rules.filter(({ rule }) => rule.source.sentences?.includes(digest)).map(({ rule }) => rule.id);
  const sentences = sentencesOf(letters, compared?.page);
  return {
    value: sentences.map((sentence) => ({ ...sentence, rules: rulesOf(sentence.digest) })),
    diagnostics: read.diagnostics,
  };
}

/** Reads a page and a model. */
async function readBoth(
  path: string,
  models: readonly string[] = [ownModel],
): Promise<
  Result<{
    readonly file: string;
    readonly letters: Letters;
    readonly model: Model;
    readonly documents: ModelInput["documents"];
  }>
> {
  const page = readPage(path);
  if (!page.value) return { diagnostics: page.diagnostics };
  const { file, text } = page.value;
  const { diagnose, isHtml, lettersOf, textOfHtml } = await import("../drift/index.js");
  const letters = lettersOf(isHtml(file, text) ? textOfHtml(text) : text);
  if (letters.text.length > LONGEST) return { diagnostics: [diagnose["too-much-text"]({ file, limit: LONGEST })] };

  const read = await readModelInput(models);
  if (!read.value) return { diagnostics: read.diagnostics };
  const assembled = await read.value.model();
  const diagnostics = [...read.diagnostics, ...assembled.diagnostics];
  if (!assembled.value || hasErrors(diagnostics)) return { diagnostics };
  return { value: { file, letters, model: assembled.value, documents: read.value.documents }, diagnostics };
}
