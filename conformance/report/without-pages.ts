/** A text in which pages of HTML, which gateways and frameworks answer errors with, are told by their titles. */
export function withoutPages(text: string): string {
  return text.replace(PAGE, (page: string, status: string | undefined) => {
    const title =
      /<title[^>]*>([^<]*)/i
        .exec(page)?.[1]
        ?.replaceAll(/(\s|\\n)+/g, " ")
        .trim() ?? "";
    const named = title === "" ? "a page of HTML" : `a page of HTML (${title})`;
    return status === undefined ? named : `HTTP ${status}, ${named}`;
  });
}

/** With the status before it, if one is told. A page that was cut off ends where the text does. */
const PAGE = /(?:\bstatus (\d{3}):? )?<(?:!doctype\s+html|html)\b[^]*?(?:<\/html>|$)/gi;
