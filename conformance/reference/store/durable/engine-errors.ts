import { StoreError, type StoreErrorReason } from "../store-error.js";

interface Known {
  readonly reason: StoreErrorReason;
  readonly message: string;
}

const notAStore: Known = { reason: "not-a-store", message: "is not a store of Hallmark's: choose another folder" };
const damaged: Known = { reason: "damaged", message: "is damaged and cannot be read" };
const full: Known = { reason: "not-written", message: "has no room left: nothing of the change is stored" };
const failing: Known = {
  reason: "not-written",
  message: "cannot be written to, the disk is full or fails: nothing of the change is stored",
};
const notAllowed: Known = { reason: "not-accessible", message: "may not be read and written by this user" };
const noFolder: Known = { reason: "not-accessible", message: "is no folder: name a folder to keep the data in" };

/** By the codes of Node's errors, of the system's and of the engine's. */
const known: ReadonlyMap<unknown, Known> = new Map<unknown, Known>([
  ["EEXIST", noFolder],
  ["ENOTDIR", noFolder],
  ["EISDIR", notAStore],
  ["EACCES", notAllowed],
  ["EPERM", notAllowed],
  ["EROFS", { reason: "not-accessible", message: "is on a file system that cannot be written" }],
  ["ENOENT", { reason: "not-accessible", message: "cannot be made there" }],
  ["ENAMETOOLONG", { reason: "not-accessible", message: "is too long a name" }],
  ["ENOSPC", full],
  ["EFBIG", full],
  ["EIO", failing],
  ["EDQUOT", full],
  [1, notAllowed],
  [5, failing],
  [13, notAllowed],
  [27, full],
  [28, full],
  [122, full],
  [-30_792, full],
  [-30_793, notAStore],
  [-30_794, { reason: "newer", message: "was written by another version of the engine" }],
  [-30_795, { reason: "not-written", message: "could not be written to the end: start again" }],
  [-30_796, damaged],
  [-30_797, damaged],
]);

/** What went wrong, for people: an error of the engine or of the file system, said of the folder. */
export function storeErrorOf(error: unknown, folder: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error) || !("code" in error)) return error;
  const unknown: Known = { reason: "not-accessible", message: `cannot be used: ${error.message}` };
  const { reason, message } = known.get(error.code) ?? unknown;
  return new StoreError(reason, `${folder} ${message}`, { cause: error });
}
