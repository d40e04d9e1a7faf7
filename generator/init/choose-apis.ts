import type { Diagnostic } from "../model/index.js";
import type { FoundApi } from "./api.js";
import { diagnose } from "./diagnostics.js";

/** A question that nothing in the project answers. */
export interface Question {
  readonly text: string;
  /** In the order of how likely they are meant. */
  readonly answers: readonly string[];
}

/** Answers a question with the index of an answer. */
export type Ask = (question: Question) => Promise<number>;

/** Of several descriptions of one API one, the others being copies, other formats or other versions of it. */
export async function chooseApis(
  apis: readonly FoundApi[],
  ask: Ask | undefined,
): Promise<{ readonly chosen: readonly FoundApi[]; readonly diagnostics: readonly Diagnostic[] }> {
  const chosen: FoundApi[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const key of new Set(apis.map((api) => api.key))) {
    const inOrder = apis.filter((api) => api.key === key).toSorted(byLikelihood);
    if (inOrder.length === 1) {
      chosen.push(inOrder[0]!);
      continue;
    }
    const answers = inOrder.map(({ models, version }) => `${models.join(", ")}${version && ` (${version})`}`);
    const index = ask ? await ask({ text: `Which one describes ${inOrder[0]!.title}?`, answers }) : 0;
    const taken = inOrder[index] ?? inOrder[0]!;
    chosen.push(taken);
    if (ask) continue;
    const others = inOrder.filter((each) => each !== taken).map(({ models }) => models[0]!);
    diagnostics.push(diagnose["same-api"]({ taken: taken.models[0]!, others }));
  }
  return { chosen, diagnostics };
}

/** The newest first, then what people write rather than programs, then the file that is less deep down. */
function byLikelihood(a: FoundApi, b: FoundApi): number {
  const [first, second] = [a.models[0]!, b.models[0]!];
  return (
    compareVersions(b.version, a.version) ||
    Number(/\.ya?ml$/i.test(second)) - Number(/\.ya?ml$/i.test(first)) ||
    first.split("/").length - second.split("/").length ||
    (first < second ? -1 : 1)
  );
}

/** By their numbers in turn: `1.10` is more than `1.9`, `2024-02-01` more than `2023-12-31`. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => (version.match(/\d+/g) ?? []).map(Number));
  const length = Math.max(left!.length, right!.length);
  for (let at = 0; at < length; at++) {
    const difference = (left![at] ?? -1) - (right![at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
