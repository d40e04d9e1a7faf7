import type { Diagnostic } from "../model/index.js";
import type { ServicePlan } from "../plan/index.js";

/** A file of the output. */
export interface GeneratedFile {
  /** Relative to the output folder, with forward slashes: `secretsmanager/types/tag.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Makes one generated piece from a plan. Pure: equal plans give equal files. */
export interface Emitter {
  /** Also the name of the piece's folder, here and in the output. */
  readonly name: string;
  /** The piece needs a wire protocol: left out, with the plan's warning, where Hallmark does not speak the service's. */
  readonly needsProtocol: boolean;
  emit(plan: ServicePlan): readonly GeneratedFile[];
  /**
   * What the piece cannot say of a service, and what is wrong with how it is asked for. Left out: nothing ever. A plan
   * has no places in files, so who has the model adds them.
   */
  findings?(plan: ServicePlan): readonly Diagnostic[];
}
