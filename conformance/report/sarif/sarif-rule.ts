import type { RuleReport } from "../report.js";

/** A rule as SARIF describes it (`reportingDescriptor`). */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly tags: readonly string[]; readonly precision: "very-high" };
}

export type SarifLevel = "error" | "warning" | "note";

const levels: Readonly<Record<RuleReport["level"], SarifLevel>> = { must: "error", should: "warning", note: "note" };

/** What scenarios without a rule of their own show. */
export const limitsOfTheModel: SarifRule = {
  id: "model",
  shortDescription: { text: "A limit that the API's model states is kept." },
  fullDescription: {
    text: "Lengths, ranges, patterns, required members and types are those of the API's model, which clients and validators are made from.",
  },
  help: {
    text: "The scenario was derived from a trait of the model: a value at the limit, or beyond it.",
    markdown: "The scenario was derived from a trait of the model: a value at the limit, or beyond it.",
  },
  defaultConfiguration: { level: "warning" },
  properties: { tags: ["model"], precision: "very-high" },
};

/** A documented rule with where it is documented and what it rests on. */
export function sarifRule({ id, statement, level, source, evidence, standing }: RuleReport): SarifRule {
  const place = [source.document, ...(source.section === undefined ? [] : [source.section])].join(", ");
  const grounds = evidence.map(({ kind, source: from, stance, outcome }) => {
    const against = stance === "contradicts" ? " (says otherwise)" : "";
    return `${kind}${against}: ${from}${outcome === undefined ? "" : `. ${outcome}`}`;
  });
  return {
    id,
    shortDescription: { text: statement },
    fullDescription: { text: statement },
    help: {
      text: [statement, `Documented in: ${place}`, `Standing: ${standing.inWords}`, "Evidence:", ...grounds].join("\n"),
      markdown: [
        statement,
        `**Documented in** ${place}`,
        `**Standing** ${standing.inWords}`,
        ["**Evidence**", "", ...grounds.map((ground) => `- ${ground}`)].join("\n"),
      ].join("\n\n"),
    },
    defaultConfiguration: { level: levels[level] },
    properties: { tags: [...new Set(evidence.map(({ kind }) => kind))], precision: "very-high" },
  };
}
