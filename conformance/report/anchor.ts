/** The anchor of a rule or a scenario in the report's page, by its id; pages beside it link there. */
export function anchorOf(id: string): string {
  return id.replace(/[^A-Za-z0-9]+/g, "-");
}
