/** Characters by their width in Verdana at 11 pixels: narrow and wide ones; all others are 7 pixels wide. */
const narrow = /[ijlIft.,:;'|()! -]/;
const wide = /[mwMWQO%@]/;

/** Roughly how wide a text is, in pixels. What draws it is told to keep to that. */
export function widthOf(text: string): number {
  const widths = [...text].map((character) => (narrow.test(character) ? 4.2 : wide.test(character) ? 9.8 : 7));
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0));
}
