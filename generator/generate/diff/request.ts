import type { Model } from "../../model/index.js";
import type { ComparedScenario } from "../../impact/index.js";

/** What to compare: either `old` and `new`, or `git`. Paths are relative to the current folder. */
export interface DiffRequest {
  /** Model files and folders, read together as one model: how the API was. */
  readonly old?: string | readonly string[] | undefined;
  /** How it is now. */
  readonly new?: string | readonly string[] | undefined;
  /**
   * In place of both: a revision of git, which is compared with the working tree; or `A..B`, for two revisions;
   * or `A...B`, for what changed in `B` since it went apart from `A`.
   */
  readonly git?: string | undefined;
  /** With `git`: model files and folders. Left out: what the configuration says, or else `model/`. */
  readonly models?: readonly string[] | undefined;
  /** With `git`: the configuration file. Left out: `hallmark.config.json`, where there is one. */
  readonly config?: string | undefined;
  /** Shape id or bare name of the only service to compare. Left out: all that is in the models. */
  readonly service?: string | undefined;
  /** Whether to say what the changes touch: files, scenarios, rules. That takes as long as generating twice. */
  readonly impact?: boolean | undefined;
  /** With `impact`: the scenarios of a model, as `scenariosOf` of `conformance` gives them. */
  readonly scenarios?: ScenariosOfModel | undefined;
}

/** Gives the scenarios of a model, or nothing where it is not known which there are. */
export type ScenariosOfModel = (model: Model) => Promise<readonly ComparedArea[] | undefined>;

/** Scenarios that belong together, as far as it matters what they are about. */
export interface ComparedArea {
  readonly scenarios: readonly ComparedScenario[];
}
