import { Refused } from "../../refused.js";

/** Why a durable store cannot do what it is asked for. */
export type StoreErrorReason =
  /** The engine is not installed, or there is no build of it for this machine. */
  | "no-engine"
  /** The key has not 32 bytes, or is not written as base64 or hex. */
  | "bad-key"
  /** The data was sealed with another key. */
  | "wrong-key"
  /** The folder cannot be made, read or written. */
  | "not-accessible"
  /** What is there is not a store of Hallmark's. */
  | "not-a-store"
  /** A newer version of Hallmark made it. */
  | "newer"
  /** It is Hallmark's, but cannot be read. */
  | "damaged"
  /** There is no room left, or the disk fails. Nothing of the change is stored. */
  | "not-written"
  | "closed";

/** What keeps a store from its work. The message is for people and holds nothing of what is stored. */
export class StoreError extends Refused {
  readonly reason: StoreErrorReason;

  constructor(reason: StoreErrorReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
