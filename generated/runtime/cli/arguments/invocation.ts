import type { Command } from "../command-line.js";
import type { Globals } from "./global-options.js";
import type { Paging } from "./paging.js";

/** What the words of a command line ask for. */
export interface Invocation {
  readonly globals: Globals;
  readonly action: Action;
}

export type Action = Call | Skeleton | Sample | Help | Completion | { readonly kind: "version" };

/** Call the operation and show its answer. */
export interface Call extends Subcommand {
  readonly kind: "call";
  /** As the client takes it, checked. Members of the command line come first, in the model's order. Rule CL-039. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Given: go through the pages and show them as one. */
  readonly paging?: Paging | undefined;
  /** Where the member that is the body of the answer goes. */
  readonly outfile?: Outfile | undefined;
  /** The options with which a secret was typed, so that lists of processes and the history show it: `--secret-string`. */
  readonly secrets: readonly string[];
}

/** A member of the output and the file that it goes to. */
export interface Outfile {
  readonly member: string;
  readonly path: string;
}

/** Print what input looks like. */
export interface Skeleton extends Subcommand {
  readonly kind: "skeleton";
  readonly text: string;
}

/** Show an answer that was made up, in the form that the user wants. */
export interface Sample extends Subcommand {
  readonly kind: "sample";
  readonly output: Readonly<Record<string, unknown>>;
  /** As for a call. */
  readonly secrets: readonly string[];
}

/** Show the page of a command, or the overview. */
export interface Help {
  readonly kind: "help";
  readonly subcommand?: Subcommand | undefined;
}

/** Print the script that completes words in a shell. */
export interface Completion {
  readonly kind: "completion";
  readonly shell: "bash" | "zsh" | "fish";
}

export interface Subcommand {
  /** As it is typed: `create-secret`. */
  readonly name: string;
  readonly command: Command;
}
