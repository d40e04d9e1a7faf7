/** The variable in which a program finds a setting of its client: `PAYMENTS_API_KEY` for `apiKey`. */
export function credentialVariable(program: string, setting: string): string {
  return [program, setting.replace(/[A-Z]/g, " $&")]
    .join(" ")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();
}
