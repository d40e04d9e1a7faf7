/** What a target is known to do otherwise than documented, version by version: the contents of a file. */
export interface KnownDeviationsFile {
  readonly $schema?: string;
  readonly kind: "hallmark-known-deviations";
  /** Of this format, which `conformance/known/known-deviations.schema.json` describes. */
  readonly version: 1;
  /** What deviates: `moto`. */
  readonly target: string;
  /** Shape id of the service whose scenarios are named. */
  readonly service: string;
  readonly versions: Readonly<Record<string, Deviations>>;
}

/** By the id of the scenario. */
export type Deviations = Readonly<Record<string, Deviation>>;

/** What is known of a target in one scenario. */
export interface Deviation {
  readonly outcome: "fail" | "not implemented";
  /** Where it differs, of a `fail` only: see `placesOf`. */
  readonly at?: readonly string[];
  /** What a person says about it. */
  readonly note?: string;
}

/** What is known of one version of a target. */
export interface KnownDeviations {
  readonly target: string;
  readonly service: string;
  readonly version: string;
  readonly deviations: Deviations;
}
