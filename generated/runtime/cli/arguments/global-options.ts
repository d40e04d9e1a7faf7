/** An option that every command takes. It may stand before or after the name of the command. */
export interface GlobalOption {
  /** Without the hyphens in front. */
  readonly name: string;
  /** Nothing, one word, or a whole number. */
  readonly takes: "nothing" | "text" | "integer";
  /** The only words that it takes. */
  readonly choices?: readonly string[];
  /** What it does, in one sentence, for help. */
  readonly summary: string;
}

/** Rules CL-014 to CL-017; the list is that of version 2 of the AWS CLI, and `--help`, in the order of help. */
export const globalOptions = [
  { name: "debug", takes: "nothing", summary: "Tells on the error output what happens; secrets are left out." },
  { name: "endpoint-url", takes: "text", summary: "Sends requests to this URL in place of the service's own." },
  { name: "no-verify-ssl", takes: "nothing", summary: "Accepts any certificate of the server." },
  { name: "no-paginate", takes: "nothing", summary: "Fetches one page only." },
  {
    name: "output",
    takes: "text",
    choices: ["json", "text", "table", "yaml", "yaml-stream"],
    summary: "The form in which the answer is printed.",
  },
  { name: "query", takes: "text", summary: "A JMESPath expression that picks from the answer." },
  { name: "profile", takes: "text", summary: "The profile of the configuration files to use." },
  { name: "region", takes: "text", summary: "The Region to call." },
  { name: "version", takes: "nothing", summary: "Prints the version and ends." },
  { name: "color", takes: "text", choices: ["on", "off", "auto"], summary: "Whether the output is coloured." },
  { name: "no-sign-request", takes: "nothing", summary: "Sends requests unsigned; no credentials are looked for." },
  { name: "ca-bundle", takes: "text", summary: "A file of certificates that vouch for the server." },
  {
    name: "cli-read-timeout",
    takes: "integer",
    summary: "Seconds to wait for an answer: 60 unless told otherwise, 0 is for ever.",
  },
  {
    name: "cli-connect-timeout",
    takes: "integer",
    summary: "Seconds to wait for a connection: 60 unless told otherwise, 0 is for ever.",
  },
  {
    name: "cli-binary-format",
    takes: "text",
    choices: ["base64", "raw-in-base64-out"],
    summary: "How binary values are written on the command line.",
  },
  { name: "no-cli-pager", takes: "nothing", summary: "Prints without a pager." },
  { name: "no-cli-auto-prompt", takes: "nothing", summary: "Never asks back, which is so in any case." },
  { name: "help", takes: "nothing", summary: "Prints help and ends." },
] as const satisfies readonly GlobalOption[];

type Row = (typeof globalOptions)[number];
type Word<R extends Row> = R extends { readonly choices: readonly (infer Choice)[] } ? Choice : string;

/** What the user said, by the names of the options; absent is unsaid. */
export type Globals = {
  -readonly [R in Row as R["name"]]?: R["takes"] extends "nothing"
    ? true
    : R["takes"] extends "integer"
      ? number
      : Word<R>;
};
