import type { Query } from "./query.js";
import type { Shown } from "./present.js";

export type OutputForm = "json" | "text" | "table" | "yaml" | "yaml-stream";

/** An answer, ready to be printed. */
export interface Answer {
  /** `CreateSecret`: the title of tables. */
  readonly operation: string;
  readonly whole: Shown;
  /** What forms that print page by page make of it. */
  readonly pages: readonly Shown[];
}

export interface Style {
  readonly form: OutputForm;
  readonly query?: Query | undefined;
  readonly columns: number;
  readonly isColoured: boolean;
}

/** The text of an answer. Nothing where the service answered nothing. Rule CL-015. */
export async function textOfAnswer({ operation, whole, pages }: Answer, style: Style): Promise<string> {
  const pick = style.query ?? ((value) => value);
  switch (style.form) {
    case "json":
      return unlessEmpty(pick(whole), (value) => `${JSON.stringify(value, null, 4)}\n`);
    case "yaml": {
      const { yamlOf } = await import("./yaml.js");
      return unlessEmpty(pick(whole), yamlOf);
    }
    case "yaml-stream": {
      const { yamlOf } = await import("./yaml.js");
      return pages.map((page) => unlessEmpty(pick(page), (value) => yamlOf([value]))).join("");
    }
    case "text": {
      const { textOf } = await import("./text.js");
      return pages.map((page) => textOf(pick(page))).join("");
    }
    case "table": {
      const { tableOf } = await import("./table.js");
      return tableOf(operation, pick(whole), style);
    }
    default:
      return style.form satisfies never;
  }
}

function unlessEmpty(value: Shown, print: (value: Shown) => string): string {
  const isEmpty =
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
  return isEmpty ? "" : print(value);
}
