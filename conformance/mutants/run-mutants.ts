import { cliSession } from "../targets/cli.js";
import { clientSession } from "../targets/client.js";
import { openapiSession } from "../targets/openapi.js";
import type { Pieces } from "../targets/pieces.js";
import { serverSession } from "../targets/server.js";
import type { Session, TargetSetting } from "../targets/target.js";
import { typesSession } from "../targets/types.js";
import { createChecker, type Checker } from "../targets/typing/checker.js";
import { generatedFolder } from "../targets/generated-folder.js";
import { validatorsSession } from "../targets/validators.js";
import type { MutantsReport } from "../report/report.js";
import type { RunEvent } from "../runner/events.js";
import type { Verdict } from "../runner/verdict.js";
import type { Mutant } from "./mutant.js";

/** What is run. */
export interface MutantRunOptions {
  /** The scenarios; those that cite a rule which a mutant breaks are shown to it. */
  readonly setting: TargetSetting;
  readonly verifiable: { readonly pieces: Pieces; readonly mutants: () => Promise<readonly Mutant[]> };
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface MutantResult {
  readonly mutant: Mutant;
  /** Each rule that the mutant breaks, with the scenarios that cite it and noticed. */
  readonly killers: ReadonlyMap<string, readonly string[]>;
  readonly isKilled: boolean;
}

/** Switches every fault on in turn and sees which scenarios notice. */
export async function runMutants(options: MutantRunOptions): Promise<readonly MutantResult[]> {
  const mutants = await options.verifiable.mutants();
  const workshop = new Workshop(options.verifiable.pieces);
  const results: MutantResult[] = [];
  for (const mutant of mutants) {
    if (options.signal?.aborted) break;
    const result = await runMutant(mutant, options.setting, workshop);
    results.push(result);
    options.onEvent?.({
      kind: "mutant",
      mutant: mutant.name,
      isKilled: result.isKilled,
      progress: { done: results.length, total: mutants.length },
    });
  }
  return results;
}

async function runMutant(mutant: Mutant, setting: TargetSetting, workshop: Workshop): Promise<MutantResult> {
  const scenarios = setting.scenarios.filter(({ rules }) => rules.some((rule) => mutant.breaks.includes(rule)));
  const session = await workshop.open(mutant, { ...setting, scenarios });
  const noticed = new Set<string>();
  try {
    await Promise.all(
      scenarios.map(async (scenario) => {
        if (notices(await session.witness(scenario))) noticed.add(scenario.id);
      }),
    );
  } finally {
    await session.close();
  }
  const killers = new Map(
    mutant.breaks.map((rule) => [
      rule,
      scenarios.filter(({ id, rules }) => rules.includes(rule) && noticed.has(id)).map(({ id }) => id),
    ]),
  );
  return { mutant, killers, isKilled: [...killers.values()].every((by) => by.length > 0) };
}

function notices({ outcome, wording }: Verdict): boolean {
  return outcome === "fail" || wording === "differs";
}

/** Builds what a mutant is witnessed with. */
class Workshop {
  readonly #pieces: Pieces;
  #checker: Promise<Checker> | undefined;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  async open({ name, change }: Mutant, setting: TargetSetting): Promise<Session> {
    const pieces = this.#pieces;
    switch (change.in) {
      case "service": {
        const { operations = same, wire = same, disabledChecks = [], reference } = change;
        return serverSession(setting, pieces, async (options) => {
          const sound = await pieces.operations({ ...options, ...reference });
          return wire(await pieces.handler(operations(sound), { disabledChecks }));
        });
      }
      case "client": {
        const { piece = same, wire = same } = change;
        return clientSession(setting, {
          name: "client",
          piece: piece(await pieces.client()),
          make: async (options) => pieces.handler(await pieces.operations(options)),
          host: `${name}.hallmark.test`,
          wire,
        });
      }
      case "command line": {
        const { piece = same, wire = same } = change;
        return cliSession(setting, pieces, { name, piece: piece(await pieces.commandLine()), wire });
      }
      case "validators":
        return validatorsSession(setting, change.validators(await pieces.validators()));
      case "types":
        this.#checker ??= createChecker(generatedFolder(pieces.folder));
        return typesSession(setting, await this.#checker, change.text);
      case "openapi":
        return openapiSession(setting, pieces, change.document(await pieces.openapi()));
      default:
        return change satisfies never;
    }
  }
}

function same<T>(value: T): T {
  return value;
}

/** The results as a report has them. */
export function mutantReports(results: readonly MutantResult[]): MutantsReport {
  return {
    total: results.length,
    killed: results.filter(({ isKilled }) => isKilled).length,
    mutants: results.map(({ mutant: { name, fault, change }, killers, isKilled }) => ({
      name,
      fault,
      in: change.in,
      isKilled,
      rules: Object.fromEntries(killers),
    })),
  };
}
