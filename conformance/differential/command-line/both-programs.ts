import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runCommandLine, secretsManagerCommandLine } from "../../../generated/secretsmanager/cli/index.js";
import { recordingServer } from "../recording-server.js";
import type { Line } from "./line.js";
import { startOfficial } from "./official.js";
import { outcomeOf, type Outcome } from "./outcome.js";

/** The official program and ours, each with the same files and in front of the same server. */
export interface BothPrograms {
  theirs(line: Line): Promise<Outcome>;
  ours(line: Line): Promise<Outcome>;
  stop(): Promise<void>;
}

/**
 * @param python A Python that has awscli.
 * @param folder The working directory, with the files that lines name.
 */
export async function bothPrograms(python: string, folder: string): Promise<BothPrograms> {
  const official = startOfficial(python, folder);
  const server = await recordingServer();
  const environmentOf = ({ env }: Line): Record<string, string> => {
    const variables: Line["env"] = {
      HOME: folder,
      AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "example-secret-access-key",
      AWS_DEFAULT_REGION: "us-east-1",
      AWS_ENDPOINT_URL: "{url}",
      // Secrets on the command line are warned of by ours alone.
      HALLMARK_CLI_WARNINGS: "off",
      ...env,
    };
    const set = Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return Object.fromEntries(set.map(([name, value]) => [name, addressed(value)]));
  };
  const addressed = (word: string) => word.replaceAll("{url}", server.url);
  const withoutAddress = (text: string) => text.replaceAll(server.url, "{url}");
  return {
    async theirs(line) {
      server.begin(line.answers ?? []);
      const words = [...(line.before ?? []), "secretsmanager", ...line.words].map(addressed);
      const { exit, stdout, stderr } = await official.run(words, environmentOf(line));
      return outcomeOf({ exit, stdout, stderr: withoutAddress(stderr), requests: [...server.requests] }, "aws");
    },
    async ours(line) {
      server.begin(line.answers ?? []);
      let [stdout, stderr] = ["", ""];
      const words = [...(line.before ?? []), ...line.words].map(addressed);
      const exit = await runCommandLine(secretsManagerCommandLine, words, {
        stdout: (text) => void (stdout += text),
        stderr: (text) => void (stderr += text),
        env: environmentOf(line),
        readFile: (path) => readFileSync(resolve(folder, path)),
      });
      const requests = [...server.requests];
      return outcomeOf({ exit, stdout, stderr: withoutAddress(stderr), requests }, "secretsmanager");
    },
    async stop() {
      official.stop();
      await server.stop();
    },
  };
}
