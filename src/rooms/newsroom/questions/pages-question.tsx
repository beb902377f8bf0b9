import type { Child } from 'hono/jsx'
import { plainText } from '#core/pure/markdown.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Button,
  Difference,
  Disclosure,
  Form,
  KeyValues,
  Links,
  Markdown,
  More,
  Note,
  Page,
  PageHead,
  Row,
  Section,
  Split,
  Stack,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Gaps, Notice, Since, Source, seams } from './parts.tsx'
import type { QuestionView, Version } from './queries.ts'
import { areClose, isUnsure } from './rules.ts'
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
  <Page title={nbsp(question.title)} trail={[board, { label: nbsp(question.title) }]} thread="brand">
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
      actions={desk && <More to={paths.deskQuestion(question.id)}>{words.edit}</More>}
    />
    <Split label={words.seen} aside={<Beside {...{ question, articles }} />}>
      <Notice questions={[question]} />
      <Section id="reponse" title={words.answer}>
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
                [words.source, question.current.sourceName && <Source {...question.current} />],
              ]}
            />
          )}
          <Gaps question={question} />
          {question.heir && (
            <p>
              {words.heir} <a href={paths.question(question.heir.slug)}>{nbsp(question.heir.title)}</a>
            </p>
          )}
          {(isUnsure(question.maturity) || following) && (
            <p>
              <More to={paths.follow(question.slug)}>{following ? words.following : words.follow}</More>
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

const Helped = ({ question }: { question: QuestionView }) => (
  <Form to={`${paths.question(question.slug)}/avis`} legend={false} inline>
    <p>{words.helped}</p>
    <Row>
      <Button kind="alt" small name="helped" value="oui">
        {words.yes}
      </Button>
      <Button kind="alt" small name="helped" value="non">
        {words.no}
      </Button>
    </Row>
    {question.helped + question.notHelped > 0 && (
      <span class="muted small">{words.helpedCount(question.helped, question.helped + question.notHelped)}</span>
    )}
  </Form>
)

const Beside = ({ question, articles }: Pick<QuestionPageProps, 'question' | 'articles'>) => (
  <>
    <Note>
      <p>
        <strong>{maturityNames[question.maturity]}.</strong> {maturityMeanings[question.maturity]}
      </p>
    </Note>
    {articles.length > 0 && (
      <Section id="articles" title={words.articles}>
        <Links
          columns
          items={articles.map(({ slug, title }) => ({
            href: `${paths.article(slug)}#${question.slug}`,
            label: nbsp(title),
          }))}
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
                {reason && `${nbsp(reason)} `}
                {sourceName && (
                  <>
                    {words.source}
                    {'\u00a0: '}
                    <Source sourceName={sourceName} sourceUrl={sourceUrl} />
                  </>
                )}
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

/** Each answer whole, as it was read that day; then, when it only amends the one before, what changed word by word. */
const Answered = ({ answer, before }: { answer: string; before: string | null }) => {
  const [plain, was] = [nbsp(plainText(answer)), before === null ? null : nbsp(plainText(before))]
  return (
    <div class="mt3">
      <Markdown text={answer} level={4} />
      {was !== null && was !== plain && areClose(was, plain) && (
        <Disclosure summary={words.changes}>
          <Difference before={was} after={plain} />
        </Disclosure>
      )}
    </div>
  )
}
