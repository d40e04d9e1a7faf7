import { membersOf, namespaceOf } from "../../model/index.js";
import { nobody, type Evaluator } from "../evaluator.js";

export const changedMemberOrder: Evaluator = {
  name: "ChangedMemberOrder",
  meaning:
    "Members of a structure or union stand in another order, or a new one stands before old ones. Not in models of " +
    "OpenAPI documents, where properties have no order.",
  breaks: {},
  *evaluate(differences) {
    const services = differences.newModel.ofType("service");
    const fromOpenApi = new Set(
      services.filter(({ traits }) => traits.has("hallmark.openapi#httpJson")).map(({ id }) => namespaceOf(id)),
    );
    for (const type of ["structure", "union"] as const) {
      for (const { before, after } of differences.changedOf(type)) {
        if (fromOpenApi.has(namespaceOf(after.id))) continue;
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
