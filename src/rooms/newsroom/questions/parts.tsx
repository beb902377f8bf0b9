import type { Child } from 'hono/jsx'
import { plainText } from '#core/pure/markdown.ts'
import { excerpt, nbsp } from '#core/pure/text.ts'
import { ExternalLink, Markdown, Note, Row, Seam, type SeamState, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { noticeOf } from './notice.ts'
import type { QuestionView } from './queries.ts'
import { isSettled, isUnsure, type Maturity, maturities } from './rules.ts'
import { asItReads, gapNames, maturityNames, words } from './words.ts'

export const seams: Record<Maturity, SeamState> = {
  reflection: 'provisional',
  consultation: 'testing',
  confirmed: 'confirmed',
  replaced: 'replaced',
  abandoned: 'replaced',
}

type QuestionProps = {
  question: QuestionView
  level?: 2 | 3
  /** Only the beginning: the answer is read at its own address. */
  brief?: boolean
  actions?: Child
}

/** A question and where its answer stands: the seam of the margin, the word and the date say how sure it is. */
export const QuestionCard = ({ question, level = 3, brief, actions }: QuestionProps) => (
  <Seam
    id={question.slug}
    state={seams[question.maturity]}
    tag={question.current ? maturityNames[question.maturity] : words.unanswered}
    when={<Since question={question} />}
    title={nbsp(question.title)}
    level={level}
    href={paths.question(question.slug)}
    actions={
      actions ??
      (!brief && (
        <>
          <a href={paths.question(question.slug)}>{words.link}</a>
          {isUnsure(question.maturity) && <a href={paths.follow(question.slug)}>{words.follow}</a>}
        </>
      ))
    }
  >
    {question.demo && (
      <p>
        <Tag kind="demo">{words.demo}</Tag>
      </p>
    )}
    {!question.current ? (
      <p class="muted">{words.unansweredText}</p>
    ) : brief ? (
      <p>{nbsp(excerpt(plainText(question.current.answer), briefLength))}</p>
    ) : (
      <Markdown text={question.current.answer} level={4} />
    )}
    {question.current && (
      <p class="muted">
        {words.source}
        {'\u00a0: '}
        <Source {...question.current} />
      </p>
    )}
    <Gaps question={question} brief={brief} />
  </Seam>
)

const briefLength = 320

/** Where an answer comes from, with or without an address. */
export const Source = ({ sourceName, sourceUrl }: { sourceName: string; sourceUrl: string | null }) =>
  sourceUrl ? <ExternalLink to={sourceUrl}>{sourceName || sourceUrl}</ExternalLink> : nbsp(sourceName)

export const Since = ({ question: { maturity, askedOn, presented, settledOn } }: { question: QuestionView }) =>
  settledOn && isSettled(maturity) ? (
    <>
      {words.settledOn[maturity]} <When date={settledOn} />
    </>
  ) : (
    <>
      {presented ? words.presented : words.asked} <When date={askedOn} />
    </>
  )

/** What is damaged in the original, quoted as it is, on paper too. What was specified since has its source and its day. */
export const Gaps = ({ question, brief }: { question: QuestionView; brief?: boolean | undefined }) => (
  <>
    {question.gaps.map((gap) => (
      <div class="note">
        <p>
          <strong>{`${gapNames[gap.kind]}\u00a0: ${asItReads(gap.quote)}.`}</strong> {nbsp(gap.note)}{' '}
          {gap.text !== null ? (
            <>
              {words.gapSpecified} {gap.specifiedOn && <When date={gap.specifiedOn} />}
              {'\u00a0: '}
              {nbsp(gap.text)} {gap.sourceUrl && <Source sourceName={gap.sourceName ?? ''} sourceUrl={gap.sourceUrl} />}
            </>
          ) : brief ? (
            words.gapNote
          ) : (
            <>
              {words.gapNote} <a href={`${paths.ask}?propos=${question.slug}&passage=${gap.id}`}>{words.gapHelp}</a>
            </>
          )}
        </p>
      </div>
    ))}
  </>
)

/** The notice that no page can leave out while an answer it shows is unsure. */
export const Notice = ({ questions }: { questions: readonly Pick<QuestionView, 'maturity' | 'current'>[] }) => {
  const said = noticeOf(questions)
  if (!said) return null
  const answered = questions.filter(({ current }) => current)
  const counts = maturities.flatMap((maturity) => {
    const n = answered.filter((question) => question.maturity === maturity).length
    return n > 0 ? [{ maturity, n }] : []
  })
  return (
    <Note kind="know" title={words.noticeTitle}>
      <p>
        <strong>{said}</strong>
      </p>
      <p>{words.noticeText}</p>
      <Row>
        {counts.map(({ maturity, n }) => (
          <Tag kind={seams[maturity]}>{`${n} ${maturityNames[maturity].toLowerCase()}${plural(maturity, n)}`}</Tag>
        ))}
      </Row>
    </Note>
  )
}

const plural = (maturity: Maturity, n: number): string => (n > 1 && maturity !== 'consultation' ? 's' : '')
