import type { StructureValue } from "../command-line.js";
import { inputDocument } from "../input/input-document.js";
import { mayHoldSecret } from "../values/any-within.js";
import type { LoadFile } from "../values/parameter-file.js";
import type { RawObject } from "../values/raw-value.js";
import type { CommandOption } from "./command-options.js";
import type { GivenOption } from "./match-options.js";
import { unreadableValue } from "./unreadable-value.js";
import { UsageError } from "./usage-error.js";

/** What `--cli-input-json` or `--cli-input-yaml` gives. */
interface GivenDocument {
  /** The name of the option. */
  readonly option: string;
  /** Its only word. */
  readonly word: string;
  readonly members: RawObject;
}

/**
 * The whole input that is given, if one is.
 *
 * @throws UsageError where it cannot be read, or is given in both forms (rule CL-043).
 */
export async function givenDocument(
  given: readonly GivenOption<CommandOption>[],
  model: StructureValue,
  loadFile: LoadFile,
): Promise<GivenDocument | undefined> {
  const inputs = given.flatMap(({ option, words }) =>
    option.kind === "input" ? [{ option, word: words[0] ?? "" }] : [],
  );
  const last = inputs.at(-1);
  if (last === undefined) return undefined;
  if (inputs.some(({ option }) => option !== last.option)) {
    throw new UsageError("values", "Only one --cli-input- parameter may be specified.");
  }
  const { option, word } = last;
  const text = loaded(option.name, word, loadFile);
  try {
    const members = await inputDocument(option.form, text, !mayHoldSecret(model));
    return { option: option.name, word, members };
  } catch (error) {
    // The reference has the name without hyphens here, and with them where a file cannot be loaded. Rule CL-045.
    throw unreadableValue(option.name, error);
  }
}

function loaded(option: string, word: string, loadFile: LoadFile): string | Uint8Array {
  try {
    return loadFile(word) ?? word;
  } catch (error) {
    throw unreadableValue(`--${option}`, error);
  }
}
