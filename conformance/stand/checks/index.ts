import type { Check } from "../check.js";
import { backsOff } from "./backs-off.js";
import { blobs } from "./blobs.js";
import { constraints } from "./constraints.js";
import { contentLength } from "./content-length.js";
import { contentType } from "./content-type.js";
import { givesUp } from "./gives-up.js";
import { invocationId } from "./invocation-id.js";
import { jsonBody } from "./json-body.js";
import { jsonTypes } from "./json-types.js";
import { membersKnown } from "./members-known.js";
import { noNulls } from "./no-nulls.js";
import { outcome } from "./outcome.js";
import { post } from "./post.js";
import { retriesFaults } from "./retries-faults.js";
import { retriesNothingElse } from "./retries-nothing-else.js";
import { signature } from "./signature.js";
import { signingDate } from "./signing-date.js";
import { target } from "./target.js";
import { timestamps } from "./timestamps.js";
import { tokenFresh } from "./token-fresh.js";
import { tokenPresent } from "./token-present.js";
import { tokenStable } from "./token-stable.js";
import { tokenUuid } from "./token-uuid.js";
import { userAgent } from "./user-agent.js";

/** Everything that is held against what a client sends. A new check is a file and a line here. */
export const checks: readonly Check[] = [
  post,
  target,
  contentType,
  contentLength,
  jsonBody,
  membersKnown,
  jsonTypes,
  noNulls,
  timestamps,
  blobs,
  constraints,
  tokenPresent,
  tokenUuid,
  tokenFresh,
  tokenStable,
  signature,
  signingDate,
  invocationId,
  retriesFaults,
  retriesNothingElse,
  backsOff,
  givesUp,
  outcome,
  userAgent,
];
