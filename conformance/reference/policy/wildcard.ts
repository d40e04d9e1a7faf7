/** Whether a text matches a pattern in which `*` stands for any characters, none too, and `?` for any one. */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let place = 0;
  // Where to go on when what follows the last star does not fit: the star then takes one character more.
  let star = -1;
  let taken = 0;
  while (place < text.length) {
    if (pattern[at] === "*") {
      star = at++;
      taken = place;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === text[place])) {
      at++;
      place++;
    } else if (star >= 0) {
      at = star + 1;
      place = ++taken;
    } else {
      return false;
    }
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}
