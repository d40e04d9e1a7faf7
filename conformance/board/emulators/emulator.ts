/** A program that claims to behave like the service, as its authors publish it in a package registry. */
export interface Emulator {
  /** Short, lower case: the name of its files, and what `--only` takes. */
  readonly name: string;
  /** As its authors write it. */
  readonly title: string;
  /** The version that is installed: a result without one says nothing. */
  readonly version: string;
  readonly registry: "PyPI" | "npm" | "crates.io" | "Go" | "Maven";
  /** What it is called in the registry. */
  readonly package: string;
  /** Where the project can be looked at. */
  readonly source: string;
  /** What a person types, in a folder of their own, to have the same program running on port 5000. */
  readonly commands: readonly string[];
  /**
   * Installs it below the folder `place`, and nowhere else; a place where this was done before is used as it is.
   *
   * @throws EmulatorFailed with a message for people where the registry or the build says no.
   */
  install(place: string): Promise<void>;
  /**
   * Starts it on a free port of this machine's own, and waits until it answers.
   *
   * @throws EmulatorFailed with the end of what it printed where it does not get that far.
   */
  start(place: string): Promise<Running>;
}

/** An emulator at work. */
export interface Running {
  /** Where every service that it has is to be reached. */
  readonly url: string;
  /** Ends it with all that it started; it is gone when this is done. */
  stop(): Promise<void>;
}
