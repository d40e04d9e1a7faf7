import { explainEncoding } from "./explain-encoding.js";

/** The first thing in a text that keeps it from being JSON. */
export interface SyntaxProblem {
  /** In UTF-16 units. */
  readonly offset: number;
  /** What is wrong, a whole sentence. */
  readonly problem: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
}

/**
 * Says why a text is not JSON. The engine's own message differs between versions and seldom names a position, so the
 * text is read again, this time for people.
 */
export function explainSyntax(text: string): SyntaxProblem {
  const problem = explainEncoding(text) ?? new Explainer(text).run();
  return problem ?? { offset: 0, problem: "The file is not JSON." };
}

/** Reads a text step by step; a step says what it misses or which step follows. */
class Explainer {
  readonly #text: string;
  /** Where the objects and arrays around the current place were opened. */
  readonly #opened: number[] = [];
  #at = 0;
  #lastComma = 0;
  #step: () => SyntaxProblem | undefined = this.#value;

  constructor(text: string) {
    this.#text = text;
  }

  run(): SyntaxProblem | undefined {
    for (;;) {
      this.#at = endOf(/[ \n\r\t]*/y, this.#text, this.#at);
      const char = this.#text[this.#at];
      if (char === undefined) return this.#step === this.#end ? undefined : this.#truncated();
      if (char === "/" || char === "#") return this.#problem("JSON has no comments.", "Remove it.");
      if (char === "'") return this.#problem("JSON strings stand in double quotes.", "Write \" instead of '.");
      const problem = this.#step();
      if (problem !== undefined) return problem;
    }
  }

  #value(): SyntaxProblem | undefined {
    const char = this.#text[this.#at];
    if (char === "{" || char === "[") {
      this.#opened.push(this.#at++);
      this.#step = char === "{" ? this.#firstName : this.#firstElement;
      return undefined;
    }
    if (char === "]" && this.#closer() === "]") return this.#tooManyCommas();
    const problem = char === '"' ? this.#string() : this.#word();
    this.#step = this.#afterValue();
    return problem;
  }

  #firstElement(): SyntaxProblem | undefined {
    return this.#text[this.#at] === "]" ? this.#close() : this.#value();
  }

  #firstName(): SyntaxProblem | undefined {
    return this.#text[this.#at] === "}" ? this.#close() : this.#name();
  }

  #name(): SyntaxProblem | undefined {
    const char = this.#text[this.#at];
    if (char === "}") return this.#tooManyCommas();
    if (char !== '"') return this.#problem(`Expected a member name in double quotes, found ${this.#found()}.`);
    this.#step = this.#colon;
    return this.#string();
  }

  #colon(): SyntaxProblem | undefined {
    if (this.#text[this.#at] !== ":") return this.#problem(`Expected a colon after the name, found ${this.#found()}.`);
    this.#at++;
    this.#step = this.#value;
    return undefined;
  }

  #commaOrCloser(): SyntaxProblem | undefined {
    const char = this.#text[this.#at];
    if (char === this.#closer()) return this.#close();
    if (char === ",") {
      this.#lastComma = this.#at++;
      this.#step = this.#closer() === "}" ? this.#name : this.#value;
      return undefined;
    }
    const line = this.#lineOf(this.#opened.at(-1)!);
    return this.#problem(`Expected a comma or the \`${this.#closer()}\` for line ${line}, found ${this.#found()}.`);
  }

  #end(): SyntaxProblem {
    return this.#problem(`Expected the end of the file, found ${this.#found()}.`);
  }

  #close(): undefined {
    this.#opened.pop();
    this.#at++;
    this.#step = this.#afterValue();
  }

  #afterValue(): () => SyntaxProblem | undefined {
    return this.#opened.length > 0 ? this.#commaOrCloser : this.#end;
  }

  #closer(): "}" | "]" | undefined {
    const opened = this.#opened.at(-1);
    if (opened === undefined) return undefined;
    return this.#text[opened] === "{" ? "}" : "]";
  }

  #string(): SyntaxProblem | undefined {
    const start = this.#at;
    const end = endOfString(this.#text, start);
    const char = this.#text[end];
    this.#at = end + 1;
    if (char === '"') return undefined;
    if (char === "\\") {
      const escape = this.#text.slice(end, end + 2);
      return this.#problem(`\`${escape}\` is not an escape of JSON.`, "Write a backslash as \\\\.", end);
    }
    if (char === undefined || char === "\n" || char === "\r") {
      return this.#problem("The string is not closed.", "Write a line break within a string as \\n.", start);
    }
    const code = char.charCodeAt(0).toString(16).padStart(4, "0");
    return this.#problem("A control character stands in a string.", `Write it as \\u${code}.`, end);
  }

  #word(): SyntaxProblem | undefined {
    const word = this.#wordHere();
    if (/^[+-]?\.?[0-9]/.test(word)) {
      const isNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(word);
      if (!isNumber) return this.#problem(`${this.#found()} is not a number of JSON.`);
    } else if (word !== "true" && word !== "false" && word !== "null") {
      return this.#problem(`Expected a value, found ${this.#found()}.`);
    }
    this.#at += word.length;
    return undefined;
  }

  #tooManyCommas(): SyntaxProblem {
    return this.#problem("JSON allows no comma after the last entry.", "Remove it.", this.#lastComma);
  }

  #truncated(): SyntaxProblem {
    const opened = this.#opened.at(-1);
    const what =
      opened === undefined ? "its value" : `the \`${this.#text[opened]}\` of line ${this.#lineOf(opened)} is closed`;
    const hint = "The file may be cut off: fetch or save it again.";
    return this.#problem(`The file ends before ${what}.`, hint, this.#text.trimEnd().length);
  }

  #problem(problem: string, hint?: string, offset = this.#at): SyntaxProblem {
    return { offset, problem, hint };
  }

  #lineOf(offset: number): number {
    return this.#text.slice(0, offset).split("\n").length;
  }

  #wordHere(): string {
    return this.#text.slice(this.#at, endOf(/[^ \n\r\t,:{}[\]"]*/y, this.#text, this.#at));
  }

  /** A short quotation of what stands at the current place. */
  #found(): string {
    if (this.#text[this.#at] === '"') return "a string";
    const word = this.#wordHere() || this.#text[this.#at]!;
    return `\`${word.length > 20 ? `${word.slice(0, 20)}…` : word}\``;
  }
}

/** The offset of the closing quote of a string, or of the first thing that cannot stand in it. */
function endOfString(text: string, start: number): number {
  // Run by run: one pattern for the whole string would exhaust the engine's stack on megabytes.
  for (let at = start + 1; ;) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    at = endOf(/[^"\\\u0000-\u001F]*/y, text, at);
    const end = endOf(/(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))?/y, text, at);
    if (end === at) return at;
    at = end;
  }
}

/** Where a sticky pattern that also matches nothing ends. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
}
