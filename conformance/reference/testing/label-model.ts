/**
 * What a caller should see of a secret's versions, told a second time and in another way: a map from label to version.
 * It knows nothing of the reference.
 */
export class LabelModel {
  readonly values = new Map<string, string>();
  readonly holders = new Map<string, string>();

  /** A new version, and the labels that go to it. */
  put(id: string, value: string, labels: readonly string[]): void {
    this.values.set(id, value);
    if (labels.includes("AWSCURRENT")) this.#demoteCurrent({ losesPending: true });
    if (this.values.size === 1) this.holders.set("AWSCURRENT", id);
    for (const label of labels) this.holders.set(label, id);
  }

  move(label: string, to: string): void {
    if (label === "AWSCURRENT" && this.holders.get(label) !== to) this.#demoteCurrent({ losesPending: false });
    this.holders.set(label, to);
  }

  remove(label: string): void {
    this.holders.delete(label);
  }

  labelsOf(id: string): readonly string[] {
    return [...this.holders].filter(([, holder]) => holder === id).map(([label]) => label);
  }

  #demoteCurrent({ losesPending }: { readonly losesPending: boolean }): void {
    const current = this.holders.get("AWSCURRENT");
    if (current === undefined) return;
    if (losesPending && this.holders.get("AWSPENDING") === current) this.holders.delete("AWSPENDING");
    this.holders.set("AWSPREVIOUS", current);
  }
}
