import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import {
  Button,
  Difference,
  ExternalLink,
  Form,
  KeyValues,
  Links,
  Markdown,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Gaps, Notice, Since, seams } from './parts.tsx'
import type { QuestionView, Version } from './queries.ts'
import { isUnsure } from './rules.ts'
import { maturityMeanings, maturityNames, themeNames, words } from './words.ts'

const board = { href: paths.orientations, label: words.title }

export type QuestionPageProps = {
  question: QuestionView
  versions: readonly Version[]
  articles: readonly { slug: string; title: string }[]
  following: boolean
  /** What people say back, written by its own part of the room. */
  comments: Child
  desk: boolean
}

export const QuestionPage = ({ question, versions, articles, following, comments, desk }: QuestionPageProps) => (
  <Page title={question.title} trail={[board, { label: question.title }]} thread="brand">
    <PageHead
      title={nbsp(question.title)}
      thread="brand"
      kind={themeNames[question.theme]}
      tags={
        <>
          <Tag kind={seams[question.maturity]}>
            {question.current ? maturityNames[question.maturity] : words.unanswered}
          </Tag>
          <span class="when">
            <Since question={question} />
          </span>
          {question.demo && <Tag kind="demo">{words.demo}</Tag>}
        </>
      }
      actions={desk && <More to={`${paths.deskQuestions}/${question.id}`}>Modifier la réponse</More>}
    />
    <Split label={words.seen} aside={<Beside {...{ question, articles, following }} />}>
      <Notice questions={[question]} />
      <Section id="reponse" title="La réponse">
        <Stack>
          {question.current ? (
            <Markdown text={question.current.answer} level={3} />
          ) : (
            <p class="muted">{words.unansweredText}</p>
          )}
          {question.current && (
            <KeyValues
              items={[
                [words.said, <When date={question.current.saidOn} />],
                [words.by, question.current.decider],
                [words.source, sourceOf(question.current)],
              ]}
            />
          )}
          <Gaps question={question} />
          {question.heir && (
            <p>
              {words.heir} <a href={paths.question(question.heir.slug)}>{question.heir.title}</a>
            </p>
          )}
        </Stack>
      </Section>
      {question.current && <Helped question={question} />}
      {versions.length > 0 && <History question={question} versions={versions} />}
      {comments}
    </Split>
  </Page>
)

const sourceOf = ({ sourceName, sourceUrl }: { sourceName: string; sourceUrl: string | null }): Child =>
  sourceUrl ? <ExternalLink to={sourceUrl}>{sourceName}</ExternalLink> : sourceName

const Helped = ({ question }: { question: QuestionView }) => (
  <Form to={`${paths.question(question.slug)}/avis`} legend={false} inline>
    <p>{words.helped}</p>
    <Button kind="alt" small name="helped" value="oui">
      {words.yes}
    </Button>
    <Button kind="alt" small name="helped" value="non">
      {words.no}
    </Button>
    {question.helped + question.notHelped > 0 && (
      <span class="muted small">{words.helpedCount(question.helped, question.helped + question.notHelped)}</span>
    )}
  </Form>
)

const Beside = ({ question, articles, following }: Pick<QuestionPageProps, 'question' | 'articles' | 'following'>) => (
  <>
    <Note>
      <p>
        <strong>{maturityNames[question.maturity]}.</strong> {maturityMeanings[question.maturity]}
      </p>
    </Note>
    {isUnsure(question.maturity) && (
      <Section id="suivre" title={following ? words.following : words.follow}>
        <p>
          <More to={paths.follow(question.slug)}>{following ? words.following_.stop : words.following_.submit}</More>
        </p>
      </Section>
    )}
    {articles.length > 0 && (
      <Section id="articles" title={words.articles}>
        <Links
          columns
          items={articles.map(({ slug, title }) => ({ href: `${paths.article(slug)}#${question.slug}`, label: title }))}
        />
      </Section>
    )}
    <p class="small">
      <a href={`${paths.question(question.slug)}.json`}>{words.json}</a>
    </p>
  </>
)

const History = ({ question, versions }: { question: QuestionView; versions: readonly Version[] }) => (
  <Section id="histoire" title={words.history} thread="territory">
    <Stack gap={5}>
      <Timeline
        thread="territory"
        events={[...versions]
          .reverse()
          .map(({ saidOn, maturity, answer, decider, reason, sourceName, sourceUrl, number }, index) => ({
            date: saidOn,
            state: index === 0 && isUnsure(question.maturity) ? ('now' as const) : ('past' as const),
            text: (
              <>
                <Tag kind={seams[maturity]}>{maturityNames[maturity]}</Tag> {decider && `${words.by} ${decider}. `}
                {reason && `${reason} `}
                {sourceUrl && <ExternalLink to={sourceUrl}>{sourceName}</ExternalLink>}
              </>
            ),
            body: (
              <Answered answer={answer} before={versions.find((one) => one.number === number - 1)?.answer ?? null} />
            ),
          }))}
      />
    </Stack>
  </Section>
)

const Answered = ({ answer, before }: { answer: string; before: string | null }) =>
  before === null || before === answer ? (
    <Markdown text={answer} level={4} />
  ) : (
    <Difference before={before} after={answer} />
  )
