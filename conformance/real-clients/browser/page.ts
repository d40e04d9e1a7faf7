import { secretsManagerService } from "@hallmark-api/hallmark/msw";
import { setupWorker } from "msw/browser";
import type { ChapterName, Seen } from "../chapters/index.js";
import rotationFunctions from "../rotation-functions.js";
import { play } from "./play.js";
import type { Outcome } from "./web-worker.js";

// All that somebody's page has to set up.
const worker = setupWorker(...secretsManagerService({ rotationFunctions }).handlers);
await worker.start({ onUnhandledRequest: "error", quiet: true });

/** Where the AWS SDK runs: each of them plays a chapter. */
const places = { "a page": play, "a web worker": playInWebWorker };
export type Place = keyof typeof places;
Object.assign(globalThis, { places });

/** Starts a web worker with the chapter as its name, and waits for what it says. */
function playInWebWorker(name: ChapterName): Promise<Seen> {
  const webWorker = new Worker("web-worker.js", { type: "module", name });
  return new Promise<Seen>((resolve, reject) => {
    webWorker.addEventListener("message", ({ data }: MessageEvent<Outcome>) =>
      "seen" in data ? resolve(data.seen) : reject(new Error(data.failure)),
    );
    webWorker.addEventListener("error", ({ message }) => reject(new Error(message)));
  }).finally(() => webWorker.terminate());
}
