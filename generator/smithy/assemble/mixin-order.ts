import type { Draft } from "../ast/draft.js";
import { locationOf } from "../ast/source-document.js";
import { diagnose } from "../diagnostics.js";
import type { Assembly } from "./assembly.js";

/** All drafts so that each comes after its mixins. Cycles are reported; their shapes come in some order. */
export function inOrderOfMixins(assembly: Assembly): Iterable<Draft> {
  const ordered = new Set<Draft>();
  const path = new Set<Draft>();
  for (const root of assembly.drafts.values()) {
    if (ordered.has(root)) continue;
    // A stack of visits instead of recursion: chains of mixins may be longer than the engine's call stack is deep.
    const open = [{ draft: root, next: 0 }];
    path.add(root);
    for (let visit = open.at(-1); visit !== undefined; visit = open.at(-1)) {
      const id = visit.draft.mixins[visit.next++];
      if (id === undefined) {
        open.pop();
        path.delete(visit.draft);
        ordered.add(visit.draft);
        continue;
      }
      const mixin = assembly.drafts.get(id);
      if (mixin === undefined || ordered.has(mixin)) continue;
      if (path.has(mixin)) {
        reportCycle(assembly, [...path], mixin);
      } else {
        path.add(mixin);
        open.push({ draft: mixin, next: 0 });
      }
    }
  }
  return ordered;
}

function reportCycle(assembly: Assembly, path: readonly Draft[], again: Draft): void {
  const cycle = [...path.slice(path.indexOf(again)), again].map(({ id }) => id);
  assembly.report(diagnose["mixin-cycle"]({ cycle }, { shape: again.id, location: locationOf(again.place, "key") }));
}
