import { breaks, type Evaluator } from "../evaluator.js";

export const changedServiceVersion: Evaluator = {
  name: "ChangedServiceVersion",
  meaning: "A service has another version.",
  breaks: {
    "client wire": "if requests carry the version, as those of awsQuery and ec2Query do",
    server: "if requests carry the version",
    docs: "always",
  },
  *evaluate(differences) {
    for (const { before, after } of differences.changedOf("service")) {
      if (before.version === after.version) continue;
      const isSent = before.traits.has("aws.protocols#awsQuery") || before.traits.has("aws.protocols#ec2Query");
      yield {
        id: "ChangedServiceVersion",
        severity: isSent ? "danger" : "note",
        message: `The version of \`${after.id}\` changed from \`${before.version}\` to \`${after.version}\``,
        shape: after.id,
        breaks: breaks({ "client wire": isSent, server: isSent, docs: true }),
      };
    }
  },
};
