import type { DocumentedRule, Standing } from "../../generator/model/index.js";
import type { RuleState } from "../coverage/coverage.js";
import type { Outcome, Verdict } from "../runner/verdict.js";
import type { Step } from "../scenarios/scenario.js";

/** What a run found, as plain JSON. `conformance/report/report.schema.json` describes it. */
export interface VerifyReport {
  readonly kind: "hallmark-conformance";
  readonly version: 1;
  readonly service: { readonly id: string; readonly title: string; readonly version: string };
  /** Version of Hallmark that made this. */
  readonly hallmark?: string;
  /** All values that were made up come from it: the same seed makes the same again. */
  readonly seed: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** The run was ended before everything was shown to every target. */
  readonly isInterrupted: boolean;
  /** Where requests went; absent for our own pieces. */
  readonly endpoint?: EndpointReport;
  /** Which part of a run this is; absent for a whole one. */
  readonly shard?: ShardReport;
  /** How that stands to the known deviations that the run was given. */
  readonly baseline?: BaselineReport;
  readonly targets: readonly TargetReport[];
  readonly areas: readonly AreaReport[];
  readonly rules: readonly RuleReport[];
  /** The headline: how many of the documented rules are in each state. */
  readonly coverage: Readonly<Record<RuleState, number>>;
  readonly mutants?: MutantsReport;
}

export interface EndpointReport {
  readonly url: string;
  readonly region: string;
  readonly version?: string;
}

/** One of the parts that `--shard` divides a run into. */
export interface ShardReport {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Digest of all scenarios of the run: parts of one run have the same. */
  readonly of: string;
  /** How many scenarios the run has in all its parts. */
  readonly total: number;
  /** Where each scenario of this part stands among all, from 0. */
  readonly positions: readonly number[];
}

/** Ids are of scenarios. */
export interface BaselineReport {
  /** What the record is about, and of which version. */
  readonly target: string;
  readonly version: string;
  /** Deviations that are on record. */
  readonly known: number;
  /** What is not on record, or not so. */
  readonly news: readonly string[];
  /** What is on record and now passes. */
  readonly mended: readonly string[];
  /** What is on record and was not shown in this run, so that nothing is known of it. */
  readonly notShown: readonly string[];
}

export interface TargetReport {
  readonly name: string;
  readonly title: string;
  /** Why nothing of it was witnessed. */
  readonly unavailable?: string;
  /** Why it was given up before the end: nobody answered any more. */
  readonly lost?: string;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Scenarios in which the wording of errors was looked at. */
  readonly wording: { readonly same: number; readonly differs: number };
  readonly notes: readonly string[];
}

export interface AreaReport {
  readonly id: string;
  readonly title: string;
  readonly isDerived: boolean;
  readonly scenarios: readonly ScenarioReport[];
}

export interface ScenarioReport {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly string[];
  readonly steps: readonly Step[];
  /** By the target's name. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

export interface RuleReport {
  readonly id: string;
  readonly statement: string;
  readonly level: DocumentedRule["level"];
  readonly source: Pick<DocumentedRule["source"], "document" | "section">;
  readonly outcome?: string;
  readonly evidence: DocumentedRule["evidence"];
  /** What the documentation, the model and recordings of the live service say. */
  readonly standing: Standing & { readonly inWords: string };
  readonly state: RuleState;
  readonly why?: string;
  readonly scenarios: readonly string[];
  readonly mutants: readonly string[];
}

export interface MutantsReport {
  readonly total: number;
  readonly killed: number;
  readonly mutants: readonly MutantReport[];
}

export interface MutantReport {
  readonly name: string;
  readonly fault: string;
  readonly in: string;
  /** Every rule that it breaks was seen broken. */
  readonly isKilled: boolean;
  /** The rules that it breaks, each with the scenarios that cite it and noticed. */
  readonly rules: Readonly<Record<string, readonly string[]>>;
}
