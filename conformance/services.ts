import type { Model, ServiceShape, ShapeId } from "../generator/model/index.js";
import type { Gaps } from "./coverage/gaps.js";
import { secretsManagerGaps } from "./coverage/secretsmanager.js";
import type { Mutant } from "./mutants/mutant.js";
import { secretsManagerKit } from "./scenarios/secretsmanager/kit.js";
import type { ServiceKit } from "./scenarios/service-kit.js";
import type { Pieces } from "./targets/pieces.js";
import { secretsManagerPieces } from "./targets/services/secretsmanager.js";
import { Refused } from "./refused.js";

/** All that it takes to verify one service. */
export interface Verifiable {
  readonly kit: ServiceKit;
  readonly pieces: Pieces;
  readonly gaps: Gaps;
  /** Loaded when they are run: they stand on the generated errors. */
  readonly mutants: () => Promise<readonly Mutant[]>;
}

/** Every service with documented behaviour. A new one is one entry here. */
const services: readonly Verifiable[] = [
  {
    kit: secretsManagerKit,
    pieces: secretsManagerPieces,
    gaps: secretsManagerGaps,
    mutants: async () => (await import("./mutants/secretsmanager/index.js")).secretsManagerMutants,
  },
];

/**
 * The service of a model that is to be verified.
 *
 * @throws Refused when the model has none that there are scenarios for, or not the one that is named.
 */
export function verifiableOf(
  model: Model,
  wanted?: ShapeId,
): { readonly service: ServiceShape; readonly verifiable: Verifiable } {
  for (const verifiable of services) {
    const shape = model.get(verifiable.kit.service);
    if (shape?.type !== "service" || (wanted !== undefined && wanted !== shape.id)) continue;
    return { service: shape, verifiable };
  }
  const known = services.map(({ kit }) => kit.service).join(", ");
  throw new Refused(
    wanted === undefined
      ? `the model has no service whose behaviour is documented here (there is ${known})`
      : `there are no scenarios for ${wanted}, or the model does not have it (there is ${known})`,
  );
}
