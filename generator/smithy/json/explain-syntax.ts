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
  const encoding = explainEncoding(text);
  if (encoding !== undefined) return encoding;
  return new Explainer(text).run();
}

function explainEncoding(text: string): SyntaxProblem | undefined {
  if (text.trim() === "") {
    return { offset: 0, problem: "The file is empty.", hint: 'A model starts with `{ "smithy": "2.0"`.' };
  }
  if (text.slice(0, 64).includes("\u0000") || text.startsWith("\uFFFD")) {
    return {
      offset: 0,
      problem: "The file is not UTF-8 text.",
      hint: "Save it as UTF-8, without a byte order mark of UTF-16.",
    };
  }
  return undefined;
}

type Expectation = "value" | "value or ]" | "name" | "name or }" | "colon" | "comma or end";

class Explainer {
  readonly #text: string;
  readonly #open: ("{" | "[")[] = [];
  readonly #openedAt: number[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): SyntaxProblem {
    let expected: Expectation = "value";
    let comma = -1;
    for (;;) {
      this.#skipSpace();
      const at = this.#at;
      const char = this.#text[at];
      if (char === undefined) {
        if (this.#open.length === 0 && expected === "comma or end")
          return { offset: 0, problem: "The file is not JSON." };
        return this.#truncated();
      }
      if (char === "/" || char === "#") {
        return { offset: at, problem: "JSON has no comments.", hint: "Remove it." };
      }
      switch (expected) {
        case "name or }":
        case "name": {
          if (char === "}") {
            if (expected === "name") return trailingComma(comma);
            expected = this.#close();
            break;
          }
          if (char === "'") return quotes(at);
          if (char !== '"') {
            if (char === ",") return { offset: at, problem: "There is a comma too many.", hint: "Remove it." };
            return { offset: at, problem: `Expected a member name in double quotes, found ${this.#show(at)}.` };
          }
          const problem = this.#string();
          if (problem) return problem;
          expected = "colon";
          break;
        }
        case "colon":
          if (char !== ":") {
            return { offset: at, problem: `Expected a colon after the member name, found ${this.#show(at)}.` };
          }
          this.#at++;
          expected = "value";
          break;
        case "comma or end":
          if (this.#open.length === 0) {
            return { offset: at, problem: `Expected the end of the file, found ${this.#show(at)}.` };
          }
          if (char === ",") {
            comma = at;
            this.#at++;
            expected = this.#open.at(-1) === "{" ? "name" : "value";
          } else if (char === (this.#open.at(-1) === "{" ? "}" : "]")) {
            expected = this.#close();
          } else if (char === "}" || char === "]") {
            return this.#mismatch(at);
          } else {
            return { offset: at, problem: `Expected a comma or \`${this.#closer()}\`, found ${this.#show(at)}.` };
          }
          break;
        case "value or ]":
        case "value":
          if (char === "]" && this.#open.at(-1) === "[") {
            if (expected === "value") return trailingComma(comma);
            expected = this.#close();
            break;
          }
          if (char === "{" || char === "[") {
            this.#open.push(char);
            this.#openedAt.push(at);
            this.#at++;
            expected = char === "{" ? "name or }" : "value or ]";
            break;
          }
          if (char === "'") return quotes(at);
          {
            const problem = char === '"' ? this.#string() : this.#word();
            if (problem) return problem;
          }
          expected = "comma or end";
          break;
        default:
          expected satisfies never;
      }
    }
  }

  #close(): Expectation {
    this.#open.pop();
    this.#openedAt.pop();
    this.#at++;
    return "comma or end";
  }

  #closer(): string {
    return this.#open.at(-1) === "{" ? "}" : "]";
  }

  #mismatch(at: number): SyntaxProblem {
    const line = this.#text.slice(0, this.#openedAt.at(-1)).split("\n").length;
    const problem = `Expected \`${this.#closer()}\` for the \`${this.#open.at(-1)}\` of line ${line}, found ${this.#show(at)}.`;
    return { offset: at, problem };
  }

  #truncated(): SyntaxProblem {
    const opened = this.#openedAt.at(-1);
    const line = opened === undefined ? 1 : this.#text.slice(0, opened).split("\n").length;
    return {
      offset: this.#text.trimEnd().length,
      problem:
        opened === undefined
          ? "The file ends before its value."
          : `The file ends before the \`${this.#open.at(-1)}\` of line ${line} is closed.`,
      hint: "The file may be cut off: fetch or save it again.",
    };
  }

  #string(): SyntaxProblem | undefined {
    const start = this.#at++;
    for (;;) {
      const char = this.#text[this.#at];
      if (char === undefined || char === "\n" || char === "\r") {
        return {
          offset: start,
          problem: "The string is not closed.",
          hint: "Write a line break within a string as \\n.",
        };
      }
      if (char < " ") {
        const code = char.charCodeAt(0).toString(16).padStart(4, "0");
        return {
          offset: this.#at,
          problem: "A control character stands in a string.",
          hint: `Write it as \\u${code}.`,
        };
      }
      this.#at++;
      if (char === '"') return undefined;
      if (char === "\\") {
        const escape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
        escape.lastIndex = this.#at - 1;
        if (!escape.test(this.#text)) {
          return {
            offset: this.#at - 1,
            problem: `\`\\${this.#text[this.#at] ?? ""}\` is not an escape of JSON.`,
            hint: "Write a backslash as \\\\.",
          };
        }
        this.#at = escape.lastIndex;
      }
    }
  }

  #word(): SyntaxProblem | undefined {
    const at = this.#at;
    const word = this.#wordAt(at);
    const isValue = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$/.test(word);
    this.#at += word.length;
    if (isValue) return undefined;
    if (/^[+-]?[0-9.]/.test(word)) return { offset: at, problem: `\`${word}\` is not a number of JSON.` };
    return { offset: at, problem: `Expected a value, found ${this.#show(at)}.` };
  }

  #wordAt(at: number): string {
    const word = /[^\s,:{}[\]"]*/y;
    word.lastIndex = at;
    return word.exec(this.#text)![0];
  }

  /** A short quotation of what stands at an offset. */
  #show(at: number): string {
    const word = this.#wordAt(at);
    const shown = word === "" ? String.fromCodePoint(this.#text.codePointAt(at)!) : word;
    if (shown === '"') return "a string";
    return `\`${shown.length > 20 ? `${shown.slice(0, 20)}…` : shown}\``;
  }

  #skipSpace(): void {
    while (/[ \n\r\t]/.test(this.#text[this.#at] ?? "")) this.#at++;
  }
}

function trailingComma(offset: number): SyntaxProblem {
  return { offset, problem: "JSON allows no comma after the last entry.", hint: "Remove it." };
}

function quotes(offset: number): SyntaxProblem {
  return { offset, problem: "JSON strings stand in double quotes.", hint: "Write \" instead of '." };
}
