import type { Child } from 'hono/jsx'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { ExternalLink, KeyValues, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Answer, Question } from '../rules.ts'
import { traceOf } from '../withdrawals/words.ts'
import { answerNames } from '../words.ts'
import type { SaidThen } from './queries.ts'
import { words } from './words.ts'

/** An answer, in a word and a shape: what a project says of itself is never shown as confirmed. */
export const AnswerTag = ({ answer }: { answer: Answer }) => {
  if (answer === 'yes') return <Tag icon="flag">{answerNames.yes}</Tag>
  return <Tag kind={answer === 'on_the_way' ? 'provisional' : 'neutral'}>{answerNames[answer]}</Tag>
}

type SaidProps = {
  asked: Question
  said: SaidThen | undefined
  today: Day
  /** Links that do not answer any more, with the day since when. */
  lost?: ReadonlyMap<string, Day>
}

/** What a project says to one question, with its proofs. */
export const SaidOf = ({ asked, said, today, lost }: SaidProps) => {
  if (!said?.answer) return <p class="muted">{words.noAnswer}</p>
  const details = asked.details.flatMap(({ name, label }): [Child, Child][] => {
    const text = said.details[name]
    return text ? [[label, nbsp(text)]] : []
  })
  return (
    <div class="flow f3">
      <div class="row">
        <AnswerTag answer={said.answer} />
        {said.answer === 'on_the_way' && said.dueOn && <Due on={said.dueOn} today={today} />}
      </div>
      {said.evidence && <p>{nbsp(said.evidence)}</p>}
      {said.answer === 'on_the_way' && said.commitment && <p>{nbsp(words.engaged(said.commitment))}</p>}
      <Withdrawn said={said} />
      <KeyValues
        wide
        items={[
          ...details,
          [words.licence, said.licence],
          [words.link, said.url && <Shown url={said.url} since={lost?.get(said.url)} />],
          [words.piece, said.fileId && <a href={paths.evidence(said.fileId)}>{words.seePiece}</a>],
        ]}
      />
    </div>
  )
}

const Due = ({ on, today }: { on: Day; today: Day }) => (
  <>
    <span class="when">
      {words.dueFor} <When date={on} />
    </span>
    {on < today && <Tag kind="late">{words.dueOver}</Tag>}
  </>
)

const Shown = ({ url, since }: { url: string; since: Day | undefined }) => (
  <>
    <ExternalLink to={url}>{hostOf(url)}</ExternalLink>
    {since && (
      <span class="muted">
        {', '}
        {words.linkLost} <When date={since} />
      </span>
    )}
  </>
)

/** What was taken away leaves its mark. */
const Withdrawn = ({ said: { withdrawn, withdrawnOn, withdrawnWhy } }: { said: SaidThen }) => {
  if (!withdrawnOn || !withdrawnWhy) return null
  const { what, why } = traceOf(withdrawn, withdrawnWhy)
  return (
    <p class="muted">
      {what} <When date={withdrawnOn} />. {why}
    </p>
  )
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')
