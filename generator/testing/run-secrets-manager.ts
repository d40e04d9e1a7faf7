import { filesOfPieces } from "../generate/pieces.js";
import type { CommandLine } from "../runtime/cli/command-line.js";
import type { Surroundings } from "../runtime/cli/surroundings.js";
import { importGenerated } from "./import-generated.js";
import { ownModelFiles } from "./own-model.js";
import { planOfFiles } from "./plans.js";

/** What a service in the same process is asked. */
export interface SentRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What it answers. */
export interface GivenAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How a run ended. */
export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly requests: readonly SentRequest[];
}

export interface RunOptions extends Partial<Pick<Surroundings, "page" | "isTerminal" | "columns" | "interrupted">> {
  readonly env?: Readonly<Record<string, string>>;
  /** By path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Of one request after the other; the last one of all that follow. What it throws, the network does. */
  readonly answer?: (request: SentRequest, index: number) => GivenAnswer | Promise<GivenAnswer>;
}

/** Somebody with credentials, a Region and no configuration files. */
export const environment = {
  HOME: "/base",
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI",
  AWS_REGION: "eu-central-1",
  AWS_EC2_METADATA_DISABLED: "true",
};

interface CommandLinePiece {
  readonly secretsManagerCommandLine: CommandLine;
  readonly runCommandLine: (line: CommandLine, words: readonly string[], around: Surroundings) => Promise<number>;
}

let piece: Promise<CommandLinePiece> | undefined;

/** Runs the command line that is generated from our own model, against a service that a test makes up. */
export async function runSecretsManager(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { env = environment, files = {}, answer = (): GivenAnswer => ({ body: "{}" }), ...surroundings } = options;
  const { secretsManagerCommandLine, runCommandLine } = await (piece ??= makePiece());
  const requests: SentRequest[] = [];
  const ran = { stdout: "", stderr: "" };
  const handle = async (sent: Omit<SentRequest, "body"> & { readonly body: string | Uint8Array }) => {
    const request = { ...sent, body: Buffer.from(sent.body).toString() };
    requests.push(request);
    const { status = 200, headers = {}, body = "" } = await answer(request, requests.length - 1);
    return { response: { statusCode: status, headers, body: new TextEncoder().encode(body) } };
  };
  const exitCode = await runCommandLine(secretsManagerCommandLine, words, {
    stdout: (text) => void (ran.stdout += text),
    stderr: (text) => void (ran.stderr += text),
    env,
    readFile(path) {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
      return new TextEncoder().encode(text);
    },
    requestHandler: { handle, metadata: { handlerProtocol: "http/1.1" }, destroy() {} },
    ...surroundings,
  });
  return { exitCode, ...ran, requests };
}

async function makePiece(): Promise<CommandLinePiece> {
  const { value } = await filesOfPieces(planOfFiles(ownModelFiles("secretsmanager")), ["cli"]);
  return importGenerated<CommandLinePiece>(value!, "secretsmanager/cli/index.ts");
}
