import type { GetRandomPasswordRequest } from "../../../generated/secretsmanager/types/index.js";
import type { Assumptions } from "../assumptions.js";
import { randomBelow, type RandomBytes } from "../random.js";
import { nothingToChooseFrom, passwordTooShort } from "./password-errors.js";

const LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
const UPPERCASE = LOWERCASE.toUpperCase();
const DIGITS = "0123456789";
/** All 32 of ASCII (rule SM-155). */
export const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const SPACE = " ";

const DEFAULT_LENGTH = 32;

/** What a request says of a password, and whatever that leaves open. */
export interface PasswordOptions {
  readonly random: RandomBytes;
  readonly assumptions: Pick<Assumptions, "spaceIsRequired" | "emptyTypeIsRequired" | "noCharactersError">;
}

/**
 * A password as a request describes it: every included type at least once unless that is waived, the rest out of all
 * included characters, in an order of which each is as likely (rules SM-155 to SM-160).
 *
 * @throws InvalidParameterException when it is too short to hold every type (rule SM-157).
 * @throws what `noCharactersError` names, when no character is left to choose from (rule SM-160).
 */
export function randomPassword(request: GetRandomPasswordRequest, { random, assumptions }: PasswordOptions): string {
  const length = request.PasswordLength ?? DEFAULT_LENGTH;
  const types = includedTypes(request);
  const alphabet = types.flatMap(({ characters }) => characters);
  const { spaceIsRequired, emptyTypeIsRequired, noCharactersError } = assumptions;
  if (alphabet.length === 0) throw nothingToChooseFrom(noCharactersError);

  const isRequired = ({ characters, isSpace }: CharacterType) =>
    (spaceIsRequired || !isSpace) && (emptyTypeIsRequired || characters.length > 0);
  const required = (request.RequireEachIncludedType ?? true) ? types.filter(isRequired) : [];
  if (required.some(({ characters }) => characters.length === 0)) throw nothingToChooseFrom(noCharactersError);
  if (length < required.length) throw passwordTooShort();

  const pick = (characters: readonly string[]) => characters[randomBelow(random, characters.length)]!;
  const chosen = required.map(({ characters }) => pick(characters));
  while (chosen.length < length) chosen.push(pick(alphabet));
  return shuffled(chosen, random).join("");
}

interface CharacterType {
  readonly characters: readonly string[];
  readonly isSpace: boolean;
}

function includedTypes(request: GetRandomPasswordRequest): readonly CharacterType[] {
  const excluded = new Set(request.ExcludeCharacters);
  const included = [
    request.ExcludeLowercase ? "" : LOWERCASE,
    request.ExcludeUppercase ? "" : UPPERCASE,
    request.ExcludeNumbers ? "" : DIGITS,
    request.ExcludePunctuation ? "" : PUNCTUATION,
    request.IncludeSpace ? SPACE : "",
  ];
  return included
    .filter((type) => type !== "")
    .map((type) => ({
      characters: [...type].filter((character) => !excluded.has(character)),
      isSpace: type === SPACE,
    }));
}

/** Fisher and Yates's shuffle: without it the required types would always come first. */
function shuffled(characters: readonly string[], random: RandomBytes): readonly string[] {
  const result = [...characters];
  for (let last = result.length - 1; last > 0; last--) {
    const other = randomBelow(random, last + 1);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
