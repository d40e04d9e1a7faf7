import type { Scenario } from "../scenarios/scenario.js";
import { TargetUnavailable, type Session } from "../targets/target.js";
import { send, type Line, type Question, type Word } from "./messages.js";

/** Answers questions about a session over a line, until it is closed. */
export async function serveSession(
  line: Line,
  scenarios: readonly Scenario[],
  open: () => Promise<Session>,
): Promise<void> {
  const say = (word: Word): void => send(line, word);
  let session: Session;
  try {
    session = await open();
  } catch (error) {
    if (!(error instanceof TargetUnavailable)) throw error;
    return say({ kind: "unavailable", reason: error.message });
  }
  await new Promise<void>((resolve, reject) => {
    const answer = async (question: Question): Promise<void> => {
      if (question.kind === "close") {
        say({ kind: "closed", notes: await session.close() });
        resolve();
        return;
      }
      const { scenario } = question;
      try {
        say({ kind: "verdict", scenario, verdict: await session.witness(scenarios[scenario]!) });
      } catch (error) {
        say({ kind: "failed", scenario, message: error instanceof Error ? error.message : String(error) });
      }
    };
    line.on("message", (question: Question) => void answer(question).catch(reject));
    say({ kind: "opened", concurrency: session.concurrency });
  });
}
