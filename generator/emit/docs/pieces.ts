import type { ServicePlan } from "../../plan/index.js";
import { installCommand } from "../shared/dependency-ranges.js";
import { piecePackages, type Piece } from "../shared/piece-packages.js";

/** A row of the table of pieces. */
export interface PieceRow {
  readonly folder: Piece;
  readonly holds: string;
}

/** A row of the table of what has to be installed. */
export interface InstallRow {
  readonly folder: Piece;
  readonly command: string;
}

export function piecesOf(plan: ServicePlan): readonly PieceRow[] {
  const { client, handlerFactory, mswHandlers, exception } = plan.names;
  const always: readonly PieceRow[] = [
    { folder: "types", holds: "Types of inputs, outputs and what they contain." },
    { folder: "errors", holds: `A class for each error, all of them \`${exception}\`.` },
    { folder: "validators", holds: "Functions that say what is wrong with a value, by the constraints of the model." },
    { folder: "jsonschema", holds: "The shapes as a JSON Schema document." },
  ];
  const onTheWire: readonly PieceRow[] = [
    {
      folder: "client",
      holds: `\`${client}\` and a command for each operation, as the AWS SDK for JavaScript has them.`,
    },
    {
      folder: "cli",
      holds: `\`${plan.names.folder}\`, a command line with a command for each operation, as the AWS CLI has it.`,
    },
    { folder: "server", holds: `\`${handlerFactory}\`, which answers requests with the operations that you write.` },
    { folder: "msw", holds: `\`${mswHandlers}\`, handlers of Mock Service Worker for tests.` },
    { folder: "schemas", holds: "The shapes as data, which client and server work with." },
    {
      folder: "openapi",
      holds: "The service as an OpenAPI document, with the types that `openapi-typescript` makes of it.",
    },
  ];
  return plan.protocol ? [...always, ...onTheWire] : always;
}

/** How to install what pieces import; those that import no package are left out. */
export function installRowsOf(pieces: readonly PieceRow[]): readonly InstallRow[] {
  return pieces
    .map(({ folder }) => ({ folder, packages: piecePackages[folder] }))
    .filter(({ packages }) => packages.length > 0)
    .map(({ folder, packages }) => ({ folder, command: installCommand(packages) }));
}
