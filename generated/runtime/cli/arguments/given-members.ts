import type { StructureValue } from "../command-line.js";
import { mayHoldBytes } from "../values/any-within.js";
import { BadWord } from "../values/bad-value.js";
import { readBinary, type BinaryFormat } from "../values/binary-value.js";
import { optionValue } from "../values/option-value.js";
import type { LoadFile } from "../values/parameter-file.js";
import type { RawObject, RawValue } from "../values/raw-value.js";
import { isScalar } from "../values/scalar.js";
import type { FlagOption, MemberOption } from "./command-options.js";
import type { Globals } from "./global-options.js";
import type { ReadSettings } from "./reading-settings.js";
import { unreadableValue } from "./unreadable-value.js";
import { UsageError } from "./usage-error.js";

/** What gives a member on the command line. */
export interface GivenMember {
  readonly option: MemberOption | FlagOption;
  readonly words: readonly string[];
}

/**
 * The members that options give, in the model's order.
 *
 * @throws UsageError
 */
export async function givenMembers(
  members: ReadonlyMap<string, GivenMember>,
  model: StructureValue,
  loadFile: LoadFile,
  globals: Globals,
  readSettings: ReadSettings,
): Promise<RawObject> {
  const format = await binaryFormat(members, globals, readSettings);
  const values = Object.keys(model.members).flatMap((member): [string, RawValue][] => {
    const given = members.get(member);
    return given === undefined ? [] : [[member, memberValue(given, loadFile, format)]];
  });
  return Object.fromEntries(values);
}

function memberValue({ option, words }: GivenMember, loadFile: LoadFile, format: BinaryFormat): RawValue {
  if (option.kind === "flag") return option.gives;
  try {
    return readBinary(optionValue(words, option.value, loadFile), option.value, format);
  } catch (error) {
    // To the reference this is a matter of words: its parser of options knows numbers.
    if (error instanceof BadWord && isScalar(option.value)) {
      throw new UsageError("words", `argument --${option.name}: ${error.message}`);
    }
    throw unreadableValue(`--${option.name}`, error);
  }
}

/** The flag counts, then the settings; without either, version 2 of the reference has base64. Rule CL-024. */
async function binaryFormat(
  members: ReadonlyMap<string, GivenMember>,
  globals: Globals,
  readSettings: ReadSettings,
): Promise<BinaryFormat> {
  const matters = [...members.values()].some(({ option }) => option.kind === "member" && mayHoldBytes(option.value));
  if (!matters) return "base64";
  return globals["cli-binary-format"] ?? (await readSettings(globals)).binaryFormat ?? "base64";
}
