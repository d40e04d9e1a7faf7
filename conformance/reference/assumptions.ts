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
  /**
   * What becomes of custom labels on a version that PutSecretValue or UpdateSecret takes AWSCURRENT from (rule SM-036):
   * they stay, as they do where UpdateSecretVersionStage moves it, or go, as in emulators.
   */
  readonly labelsOnDemotedVersion: "kept" | "dropped";
  /** An empty `Description` on UpdateSecret removes the description; else it is as good as none given (rule SM-071). */
  readonly emptyDescriptionClears: boolean;
  /** An empty `KmsKeyId` on CreateSecret means the default key (rule CS-019). */
  readonly emptyKeyIsDefault: boolean;
  /** What RestoreSecret makes of a secret that is not marked for deletion (rule SM-127). */
  readonly restoreOfUnmarked: "succeeds" | "refused";
  /** What an unforced DeleteSecret makes of a secret that is marked already (rule SM-125). */
  readonly deletionOfMarked: "refused" | "rescheduled";
  /** What an ARN of another Region finds (rule SM-007); one of another account needs the secret's policy. */
  readonly foreignArn: "not-found" | "access-denied";
  /** The order of ListSecrets, by date of creation, where none is asked for (rule SM-103). */
  readonly sortOrder: "asc" | "desc";
  /**
   * How the filter `description` searches: by words, as recorded, or for descriptions that begin with the value,
   * without regard to case, as documented (rule SM-107).
   */
  readonly descriptionFilter: "words" | "prefix";
  /**
   * Digits after anything else begin a word, as the user guide has it (rule SM-109). That letters after digits begin
   * one too is not assumed: a recorded search for `d` among names with hexadecimal digits found no such name.
   */
  readonly wordsBeginAtDigits: boolean;
  /** A text with two different separators is split at both; one emulator says that it is not split (rule SM-109). */
  readonly mixedSeparatorsSplit: boolean;
  /** `IncludeSpace` makes the space a type of which a password needs one, like the other four (rule SM-155). */
  readonly spaceIsRequired: boolean;
  /**
   * A type all of whose characters `ExcludeCharacters` names is required nonetheless, so that no password can be made;
   * else it counts as excluded (rule SM-158).
   */
  readonly emptyTypeIsRequired: boolean;
  /** How a password is refused that there are no characters for (rule SM-160). */
  readonly noCharactersError: "InvalidParameterException" | "InvalidRequestException";
  /** ReplicateSecretToRegions refuses a Region that has a replica; else that replica stays as it is (rule SM-145). */
  readonly existingReplicaIsRefused: boolean;
  /** RemoveRegionsFromReplication refuses a Region that has no replica; else it is passed over (rule SM-148). */
  readonly absentReplicaIsRefused: boolean;
  /** A resource policy about what cannot be a secret, such as a bucket, has a syntax error (rule SM-088). */
  readonly ownResourcesOnly: boolean;
  /** DeleteResourcePolicy refuses a secret that has no policy; else it succeeds (rule SM-091). */
  readonly absentPolicyIsRefused: boolean;
  /**
   * ValidateResourcePolicy refuses a policy with a syntax error, as its list of errors says; else it lists the fault in
   * its answer (rule SM-092).
   */
  readonly malformedPolicyFailsValidation: boolean;
  /**
   * What RotateSecret makes of a token that is a version's id already: it succeeds and makes nothing new, or is refused
   * (rule SM-016).
   */
  readonly repeatedRotation: "succeeds" | "refused";
}

export const defaultAssumptions: Assumptions = {
  forcedDeletionDelay: 0,
  firstVersionIsCurrent: true,
  labelsPerSecret: 20,
  labelsOnDemotedVersion: "kept",
  emptyDescriptionClears: true,
  emptyKeyIsDefault: true,
  restoreOfUnmarked: "succeeds",
  deletionOfMarked: "refused",
  foreignArn: "not-found",
  sortOrder: "asc",
  descriptionFilter: "words",
  wordsBeginAtDigits: true,
  mixedSeparatorsSplit: true,
  spaceIsRequired: false,
  emptyTypeIsRequired: false,
  noCharactersError: "InvalidParameterException",
  existingReplicaIsRefused: false,
  absentReplicaIsRefused: false,
  ownResourcesOnly: true,
  absentPolicyIsRefused: false,
  malformedPolicyFailsValidation: true,
  repeatedRotation: "succeeds",
};
