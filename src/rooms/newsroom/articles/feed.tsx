import { Feed } from 'feed'
import { plainText } from '#core/pure/markdown.ts'
import { Markdown, type MarkdownImages } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { noticeFor } from '../questions/notice.ts'
import type { QuestionView } from '../questions/queries.ts'
import { maturityNames } from '../questions/words.ts'
import type { Listed } from './queries.ts'
import type { Content } from './rules.ts'
import { words } from './words.ts'

export type FeedEntry = {
  article: Listed
  content: Content
  questions: readonly QuestionView[]
  images: MarkdownImages
}

type About = { origin: string; publisher: string; now: Date }

/** The journal as an Atom feed: the whole text, and the notice first wherever an answer is unsure. */
export const atomFeed = async (entries: readonly FeedEntry[], { origin, publisher, now }: About): Promise<string> => {
  const feed = new Feed({
    id: origin + paths.journal,
    title: words.feedTitle,
    description: words.journalDescription,
    link: origin + paths.journal,
    feedLinks: { atom: origin + paths.feed },
    language: 'fr',
    copyright: `${publisher}, Licence Ouverte 2.0`,
    updated: latest(entries) ?? now,
    author: { name: publisher },
    generator: '#FrenchImpact',
  })
  for (const entry of entries) {
    const { article } = entry
    const html = String(await (<EntryText {...entry} />)).replaceAll('href="/', `href="${origin}/`)
    feed.addItem({
      id: `${origin}/journal/${article.id}`,
      title: article.title,
      link: origin + article.path,
      description: article.lede,
      content: html.replaceAll('src="/', `src="${origin}/`),
      date: article.correctedAt ?? article.publishedAt,
      published: article.publishedAt,
      author: [{ name: publisher }],
    })
  }
  return feed.atom1()
}

const latest = (entries: readonly FeedEntry[]): Date | undefined =>
  entries.map(({ article }) => article.correctedAt ?? article.publishedAt).sort((a, b) => b.getTime() - a.getTime())[0]

const EntryText = ({ content, questions, images }: FeedEntry) => {
  const notice = noticeFor(questions.map(({ maturity }) => maturity))
  return (
    <>
      {notice && (
        <p>
          <strong>{notice}</strong>
        </p>
      )}
      <p>{content.lede}</p>
      <Markdown text={content.body} images={images} />
      {questions.map(({ title, maturity, current }) => (
        <>
          <h2>{title}</h2>
          <p>{`${maturityNames[maturity]}.`}</p>
          <p>{current ? plainText(current.answer) : ''}</p>
        </>
      ))}
      {content.sections.map(({ title, body }) => (
        <>
          <h2>{title}</h2>
          <Markdown text={body} level={3} images={images} />
        </>
      ))}
    </>
  )
}
