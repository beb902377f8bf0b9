/** The addresses of this site found in the text of a mail, each once, as paths: a link of the demonstration leads to the demonstration. */
export const ownLinks = (text: string, publicUrl: string): string[] => {
  const found = text.split(/\s+/).filter((word) => word.startsWith(`${publicUrl}/`))
  return [...new Set(found.map((word) => word.slice(publicUrl.length).replace(/[.,;]$/, '')))]
}
