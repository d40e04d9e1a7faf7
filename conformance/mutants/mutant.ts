import type { OpenApiDocument } from "../targets/contract/contract.js";
import type {
  ClientPiece,
  CommandLinePiece,
  Handler,
  HandlerOptions,
  Operations,
  ReferenceOptions,
  Validators,
} from "../targets/pieces.js";

/** A fault that can be switched on, to see whether the suite notices. */
export interface Mutant {
  /** `token-ignored`. */
  readonly name: string;
  /** What is wrong, in one sentence. */
  readonly fault: string;
  /** Ids of the rules that it breaks: for each, a scenario that cites it must notice. */
  readonly breaks: readonly string[];
  readonly change: Change;
}

/** Where the fault sits. */
export type Change =
  /** In the service: its operations, the checks before them, or what travels to and from it. */
  | {
      readonly in: "service";
      /** Other choices for the reference than its own. */
      readonly reference?: ReferenceOptions;
      /** Documented checks that are not looked at. */
      readonly disabledChecks?: HandlerOptions["disabledChecks"];
      readonly operations?: (operations: Operations) => Operations;
      readonly wire?: (handler: Handler) => Handler;
    }
  /** In the client: what it sends, what it makes of answers, or the client library itself. */
  | {
      readonly in: "client";
      readonly wire?: (handler: Handler) => Handler;
      readonly piece?: (piece: ClientPiece) => ClientPiece;
    }
  /** In the command line: what it is given, what it sends, or what comes of it. */
  | {
      readonly in: "command line";
      readonly wire?: (handler: Handler) => Handler;
      readonly piece?: (piece: CommandLinePiece) => CommandLinePiece;
    }
  | { readonly in: "validators"; readonly validators: (validators: Validators) => Validators }
  /** In the text of generated types. */
  | { readonly in: "types"; readonly text: (path: string, text: string) => string }
  | { readonly in: "openapi"; readonly document: (document: OpenApiDocument) => OpenApiDocument };
