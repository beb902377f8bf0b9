import { Feed } from 'feed'
import { asHtml } from '#core/pure/text.ts'
import { paths } from '../paths.ts'
import type { Learned } from './queries.ts'
import { decisionNames, resultNames, words } from './words.ts'

/** What was learned, as an Atom feed. */
export const journalFeed = (entries: readonly Learned[], { origin, now }: { origin: string; now: Date }): string => {
  const link = origin + paths.journal
  const feed = new Feed({
    id: link,
    title: asHtml(words.journalTitle),
    description: asHtml(words.journalLede),
    link,
    feedLinks: { atom: origin + paths.journalFeed },
    language: 'fr',
    copyright: 'Licence Ouverte 2.0',
    updated: entries[0]?.decidedAt ?? now,
    generator: '#FrenchImpact',
  })
  for (const entry of entries) {
    const said = [entry.resultKind && resultNames[entry.resultKind], decisionNames[entry.decision]]
    const title = entry.demo ? `${entry.title} (${words.fictional.toLowerCase()})` : entry.title
    feed.addItem({
      id: origin + paths.test(entry.slug),
      title: asHtml(title),
      link: origin + paths.test(entry.slug),
      description: asHtml(`${said.filter(Boolean).join('. ')}. ${entry.changed}`),
      date: entry.decidedAt,
      published: entry.decidedAt,
    })
  }
  return feed.atom1()
}
