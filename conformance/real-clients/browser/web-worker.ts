import type { ChapterName, Seen } from "../chapters/index.js";
import { play } from "./play.js";

/** What a web worker says when it is done. */
export type Outcome = { readonly seen: Seen } | { readonly failure: string };

// The page's service worker sees the requests of its web workers, too. This one's name is the chapter to play.
play(self.name as ChapterName).then(
  (seen) => say({ seen }),
  (error: unknown) => say({ failure: String(error) }),
);

function say(outcome: Outcome): void {
  postMessage(outcome);
}
