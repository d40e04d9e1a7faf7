/**
 * What the reference does where nobody has recorded the live service: each choice has a name, so that a better
 * informed user can make the other one.
 */
export interface Assumptions {
  /**
   * How long after a forced deletion the name stays taken, in milliseconds. The live service takes some seconds
   * (rule CS-037); none by default, so that tests need not wait.
   */
  readonly forcedDeletionDelay: number;
  /** A version of PutSecretValue that is a secret's first gets AWSCURRENT, whatever labels are asked for (rule SM-033). */
  readonly firstVersionIsCurrent: boolean;
  /** Labels that one secret may carry over all its versions (rule SM-050). */
  readonly labelsPerSecret: number;
  /** An empty `KmsKeyId` on CreateSecret means the default key (rule CS-019). */
  readonly emptyKeyIsDefault: boolean;
}

export const defaultAssumptions: Assumptions = {
  forcedDeletionDelay: 0,
  firstVersionIsCurrent: true,
  labelsPerSecret: 20,
  emptyKeyIsDefault: true,
};
