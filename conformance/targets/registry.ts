import { cliTarget } from "./cli.js";
import { clientTarget } from "./client.js";
import { mswTarget } from "./msw.js";
import { openapiTarget } from "./openapi.js";
import type { Pieces } from "./pieces.js";
import { serverTarget } from "./server.js";
import type { Target } from "./target.js";
import { typesTarget } from "./types.js";
import { validatorsTarget } from "./validators.js";

/** The witnesses of our own pieces, in the order of the matrix. A new one is one file and one word here. */
const makers = [typesTarget, validatorsTarget, clientTarget, serverTarget, cliTarget, mswTarget, openapiTarget];

export function ownTargets(pieces: Pieces): readonly Target[] {
  return makers.map((make) => make(pieces));
}
