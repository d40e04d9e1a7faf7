import { isJsonObject, type Model, type ServiceShape, type ShapeId } from "../generator/model/index.js";
import type { Gaps } from "./coverage/gaps.js";
import { secretsManagerGaps } from "./coverage/secretsmanager.js";
import type { Mutant } from "./mutants/mutant.js";
import { deriveKit } from "./scenarios/derived/derive-kit.js";
import { secretsManagerKit } from "./scenarios/secretsmanager/kit.js";
import type { ServiceKit } from "./scenarios/service-kit.js";
import type { Pieces } from "./targets/pieces.js";
import { secretsManagerPieces } from "./targets/services/secretsmanager.js";
import { isSpoken, spokenProtocols } from "./targets/wire/registry.js";
import { Refused } from "./refused.js";

/** All that it takes to verify one service. */
export interface Verifiable {
  readonly kit: ServiceKit;
  /** Absent where none were generated: then only an endpoint can be verified. */
  readonly pieces?: Pieces;
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
 * The service of a model that is to be verified: one whose behaviour is documented, or else one that speaks a protocol
 * in which requests are written by hand, by what the model alone says.
 *
 * @throws Refused when the model has no such service, or several, or not the one that is named.
 */
export function verifiableOf(
  model: Model,
  wanted?: ShapeId,
): { readonly service: ServiceShape; readonly verifiable: Verifiable } {
  const all = model.ofType("service").filter(({ id }) => wanted === undefined || wanted === id);
  for (const service of all) {
    const verifiable = services.find(({ kit }) => kit.service === service.id);
    if (verifiable) return { service, verifiable };
  }
  const [service, another] = all.filter(isSpoken);
  if (another) {
    throw new Refused(`the model has several services, name one of them: ${all.map(({ id }) => id).join(", ")}`);
  }
  if (service) return { service, verifiable: byModelAlone(model, service) };
  const [silent] = all;
  if (silent) {
    throw new Refused(`${silent.id} speaks none of ${spokenProtocols.join(", ")}: nothing else can be verified yet`);
  }
  throw new Refused(
    wanted === undefined
      ? "the model has no service"
      : `there are no scenarios for ${wanted}: the model does not have it`,
  );
}

/** @throws Refused where there are none. */
export function piecesOf({ kit, pieces }: Verifiable): Pieces {
  if (pieces) return pieces;
  throw new Refused(
    `there are no pieces of ${kit.service} here to verify: name an endpoint that speaks it, with --endpoint`,
  );
}

/** The name that requests are signed for. */
export function signingNameOf({ id, traits }: ServiceShape): string {
  const signing = traits.get("aws.auth#sigv4");
  const api = traits.get("aws.api#service");
  const names = [
    isJsonObject(signing) && signing["name"],
    isJsonObject(api) && (api["endpointPrefix"] ?? api["arnNamespace"]),
  ];
  return names.find((name): name is string => typeof name === "string") ?? id.slice(id.indexOf("#") + 1).toLowerCase();
}

function byModelAlone(model: Model, service: ServiceShape): Verifiable {
  return {
    kit: deriveKit(model, service),
    gaps: { beyondUs: [], open: [] },
    mutants: () => Promise.resolve([]),
  };
}
