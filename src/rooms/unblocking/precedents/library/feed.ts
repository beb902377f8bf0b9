import { Feed } from 'feed'
import { asHtml } from '#core/pure/text.ts'
import { paths } from '../../paths.ts'
import { outcomeNames } from '../../words.ts'
import { licence } from './files.ts'
import type { Precedent } from './queries-sheet.ts'
import { words } from './words.ts'

/** The last precedents, as an Atom feed. */
export const precedentsFeed = (
  precedents: readonly Precedent[],
  { origin, publisher, now }: { origin: string; publisher: string; now: Date },
): string => {
  const feed = new Feed({
    id: origin + paths.precedents,
    title: `${words.title} | #FrenchImpact`,
    description: words.description,
    link: origin + paths.precedents,
    feedLinks: { atom: origin + paths.precedentsFeed },
    language: 'fr',
    copyright: `${publisher}, ${licence.nom}`,
    updated: precedents[0]?.publishedAt ?? now,
    author: { name: publisher },
    generator: '#FrenchImpact',
  })
  for (const one of precedents)
    feed.addItem({
      id: origin + paths.precedent(one.slug),
      // Atom says these are HTML
      title: asHtml(one.demo ? `${one.title} (${words.fictional.toLowerCase()})` : one.title),
      link: origin + paths.precedent(one.slug),
      description: asHtml(one.blockage),
      content: asHtml(`${outcomeNames[one.outcome]}. ${one.wayOut}`),
      date: one.publishedAt,
      published: one.publishedAt,
    })
  return feed.atom1()
}
