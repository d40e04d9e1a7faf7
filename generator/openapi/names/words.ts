/** Signs that stand for themselves where they begin a name, so that `+1` and `-1` differ. */
const SIGNS: Readonly<Record<string, string>> = { "+": "plus", "-": "minus" };

/** The words of a name in letters and digits of ASCII: what stands between other characters. */
export function wordsOf(text: string): readonly string[] {
  const signed = text.replace(/^[+-](?=\d)/, (sign) => `${SIGNS[sign]} `);
  const plain = signed.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
  // What no letter of ASCII stands for is told by its number.
  const spelled = plain.replace(/[^\p{ASCII}]/gu, (char) => ` u${char.codePointAt(0)!.toString(16)} `);
  return spelled.match(/[A-Za-z0-9]+/g) ?? [];
}

/** `PetStatus` of `pet-status` and of `pet status`; `PetSTATUS` stays. */
export function pascalCase(text: string): string {
  return started(
    wordsOf(text)
      .map((word) => word[0]!.toUpperCase() + word.slice(1))
      .join(""),
    "N",
  );
}

/** A name that a member may have: the text itself where it may, else its words as `petStatus`. */
export function memberName(text: string): string {
  if (/^_*[A-Za-z]\w*$/.test(text) && text !== "__proto__") return text;
  const [first = "", ...others] = wordsOf(text);
  const start = /^[A-Z]+$/.test(first) ? first.toLowerCase() : first.slice(0, 1).toLowerCase() + first.slice(1);
  return started([start, ...others.map((word) => word[0]!.toUpperCase() + word.slice(1))].join(""), "n");
}

/** `IN_PROGRESS` of `in-progress` and of `inProgress`. */
export function constantName(text: string): string {
  const words = wordsOf(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2"));
  return started(words.join("_").toUpperCase(), "N");
}

/** The signs of a text spelled out, for names that would otherwise be the same: `ADotB` of `a.b`. */
export function spelledOut(text: string): string {
  return pascalCase(
    text.replace(/[^A-Za-z0-9]/g, (sign) => ` ${SPELLED[sign] ?? `u${sign.codePointAt(0)!.toString(16)}`} `),
  );
}

const SPELLED: Readonly<Record<string, string>> = {
  " ": "space",
  "-": "dash",
  ".": "dot",
  "/": "slash",
  ":": "colon",
  _: "underscore",
};

/** Names start with a letter. */
function started(name: string, letter: string): string {
  return /^[A-Za-z]/.test(name) ? name : `${letter}${name === "" ? "ameless" : name}`;
}
