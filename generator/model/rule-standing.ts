import type { DocumentedRule, EvidenceKind } from "./documented-rule.js";

/** What a source says of a rule. */
export type Stance = "supports" | "contradicts" | "silent";

/** What the documentation says of a rule, what the model, and what the service or an official client was seen to do. */
export interface Standing {
  readonly documented: Stance;
  readonly modelled: Stance;
  readonly recorded: Stance;
}

/** The three-way standing of a rule. Of several pieces of evidence of one source, the strongest counts: the first. */
export function standingOf(rule: DocumentedRule): Standing {
  return {
    documented: stanceOf(rule, ["documented"]),
    modelled: stanceOf(rule, ["model"]),
    recorded: stanceOf(rule, ["recorded", "reported", "observed"]),
  };
}

/** The standing in words. */
export function describeStanding({ documented, modelled, recorded }: Standing): string {
  if (recorded === "contradicts") return documented === "silent" ? "not so" : "documented, the service differs";
  if (recorded === "supports") {
    if (documented === "contradicts") return "the service does it, though documented otherwise";
    return documented === "supports" ? "documented and true" : "the service does it, undocumented";
  }
  if (documented === "supports") return "documented, not recorded";
  return modelled === "supports" ? "modelled, not recorded" : "assumed";
}

function stanceOf({ evidence }: DocumentedRule, kinds: readonly EvidenceKind[]): Stance {
  const strongest = evidence.find(({ kind }) => kinds.includes(kind));
  return strongest ? (strongest.stance ?? "supports") : "silent";
}
