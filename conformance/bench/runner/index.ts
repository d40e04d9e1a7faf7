import { readModel } from "../../../generator/generate/index.js";
import { runScenarios } from "../../runner/run-scenarios.js";
import { targetSettingOf } from "../../target-setting.js";
import { clientTarget } from "../../targets/client.js";
import type { Handler, Pieces } from "../../targets/pieces.js";
import { secretsManagerPieces } from "../../targets/services/secretsmanager.js";
import type { TargetSetting } from "../../targets/target.js";
import { atMost, type Row } from "../row.js";
import { playPlainly, type RecordedCall } from "./plain-script.js";

const ROUNDS = 5;

/**
 * What it costs to send a request as part of a scenario, with everything that is expected of it looked at and kept as
 * evidence, against a plain script that makes the same calls.
 */
export async function rows(): Promise<readonly Row[]> {
  const { value: model } = await readModel();
  if (!model) throw new Error("the model of this package cannot be read");
  const { setting } = targetSettingOf({ model, seed: "bench" });
  const calls = await recordedCalls(setting);

  let ours = Number.POSITIVE_INFINITY;
  let peer = Number.POSITIVE_INFINITY;
  // In turn, so that what else the machine does weighs on both; the first round warms both up.
  for (let round = 0; round <= ROUNDS; round++) {
    const scenarios = await cpuOf(() => play(setting, secretsManagerPieces));
    const script = await cpuOf(async () => playPlainly(calls, secretsManagerPieces));
    if (round === 0) continue;
    ours = Math.min(ours, scenarios / calls.length);
    peer = Math.min(peer, script / calls.length);
  }
  return [
    atMost(1.5, {
      name: `a request of the runner through msw, vs a plain script with client and handler (${calls.length} requests)`,
      ours,
      peer,
      unit: "ms CPU",
    }),
  ];
}

/** Plays all scenarios once and notes every call that arrives at the service. */
async function recordedCalls(setting: TargetSetting): Promise<readonly RecordedCall[]> {
  const calls: RecordedCall[] = [];
  await play(setting, {
    ...secretsManagerPieces,
    async handler(operations, options): Promise<Handler> {
      const handler = await secretsManagerPieces.handler(operations, options);
      return async (request) => {
        const operation = request.headers.get("x-amz-target")?.split(".")[1];
        if (operation) calls.push({ operation, body: await request.clone().text() });
        return handler(request);
      };
    },
  });
  return calls;
}

async function play(setting: TargetSetting, pieces: Pieces): Promise<void> {
  await runScenarios({ setting, targets: [clientTarget(pieces)], emit: () => undefined });
}

/** CPU time of this process while something runs, in milliseconds. */
async function cpuOf(run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
