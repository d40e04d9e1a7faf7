/** A resource policy that follows the grammar of IAM policies. What the text leaves single is a list here too. */
export interface PolicyDocument {
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly effect: "Allow" | "Deny";
  readonly principal: Except<Principals>;
  readonly action: Except<readonly string[]>;
  readonly resource: Except<readonly string[]>;
  readonly conditions: readonly Condition[];
}

/** What is named, or with `isInverted` everything else, as by `NotPrincipal`, `NotAction` and `NotResource`. */
export interface Except<T> {
  readonly isInverted: boolean;
  readonly named: T;
}

/** `"*"` is everybody. */
export type Principals = "*" | Readonly<Record<PrincipalKind, readonly string[]>>;

export type PrincipalKind = "AWS" | "Service" | "Federated";

/** One key under one operator, for example `StringEquals`, `aws:PrincipalOrgID`, `["o-1"]`. All of a statement must hold. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Why a text is no resource policy that a secret may have (rule SM-088). */
export type PolicyFault = "syntax error" | "unsupported principal";
