import { LineCounter, Parser, Composer, type Document, type YAMLError } from "yaml";
import type { Diagnostic, Result } from "../../model/index.js";
import { LineIndex } from "../../smithy/json/index.js";
import { diagnose } from "./diagnostics.js";
import { Source, type SourceText } from "./source.js";
import { YamlPositions } from "./yaml-positions.js";
import { YamlValues } from "./yaml-values.js";

/** Parses a file of YAML 1.2, in which merge keys (`<<`) count as in 1.1 because documents use them. */
export function parseYaml(input: SourceText): Result<Source> {
  const { file, text } = input;
  const lines = new LineIndex(text);
  const at = (offset: number) => ({ location: { file, ...lines.at(offset) } });
  let documents: readonly Document.Parsed[];
  try {
    documents = compose(text);
  } catch (error) {
    // The parser calls itself for each level, and so does whatever would explain it.
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [diagnose["nested-too-deeply"]({ limit: 1000 }, at(0))] };
  }
  const [document, second] = documents;
  if (document === undefined) {
    return { diagnostics: [diagnose["invalid-text"]({ problem: "The file holds nothing but comments." }, at(0))] };
  }
  const diagnostics: Diagnostic[] = [
    ...document.errors.map((error) => problem(error, at(error.pos[0]), text)),
    ...document.warnings.map(({ message, pos }) => diagnose["unknown-tag"]({ problem: message }, at(pos[0]))),
  ];
  if (second) diagnostics.push(diagnose["several-documents"]({}, at(second.range[0])));
  if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics };
  const values = new YamlValues(document, (diagnostic, offset) => diagnostics.push({ ...diagnostic, ...at(offset) }));
  const value = values.value();
  if (value === undefined) return { diagnostics };
  return { value: new Source(input, value, new YamlPositions(document)), diagnostics };
}

function compose(text: string): readonly Document.Parsed[] {
  const counter = new LineCounter();
  const composer = new Composer({ merge: true, prettyErrors: false, stringKeys: false, logLevel: "silent" });
  return [...composer.compose(new Parser(counter.addNewLine).parse(text), false, text.length)] as Document.Parsed[];
}

function problem(error: YAMLError, place: Pick<Diagnostic, "location">, text: string): Diagnostic {
  if (error.code === "DUPLICATE_KEY") {
    return diagnose["duplicate-name"]({ name: nameAt(text, error.pos[0]) }, place);
  }
  return diagnose["invalid-text"]({ problem: sentence(error.message) }, place);
}

/** A name as it is written, quotes apart. The package tells where it begins, but not where it ends. */
function nameAt(text: string, offset: number): string {
  const written = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:[^\n:]|:(?=\S))+/y;
  written.lastIndex = offset;
  const name = written.exec(text)?.[0].trim() ?? "";
  return name.replace(/^(["'])(.*)\1$/s, "$2").split("\n")[0]!;
}

function sentence(message: string): string {
  const first = message.split("\n")[0]!.trim();
  return first.endsWith(".") ? first : `${first}.`;
}
