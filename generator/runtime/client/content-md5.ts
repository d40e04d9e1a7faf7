import { bytesOfBody } from "./body-bytes.js";
import { Md5, toBase64 } from "./packages.js";
import { onRequest, type PluginMaker } from "./plugin.js";

/** Sends the MD5 digest of the body along. @see smithy.api#httpChecksumRequired */
export const contentMd5: PluginMaker = () =>
  onRequest("contentMd5", async (request) => {
    if ("content-md5" in request.headers) return;
    const bytes = await bytesOfBody(request.body);
    if (request.body !== undefined) request.body = bytes;
    const hash = new Md5();
    hash.update(bytes);
    request.headers["content-md5"] = toBase64(await hash.digest());
  });
