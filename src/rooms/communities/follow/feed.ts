import { Feed } from 'feed'
import { asHtml } from '#core/pure/text.ts'
import type { Happening } from '../activity/queries.ts'
import { words as roomWords } from '../words.ts'
import { paths } from './paths.ts'
import { words } from './words.ts'

type Community = { slug: string; name: string; purpose: string; fictional: boolean }
type About = { origin: string; now: Date }

/** What happens in a community, as an Atom feed: for those who follow without an account. */
export const feedOf = (community: Community, happenings: readonly Happening[], { origin, now }: About): string => {
  const link = origin + paths.community(community.slug)
  const name = community.fictional ? `${community.name} (${roomWords.fictional.toLowerCase()})` : community.name
  const feed = new Feed({
    id: link,
    title: asHtml(words.feedTitle(name)),
    description: asHtml(community.purpose || words.communityLede),
    link,
    feedLinks: { atom: origin + paths.feed(community.slug) },
    language: 'fr',
    copyright: 'Licence Ouverte 2.0',
    updated: happenings[0]?.at ?? now,
    generator: '#FrenchImpact',
  })
  for (const { id, at, sentence, title, path } of happenings)
    feed.addItem({
      id: `${link}#${id}`,
      title: asHtml(title ? `${sentence}\u00a0: ${title}` : sentence),
      link: origin + path,
      date: at,
      published: at,
    })
  return feed.atom1()
}
