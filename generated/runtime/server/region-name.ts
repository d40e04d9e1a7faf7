/** Whether a text can be the name of a Region: `eu-west-1`. Which Regions there are, only the service knows. */
export function isRegionName(text: string): boolean {
  return /^[a-z0-9-]{1,64}$/.test(text);
}
