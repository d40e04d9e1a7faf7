import type { Attempt } from "../board/attempt.js";
import { boardOf } from "../board/board-of.js";
import type { Board } from "../board/board.js";
import type { Contestant } from "../board/contestant.js";
import { reference } from "../board/reference.js";
import type { Evidence } from "../board/unfounded.js";
import { serveSecretsManager } from "../reference/index.js";
import { htmlReport } from "../report/html.js";
import type { VerifyReport } from "../report/report.js";
import { verify } from "../verify.js";
import { secretsManagerModel } from "./secretsmanager.js";

/** A board of a service that lets in names and tags that it should refuse, one that did not start, and our own. */
export interface SmallBoard {
  readonly board: Board;
  readonly reports: ReadonlyMap<string, VerifyReport>;
  evidenceOf(name: string): Evidence | undefined;
}

const none = () => Promise.reject(new Error("it is here already"));

const lenient: Contestant = {
  name: "lenient",
  title: "Lenient <1>",
  version: "1.2.3",
  registry: "PyPI",
  package: "lenient",
  source: "https://example.com/lenient",
  commands: ["lenient --port 5000"],
  install: none,
  start: none,
};

const absent: Contestant = { ...lenient, name: "absent", title: "Absent" };

/** Verifies them with the scenarios of a few areas. */
export async function smallBoard(): Promise<SmallBoard> {
  const verified: Attempt[] = [
    { contestant: lenient, verified: await verifiedWithout(["NameCharacters", "SecretIdCharacters", "TagKeyPrefix"]) },
    { contestant: absent, failure: { stage: "start", reason: "it ended with exit code 1" } },
    { contestant: reference, verified: await verifiedWithout([]) },
  ];
  const board = boardOf(verified, [{ name: "Closed", source: "https://example.com/closed", reason: "It is closed." }])!;
  const reports = new Map(
    verified.flatMap((each) => (each.verified ? [[each.contestant.name, each.verified.report] as const] : [])),
  );
  const evidence = new Map([...reports].map(([name, report]) => [name, { report, page: htmlReport(report) }]));
  return { board, reports, evidenceOf: (name) => evidence.get(name) };
}

const areas = ["create-secret/name/", "create-secret/tags/", "every-operation/wire/", "derived/tag-resource/"];

async function verifiedWithout(disabledChecks: readonly string[]): Promise<Required<Attempt>["verified"]> {
  const server = await serveSecretsManager({ disabledChecks });
  try {
    const report = await verify({ model: secretsManagerModel(), only: areas, endpoint: { url: server.url } });
    return { command: `hallmark verify --endpoint ${server.url}`, report };
  } finally {
    await server.close();
  }
}
