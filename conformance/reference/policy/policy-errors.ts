import {
  MalformedPolicyDocumentException,
  PublicPolicyException,
  ResourceNotFoundException,
} from "../../../generated/secretsmanager/errors/index.js";
import type { PolicyFault } from "./policy-document.js";

/** Rule SM-088. */
export const malformedPolicy = (fault: PolicyFault) =>
  new MalformedPolicyDocumentException({ message: `This resource policy contains ${articles[fault]} ${fault}.` });

const articles: Readonly<Record<PolicyFault, string>> = { "syntax error": "a", "unsupported principal": "an" };

/** Rule SM-089; the text is an assumption. */
export const publicPolicy = () =>
  new PublicPolicyException({ message: "This resource policy grants broad access to the secret." });

/** Rule SM-091, an assumption. */
export const noPolicy = () =>
  new ResourceNotFoundException({ message: "Secrets Manager can't find a resource policy for the specified secret." });
