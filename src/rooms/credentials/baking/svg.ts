const namespace = 'https://purl.imsglobal.org/ob/v3p0'
const opening = '<openbadges:credential'
const closing = '</openbadges:credential>'

/** Puts a credential in an SVG as Open Badges 3.0 says: first inside the root, its JSON in a CDATA section. */
export const bakedSvg = (svg: string, credential: string): string => {
  // the only thing that could end the section early; in JSON the sign may as well be written by its number
  const text = credential.replaceAll(']]>', ']]\\u003e')
  const root = (_: string, attributes: string) =>
    `<svg xmlns:openbadges="${namespace}"${attributes}>${opening}><![CDATA[${text}]]>${closing}`
  return svg.replace(/<svg([^>]*)>/, root)
}

/** The credential in an SVG, or null. Searched as text: nothing of the picture is run nor read further. */
export const credentialInSvg = (svg: string): string | null => {
  const from = svg.indexOf(opening)
  const start = from < 0 ? -1 : svg.indexOf('>', from)
  const end = start < 0 ? -1 : svg.indexOf(closing, start)
  if (end < 0) return null
  const inside = svg.slice(start + 1, end).trim()
  if (inside.startsWith('<![CDATA[') && inside.endsWith(']]>')) return inside.slice(9, -3).trim()
  const token = /\sverify="([\w.-]*)"/.exec(svg.slice(from, start))
  return inside === '' && token?.[1] ? token[1] : inside
}
