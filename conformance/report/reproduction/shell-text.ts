/** A part of a text that a shell makes. */
export type ShellPiece =
  | { readonly kind: "literal"; readonly text: string }
  /** An expression with its dollar sign: `$RUN`, `${ARN1##*-}`. */
  | { readonly kind: "variable"; readonly expression: string }
  | { readonly kind: "repeated"; readonly unit: string; readonly times: number };

/** A text as pieces, long repetitions in it told apart. */
export function piecesOf(text: string): readonly ShellPiece[] {
  const pieces: ShellPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(REPETITION)) {
    const unit = match[1]!;
    pieces.push({ kind: "literal", text: text.slice(end, match.index) });
    pieces.push({ kind: "repeated", unit, times: match[0].length / unit.length });
    end = match.index + match[0].length;
  }
  return [...pieces, { kind: "literal", text: text.slice(end) } as const].filter(
    (piece) => piece.kind !== "literal" || piece.text !== "",
  );
}

/** Up to four visible characters a hundred times and more. */
const REPETITION = /([^\s\p{C}]{1,4}?)\1{99,}/gu;

/** One word for a shell's command line. */
export function shellWord(pieces: readonly ShellPiece[]): string {
  return pieces.map(wordOf).join("") || "''";
}

/** A command that prints the text as it is, whatever is in it and however long it is. */
export function printCommand(pieces: readonly ShellPiece[]): string {
  const commands = pieces.map((piece) => {
    if (piece.kind === "repeated") return repetition(piece);
    if (piece.kind === "literal" && HIDDEN.test(piece.text)) return `printf ${octal(piece.text)}`;
    return `printf %s ${wordOf(piece)}`;
  });
  return commands.length === 1 ? commands[0]! : `{ ${commands.join("; ")}; }`;
}

/** Whether a text can only be printed: an argument holds no NUL, and Linux takes none of more than 128 KiB. */
export function mustBePrinted(pieces: readonly ShellPiece[]): boolean {
  const bytes = pieces.map((piece) => {
    if (piece.kind === "variable") return 0;
    return piece.kind === "literal" ? Buffer.byteLength(piece.text) : Buffer.byteLength(piece.unit) * piece.times;
  });
  const hasNul = pieces.some((piece) => piece.kind === "literal" && piece.text.includes("\0"));
  return hasNul || bytes.reduce((sum, each) => sum + each, 0) > 100_000;
}

/** A text in single quotes; what nobody could see, or a terminal would act upon, is printed between them. */
export function quoted(text: string): string {
  return text
    .split(HIDDEN_RUN)
    .map((part, index) => (index % 2 === 1 ? `"$(printf ${octal(part)})"` : singleQuoted(part)))
    .filter((part) => part !== "''")
    .join("");
}

/** Control and format characters, and separators that are no spaces; a line's end shows by itself. */
const HIDDEN = /[^\P{C}\n]|[\u2028\u2029\u00a0]/u;
// The character in the end keeps a shell from dropping newlines there; none of these is one.
const HIDDEN_RUN = /((?:[^\P{C}\n]|[\u2028\u2029\u00a0])+)/u;

function wordOf(piece: ShellPiece): string {
  if (piece.kind === "literal") return quoted(piece.text);
  return piece.kind === "variable" ? `"${piece.expression}"` : `"$(${repetition(piece)})"`;
}

function repetition({ unit, times }: Extract<ShellPiece, { readonly kind: "repeated" }>): string {
  return `printf ${singleQuoted(`${unit.replaceAll("%", "%%").replaceAll("\\", "\\\\")}%.0s`)} $(seq ${times})`;
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** For `printf`: every byte by its number. */
function octal(text: string): string {
  return `'${[...Buffer.from(text)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("")}'`;
}
