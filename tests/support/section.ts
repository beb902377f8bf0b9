/** The section of a page that this id titles, as HTML up to the first `</section>`; empty when the page has none. */
export const sectionOf = (html: string, id: string): string =>
  html.match(new RegExp(`aria-labelledby="${id}".*?</section>`, 's'))?.[0] ?? ''
