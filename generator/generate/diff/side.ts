import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkOut, diagnoseRevision, shownPath, trackedPath, type NamedRevision } from "../../load/index.js";
import { hasErrors, type Diagnostic, type Result } from "../../model/index.js";

/** One of the two states that are compared. */
export interface Side {
  /** For people: `HEAD`, `the working tree`. */
  readonly name: string;
  /** Where a file or folder of the working tree can be read as it is in this state; `undefined`: it is not there. */
  at(path: string): Result<string>;
  /** A text about what was read, as people are to read it. */
  shown(text: string): string;
  /** Removes what was put aside to be read. */
  close(): void;
}

export const workingTree: Side = {
  name: "the working tree",
  at: (path) => ({ value: existsSync(path) ? path : undefined, diagnostics: [] }),
  shown: (text) => text,
  close: () => {},
};

/** The state at a revision. What is asked for is written to a folder of its own, for the readers of files to read. */
export class RevisionSide implements Side {
  readonly name: string;
  readonly #revisionIn: (root: string) => Result<NamedRevision>;
  /** Made when something is read for the first time. */
  #folder: string | undefined;
  /** Folders below that one, by the root of the repository that each is for. */
  readonly #folders = new Map<string, string>();

  readonly #remove = (): void => {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  };

  /** @param revisionIn - what the revision is in a repository: models may lie in several. */
  constructor(name: string, revisionIn: (root: string) => Result<NamedRevision>) {
    this.name = name;
    this.#revisionIn = revisionIn;
  }

  at(path: string): Result<string> {
    const tracked = trackedPath(path);
    if (!tracked.value) return { diagnostics: tracked.diagnostics };
    const { root, path: inside } = tracked.value;
    const revision = this.#revisionIn(root);
    if (!revision.value) return { diagnostics: revision.diagnostics };
    const place = this.#place();
    if (place.value === undefined) return { diagnostics: place.diagnostics };
    const folder = this.#folders.get(root) ?? join(place.value, String(this.#folders.size));
    this.#folders.set(root, folder);
    const diagnostics: readonly Diagnostic[] = checkOut(root, revision.value.commit, [inside], folder);
    const found = join(folder, inside);
    return { value: hasErrors(diagnostics) || !existsSync(found) ? undefined : found, diagnostics };
  }

  #place(): Result<string> {
    try {
      if (this.#folder === undefined) {
        this.#folder = realpathSync(mkdtempSync(join(tmpdir(), "hallmark-revision-")));
        // Whoever ends the process meanwhile leaves nothing behind either.
        process.on("exit", this.#remove);
      }
      return { value: this.#folder, diagnostics: [] };
    } catch (error) {
      return { diagnostics: [diagnoseRevision["no-room"]({ reason: (error as Error).message })] };
    }
  }

  /** `HEAD:model/shop.json`, as git itself names it. */
  shown(text: string): string {
    return [...this.#folders.values()]
      .flatMap((folder) => [folder.replaceAll("\\", "/"), shownPath(folder)])
      .reduce((result, folder) => result.replaceAll(`${folder}/`, `${this.name}:`).replaceAll(folder, this.name), text);
  }

  close(): void {
    this.#remove();
    process.off("exit", this.#remove);
  }
}
