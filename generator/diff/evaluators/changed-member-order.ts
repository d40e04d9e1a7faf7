import { membersOf } from "../../model/index.js";
import { nobody, type Evaluator } from "../evaluator.js";

export const changedMemberOrder: Evaluator = {
  name: "ChangedMemberOrder",
  meaning: "Members of a structure or union stand in another order, or a new one stands before old ones.",
  breaks: {},
  *evaluate(differences) {
    for (const type of ["structure", "union"] as const) {
      for (const { before, after } of differences.changedOf(type)) {
        const now = membersOf(after);
        const common = membersOf(before).slice(0, now.length);
        if (common.every(({ name }, index) => now[index]!.name === name)) continue;
        yield {
          id: "ChangedMemberOrder",
          severity: "danger",
          message:
            `${type} shape members were reordered. This can cause ABI compatibility issues in languages like C and ` +
            "C++ where the layout and alignment of a data structure matters.",
          shape: after.id,
          breaks: nobody,
        };
      }
    }
  },
};
