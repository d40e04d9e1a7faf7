/** A paragraph, list item, heading or piece of code: Markdown without the line breaks that only lay it out. */
export interface Block {
  readonly text: string;
  /** What its first line starts with: the indentation of the list that it stands in, and a marker such as `- `. */
  readonly lead: string;
  /** What its other lines start with. */
  readonly indent: string;
  /** Code, whose line breaks mean something. */
  readonly isVerbatim: boolean;
  /** Follows the block before it without an empty line. */
  readonly isTight: boolean;
}
