import type { Child } from 'hono/jsx'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type Day, daysBetween } from '#core/pure/dates.ts'
import { frenchNumber, nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Difference,
  Empty,
  ExternalLink,
  Facts,
  Filters,
  Form,
  HiddenField,
  KeyValues,
  LinkButton,
  Links,
  Markdown,
  More,
  Note,
  Page,
  PageHead,
  Section,
  SelectField,
  Split,
  Stack,
  Tag,
  TextField,
  Timeline,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Trap } from '../trap.tsx'
import { Gaps, Notice, QuestionCard, Since, seams } from './parts.tsx'
import type { Asked, Figures, QuestionView, Version } from './queries.ts'
import { isUnsure, maturities, themes } from './rules.ts'
import { maturityMeanings, maturityNames, maturitySlugs, themeNames, themeSlugs, words } from './words.ts'

const board = { href: paths.orientations, label: words.title }

type BoardProps = { questions: readonly QuestionView[]; figures: Figures; asked: Asked; today: Day }

export const BoardPage = ({ questions, figures, asked, today }: BoardProps) => (
  <Page title={words.title} description={words.description} trail={[{ label: words.title }]} thread="brand">
    <PageHead title={words.title} lede={words.lede} actions={<LinkButton to={paths.ask}>{words.ask}</LinkButton>}>
      <Facts
        items={[
          [worded(figures.open, words.figures.open), frenchNumber(figures.open)],
          [worded(figures.settled, words.figures.settled), frenchNumber(figures.settled)],
          ...aged(words.figures.median, figures.medianDays),
          ...aged(words.figures.oldest, figures.oldestDays),
        ]}
      />
    </PageHead>
    <Split side="left" label={words.filter} aside={<BoardFilters asked={asked} />}>
      <Notice questions={questions} />
      <Section id="questions" title={words.found(questions.length)}>
        {questions.length === 0 ? (
          <Empty title={words.none} level={3} action={<More to={paths.ask}>{words.ask}</More>}>
            {words.noneText}
          </Empty>
        ) : (
          questions.map((question) => (
            <QuestionCard
              question={question}
              actions={
                <>
                  <span class="muted">{themeNames[question.theme]}</span>
                  {isUnsure(question.maturity) && (
                    <span class="muted">{words.age(daysBetween(question.askedOn, today))}</span>
                  )}
                  <a href={paths.question(question.slug)}>{words.link}</a>
                </>
              }
            />
          ))
        )}
      </Section>
    </Split>
  </Page>
)

const worded = (n: number, [one, many]: readonly [string, string]) => (n < 2 ? one : many)
const aged = (label: string, days: number | null): [string, string][] =>
  days === null ? [] : [[label, words.days(days)]]

const BoardFilters = ({ asked }: { asked: Asked }) => (
  <>
    <Filters to={paths.orientations} button={words.filter}>
      <TextField name="q" label={words.q} value={asked.q} autocomplete="off" />
      <SelectField
        name="statut"
        label={words.maturity}
        value={asked.maturity ? maturitySlugs[asked.maturity] : ''}
        options={maturities.map((one) => ({ value: maturitySlugs[one], label: maturityNames[one] }))}
        empty={words.anyMaturity}
      />
      <SelectField
        name="theme"
        label={words.theme}
        value={asked.theme ? themeSlugs[asked.theme] : ''}
        options={themes.map((one) => ({ value: themeSlugs[one], label: themeNames[one] }))}
        empty={words.anyTheme}
      />
    </Filters>
    <Section id="donnees" title={words.data}>
      <p class="row">
        <a href={paths.orientationsFile('csv')}>CSV</a>
        <a href={paths.orientationsFile('json')}>JSON</a>
      </p>
    </Section>
  </>
)

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
                <Answered answer={answer} before={versions.find((one) => one.number === number - 1)?.answer ?? null} />
              </>
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

type AskProps = { values: Typed; errors: FieldErrors; signedIn: boolean }

export const AskPage = ({ values, errors, signedIn }: AskProps) => (
  <Page
    title={words.asking.title}
    trail={[board, { label: words.asking.title }]}
    thread="brand"
    errorCount={Object.values(errors).flat().length}
  >
    <PageHead title={words.asking.title} lede={words.asking.lede} />
    <Form to={paths.ask} errors={errors} values={values}>
      <TextField
        name="question"
        label={words.asking.question}
        hint={words.asking.questionHint}
        required
        maxLength={200}
        autocomplete="off"
      />
      <TextField
        name="context"
        label={words.asking.context}
        hint={words.asking.contextHint}
        maxLength={1_000}
        autocomplete="off"
      />
      {!signedIn && (
        <>
          <TextField name="name" label={words.asking.name} required maxLength={100} autocomplete="name" />
          <TextField
            name="email"
            label={words.asking.email}
            hint={words.asking.emailHint}
            required
            autocomplete="email"
            inputMode="email"
          />
        </>
      )}
      <Trap />
      <Actions>
        <Button>{words.asking.submit}</Button>
      </Actions>
    </Form>
  </Page>
)

type FollowProps = {
  question: Pick<QuestionView, 'slug' | 'title' | 'maturity'>
  following: boolean
  signedIn: boolean
  values: Typed
  errors: FieldErrors
}

export const FollowPage = ({ question, following, signedIn, values, errors }: FollowProps) => (
  <Page
    title={words.following_.title}
    trail={[board, { href: paths.question(question.slug), label: question.title }, { label: words.following_.title }]}
    thread="brand"
    errorCount={Object.values(errors).flat().length}
    noindex
  >
    <PageHead title={words.following_.title} lede={words.following_.lede(question.title)} />
    {isUnsure(question.maturity) || following ? (
      <Form to={paths.follow(question.slug)} errors={errors} values={values} legend={!signedIn}>
        {!signedIn && (
          <TextField
            name="email"
            label={words.following_.email}
            hint={words.following_.emailHint}
            required
            autocomplete="email"
            inputMode="email"
          />
        )}
        {following && <HiddenField name="stop" value="oui" />}
        <Trap />
        <Actions>
          <Button kind={following ? 'alt' : 'main'}>
            {following ? words.following_.stop : words.following_.submit}
          </Button>
        </Actions>
      </Form>
    ) : (
      <p>{words.following_.settled}</p>
    )}
  </Page>
)

type ProofProps = { question: Pick<QuestionView, 'slug' | 'title'>; stopping: boolean; to: string }

/** Opening a mail’s link changes nothing: programs open links too. The button does. */
export const FollowProofPage = ({ question, stopping, to }: ProofProps) => (
  <Page
    title={stopping ? words.following_.stopTitle : words.following_.confirmTitle}
    trail={[board, { label: question.title }]}
    thread="brand"
    noindex
  >
    <PageHead
      title={stopping ? words.following_.stopTitle : words.following_.confirmTitle}
      lede={nbsp(question.title)}
    />
    <Form to={to} legend={false}>
      <Actions>
        <Button>{stopping ? words.following_.stop : words.following_.confirm}</Button>
        <LinkButton to={paths.question(question.slug)} kind="alt">
          {words.link}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
