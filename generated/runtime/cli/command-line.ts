/** What a generated command line is made of: data that the runtime interprets. One file a command, loaded when it is called. */
export interface CommandLine {
  /** What the program is called: `secretsmanager`. */
  readonly program: string;
  /** `AWS Secrets Manager`. */
  readonly title: string;
  /** Version of the API, for `--version`: `2017-10-17`. */
  readonly apiVersion: string;
  /** Service id as in `AWS_ENDPOINT_URL_<ID>` and in `services` sections: `Secrets Manager`. */
  readonly serviceId: string;
  /** Codes of errors come in the header `x-amzn-errortype`. @see aws.protocols#restJson1 */
  readonly isRest?: true | undefined;
  /** Tokens, keys and passwords stand for signatures, and no Region counts. */
  readonly authentication?: "http" | undefined;
  /** Settings of the client by which callers prove who they are: `apiKey`. Read from variables of the environment. */
  readonly credentials?: readonly string[] | undefined;
  /** By the names that people type, in the order in which help lists them. */
  readonly commands: Readonly<Record<string, CommandEntry>>;
  /** The overview, shown by `help`. */
  readonly help: () => Promise<string>;
  /** The constructor of the generated client. */
  readonly client: () => Promise<ClientConstructor>;
}

export interface CommandEntry {
  /** The operation's first sentence. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** One subcommand: an operation. */
export interface Command {
  /** `CreateSecret`. */
  readonly operation: string;
  /** Its options are the members, in the model's order. */
  readonly input: StructureValue;
  /** Absent: it answers nothing. */
  readonly output?: StructureValue | undefined;
  /** The member of the output that is the body of the answer: it goes into a file that the user names. */
  readonly outfile?: string | undefined;
  /** Given: all pages are fetched and shown as one, unless told otherwise. */
  readonly pages?: Pages | undefined;
  readonly help: () => Promise<string>;
  /** The constructor of the client's command. */
  readonly command: () => Promise<CommandConstructor>;
}

/** @see smithy.api#paginated */
export interface Pages {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly pageSize?: string | undefined;
  readonly items?: string | undefined;
}

/** What a member takes. Recursive shapes refer to themselves, therefore `member`, `key` and `value` are functions. */
export type Value = ScalarValue | ListValue | MapValue | StructureValue;

export interface ScalarValue {
  readonly kind:
    | "string"
    | "blob"
    | "boolean"
    | "byte"
    | "short"
    | "integer"
    | "long"
    | "float"
    | "double"
    | "bigInteger"
    | "bigDecimal"
    | "timestamp"
    | "document";
  /** Of text in characters, of numbers the value; clients refuse less. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Enum values in the model's order. */
  readonly values?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
  /** A text that matches the pattern. */
  readonly sample?: string | undefined;
  readonly isSensitive?: true | undefined;
  /** Of a blob: it is named by its file. @see smithy.api#streaming */
  readonly isStream?: true | undefined;
}

export interface ListValue {
  readonly kind: "list";
  readonly element: () => Value;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Its values are never shown, nor those within. */
  readonly isSensitive?: true | undefined;
}

export interface MapValue {
  readonly kind: "map";
  readonly key: () => Value;
  readonly value: () => Value;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Its values are never shown, nor those within. */
  readonly isSensitive?: true | undefined;
}

export interface StructureValue {
  readonly kind: "structure" | "union";
  /** Name of the shape. */
  readonly name: string;
  readonly members: Readonly<Record<string, MemberValue>>;
  /** Its values are never shown, nor those within. */
  readonly isSensitive?: true | undefined;
}

export interface MemberValue {
  readonly value: () => Value;
  readonly isRequired?: true | undefined;
  /** Clients fill it in when it is left out. */
  readonly isIdempotencyToken?: true | undefined;
  /** First sentence of its documentation, plain. */
  readonly summary?: string | undefined;
}

type ClientConstructor = new (configuration: object) => ClientOf;
type CommandConstructor = new (input: never) => object;

/** What a command line needs of a client. */
export interface ClientOf {
  readonly config: object;
  readonly middlewareStack: object;
  send(command: object, options?: object): Promise<object>;
  destroy(): void;
}
