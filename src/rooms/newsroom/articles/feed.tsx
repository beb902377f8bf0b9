import { Feed } from 'feed'
import { plainText } from '#core/pure/markdown.ts'
import { asHtml } from '#core/pure/text.ts'
import { Markdown } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { noticeOf } from '../questions/notice.ts'
import { Gaps } from '../questions/parts.tsx'
import type { QuestionView } from '../questions/queries.ts'
import { maturityNames, words as questionWords } from '../questions/words.ts'
import { imagesOf } from './parts.tsx'
import type { Listed } from './queries.ts'
import type { Content, Section } from './rules.ts'
import { words } from './words.ts'

export type FeedEntry = { article: Listed; content: Content; questions: readonly QuestionView[] }

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
      id: `${origin}${paths.journal}/${article.id}`,
      // Atom says these are HTML
      title: asHtml(article.demo ? `${article.title} (${words.fictional.toLowerCase()})` : article.title),
      link: origin + article.path,
      description: asHtml(article.lede),
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

const EntryText = ({ article, content, questions }: FeedEntry) => {
  const notice = noticeOf(questions)
  const images = imagesOf(content)
  const told = ({ title, body }: Section) => (
    <>
      <h2>{title}</h2>
      <Markdown text={body} level={3} images={images} />
    </>
  )
  return (
    <>
      {article.demo && <p>{words.fictionalText}</p>}
      {notice && (
        <p>
          <strong>{notice}</strong>
        </p>
      )}
      <p>{content.lede}</p>
      <Markdown text={content.body} images={images} />
      {content.sections.slice(0, content.questionsAfter).map(told)}
      {questions.map((question) => (
        <>
          <h2>{question.title}</h2>
          <p>{`${question.current ? maturityNames[question.maturity] : questionWords.unanswered}.`}</p>
          {question.current && <p>{plainText(question.current.answer)}</p>}
          <Gaps question={question} brief />
        </>
      ))}
      {content.sections.slice(content.questionsAfter).map(told)}
      {content.facts.length > 0 && (
        <>
          <h2>{words.facts}</h2>
          <ul>
            {content.facts.map(({ on, text, source, said }) => (
              <li>{`${on}\u00a0: ${text} (${source})${said ? ` ${words.said}${said}` : ''}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
