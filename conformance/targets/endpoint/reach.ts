import { Disturbance } from "../../runner/observation.js";
import { pause, slotsOf } from "../../runner/slots.js";
import { TargetUnavailable } from "../target.js";
import { carrierOf, TooLate, type Trust } from "./carrier.js";
import { faultOf } from "./fault-words.js";

export interface HttpSettings {
  /** Milliseconds for an answer to come in full. */
  readonly timeout: number;
  /** How often a connection that failed is tried again. Answers never are: whatever they say, they are the service's. */
  readonly retries: number;
  /** How many requests may be under way at a time, of whatever kind. */
  readonly concurrency: number;
  readonly trust: Trust;
}

/** The way to one address over HTTP. */
export interface Reach {
  /** @throws Disturbance when no answer comes. */
  send(request: Request): Promise<Response>;
  /** @throws TargetUnavailable when nobody listens there. */
  probe(): Promise<void>;
  /** Why nothing is sent any more: nobody answers. Absent: somebody does. */
  lost(): string | undefined;
  close(): void;
}

/** So many requests in a row without an answer raise the question whether there is still somebody. */
const SILENCE = 3;

export function reach(url: URL, { timeout, retries, concurrency, trust }: HttpSettings): Reach {
  const carrier = carrierOf(timeout, trust);
  const slots = slotsOf(concurrency);
  const carry = (request: Request) => slots.hold(() => carrier.carry(request));
  const ask = () => carry(new Request(url));
  let hasAnswered = false;
  let unanswered = 0;
  let lost: string | undefined;
  let asking: Promise<void> | undefined;

  /** A single operation may hang for ever while others are answered, so that somebody is asked before the run is given up. */
  const notice = async (fault: string): Promise<void> => {
    unanswered += 1;
    if (unanswered < SILENCE || lost !== undefined) return;
    const giveUp = (): void => {
      lost ??= `it answers no more, so that the run was ended early: ${unanswered} requests in a row failed, the last because: ${fault}`;
    };
    if (!hasAnswered) return giveUp();
    asking ??= ask()
      // One of the others may have been answered meanwhile.
      .then(
        () => void (unanswered = 0),
        () => void (unanswered >= SILENCE && giveUp()),
      )
      .finally(() => (asking = undefined));
    await asking;
  };

  return {
    async send(request) {
      for (let attempt = 0; ; attempt++) {
        if (lost !== undefined) throw new Disturbance(lost);
        try {
          const answer = await carry(request);
          hasAnswered = true;
          unanswered = 0;
          return answer;
        } catch (error) {
          if (error instanceof Disturbance) throw error;
          // What took too long once would only take as long again.
          if (attempt < retries && !(error instanceof TooLate)) {
            await pause(100 * 2 ** attempt);
            continue;
          }
          const fault = faultOf(error, timeout);
          await notice(fault);
          throw new Disturbance(fault);
        }
      }
    },
    async probe() {
      try {
        await ask();
      } catch (error) {
        if (error instanceof Disturbance) return;
        throw new TargetUnavailable(`${url.origin} cannot be reached: ${faultOf(error, timeout)}`);
      }
    },
    lost: () => lost,
    close: () => carrier.close(),
  };
}
