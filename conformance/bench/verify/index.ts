import { join } from "node:path";
import { readModel } from "../../../generator/generate/index.js";
import type { Contestant } from "../../board/contestant.js";
import type { Emulator } from "../../board/emulators/emulator.js";
import { placeOf } from "../../board/emulators/index.js";
import { moto } from "../../board/emulators/moto.js";
import { reference } from "../../board/reference.js";
import { packageRoot } from "../../package-root.js";
import { verify } from "../../verify.js";
import { atMost, timesFaster, type Row } from "../row.js";

/** Seconds in which a local target is to be verified, all scenarios and their clean-up included. */
const LIMIT = 10;

/** What a whole verification took. */
interface Measured {
  readonly seconds: number;
  /** Scenarios that were shown. */
  readonly shown: number;
}

/** A whole verification of the documented service and of moto, in turn: how long it takes, and how many scenarios a second. */
export async function rows(): Promise<readonly Row[]> {
  const ours = await measure("hallmark serve", reference);
  const peer = await measure("moto", moto).catch((error: unknown) => {
    process.stderr.write(`moto is skipped: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  });
  const whole = (name: string, { seconds, shown }: Measured): Row =>
    atMost(1, {
      name: `a whole verification of ${name} (${shown} scenarios shown, ${(shown / seconds).toFixed(0)} a second), vs the limit`,
      ours: seconds,
      peer: LIMIT,
      unit: "s",
    });
  if (!peer) return [whole("hallmark serve", ours)];
  const name = "a scenario shown to hallmark serve, vs to moto";
  const each = ({ seconds, shown }: Measured) => (seconds * 1_000) / shown;
  return [
    whole("hallmark serve", ours),
    whole("moto", peer),
    timesFaster(1, { name, ours: each(ours), peer: each(peer), unit: "ms" }),
  ];
}

async function measure(name: string, contestant: Contestant | Emulator): Promise<Measured> {
  const { value: model } = await readModel();
  if (!model) throw new Error("the model of this package cannot be read");
  // Where the board installs it too, since that takes longer than everything else.
  const place = placeOf(join(packageRoot, ".hallmark", "board", "places"), contestant);
  await contestant.install(place);
  const { url, stop } = await contestant.start(place);
  try {
    const begun = performance.now();
    const report = await verify({ model, endpoint: { url } });
    const seconds = (performance.now() - begun) / 1_000;
    const { pass, fail } = report.targets[0]!.outcomes;
    if (pass === 0) throw new Error(`nothing of ${name} could be verified`);
    return { seconds, shown: pass + fail };
  } finally {
    await stop();
  }
}
