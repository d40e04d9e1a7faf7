import { markOf, runOf } from "../patterns/index.js";
import { playScenario, type Waiting } from "../runner/play-scenario.js";
import { mayHideSecret, notShown, redactorOf } from "../runner/redact.js";
import type { Scenario } from "../scenarios/scenario.js";
import { absentOperations } from "./endpoint/absent-operations.js";
import { deriveScenarios } from "../scenarios/derived/derive-scenarios.js";
import { cleaner } from "./endpoint/cleaner.js";
import { connect, type ConnectionOptions } from "./endpoint/connection.js";
import { excuseOf } from "./endpoint/excuse.js";
import { takenBefore } from "./endpoint/taken-before.js";
import { hasBroken } from "./endpoint/by-chance.js";
import { keepJournal } from "./endpoint/journal.js";
import { sampleCredentials } from "./sign.js";
import type { Target } from "./target.js";

/** Where and how an endpoint is met. */
export interface EndpointOptions extends ConnectionOptions {
  /** See `Playing`. */
  readonly patience: number;
  /** Folder for the journal of the run; absent: none is kept. */
  readonly journal?: string | undefined;
}

/** Anything that speaks the API over HTTP. What a run makes there has names of its own, and is removed afterwards. */
export function endpointTarget(options: EndpointOptions): Target {
  const { url, keys, http: settings, patience } = options;
  return {
    name: "endpoint",
    title: `${url.origin}${url.pathname}`,
    async open({ model, service, kit, seed, sensitive, signal }) {
      const { http, regions, performer } = await connect(options, model, service);
      const run = runOf(seed);
      const isSigned = keys.own !== sampleCredentials;
      const journal =
        options.journal && keepJournal(options.journal, run, { service: service.id, url: url.href, isSigned });
      const cleaning = cleaner({
        recipes: kit.cleanup,
        unanswered: kit.unanswered ?? [],
        regions,
        mark: markOf(run),
        performer: performer(),
        atOnce: settings.concurrency,
        journal: journal || undefined,
        isLost: () => http.lost() !== undefined,
      });
      const watched = cleaning.watch(
        performer((observation, expect) => excuseOf(observation) ?? takenBefore(observation, expect, markOf(run))),
      );
      /** @param as What the names that it makes up are told apart by from those of another time. */
      const play = (scenario: Scenario, as: string, wait?: Waiting) =>
        playScenario(scenario, {
          hasFunctions: false,
          hasOtherAccount: keys.other !== undefined,
          performer: watched,
          target: as,
          seed,
          regions,
          sensitive,
          bindsToAssumptions: false,
          patience,
          wait,
          signal,
        });
      let playedAgain = 0;
      const unlessAbsent = absentOperations({
        performer: watched,
        scenarios: () => deriveScenarios({ ...kit, model, service }).flatMap(({ scenarios }) => scenarios),
        known: kit.areas.flatMap(({ scenarios }) => scenarios),
        play: (scenario) => play(scenario, "endpoint, whether it has an operation"),
        regions,
        seed,
      });
      return {
        concurrency: settings.concurrency,
        witness: async (scenario, wait) => {
          const verdict = await play(scenario, "endpoint", wait);
          // Whether an operation is there cannot be asked of a target that breaks because of the others.
          return hasBroken(verdict) ? verdict : unlessAbsent(verdict);
        },
        doubts: {
          isIn: hasBroken,
          again: async (scenario, wait) => unlessAbsent(await play(scenario, `endpoint, again ${++playedAgain}`, wait)),
        },
        lost: () => http.lost(),
        async close() {
          const left = (await cleaning.removeAll()).map((note) => withoutData(note, sensitive));
          http.close();
          return left;
        },
      };
    },
  };
}

/** What could not be removed, without what a service says that may hold a secret. */
function withoutData(note: string, sensitive: ReadonlySet<string>): string {
  const [what = "", ...said] = note.split(": ");
  return mayHideSecret(note, redactorOf(sensitive).has) ? `${what}: ${notShown(said.join(": "))}` : note;
}
