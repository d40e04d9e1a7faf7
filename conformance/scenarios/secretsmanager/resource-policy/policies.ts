import { accountIn, from, text, type Pattern } from "../../../patterns/index.js";

/** Resource policies as JSON texts. */

/** Lets the secret's own account read the value. The secret is named by the step that made it. */
export function ownAccountReads(secret: string): Pattern<string> {
  return text(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::',
    accountIn(from(secret, "output.ARN")),
    ':root"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}',
  );
}

/** Lets everybody read the value. */
export const everybodyReads =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}';

/** Shuts everybody out, the caller too. */
export const nobodyDoesAnything =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"secretsmanager:*","Resource":"*"}]}';

/** Shuts out whoever calls without encryption: a policy that any account may set, and that is in nobody's way. */
export const noPlainHttp =
  '{"Version":"2012-10-17","Statement":[{"Sid":"NoPlainHttp","Effect":"Deny","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}';
