import { bytesOfBody } from "../body-bytes.js";
import { onRequest, type Plugin, type PluginMaker } from "../plugin.js";
import { treeHash, type Sha256Constructor } from "./tree-hash.js";

/**
 * Glacier wants the version of its API with every request, digests with every body, and `-` where the account is the
 * caller's own.
 */
export const glacier: PluginMaker = ({ apiVersion, sha256 }) => {
  const headers = onRequest(
    "glacier",
    async (request) => {
      request.headers["x-amz-glacier-version"] = apiVersion;
      if (request.body === undefined) return;
      const isKnown = "x-amz-sha256-tree-hash" in request.headers && "x-amz-content-sha256" in request.headers;
      if (isKnown) return;
      const bytes = await bytesOfBody(request.body);
      request.body = bytes;
      const digests = await treeHash(sha256 as Sha256Constructor, bytes);
      request.headers["x-amz-content-sha256"] ??= digests.content;
      request.headers["x-amz-sha256-tree-hash"] ??= digests.tree;
    },
    { priority: "high" },
  );
  return { applyToStack: (stack) => [headers, ownAccount].forEach((plugin) => plugin.applyToStack(stack)) };
};

const ownAccount: Plugin = {
  applyToStack: (stack) =>
    stack.add(
      (next) => (args) => {
        const input = args.input as { readonly accountId?: string };
        return next(input.accountId ? args : { ...args, input: { ...input, accountId: "-" } });
      },
      { step: "initialize", name: "glacierAccount", override: true },
    ),
};
