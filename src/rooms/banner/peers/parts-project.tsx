import { Item, List, Section, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Criterion, Question } from '../rules.ts'
import { OutcomeTag } from './parts.tsx'
import type { PeerMark } from './queries-marks.ts'
import { words } from './words.ts'

/** Beside an answer that peers said to be on the way. */
export const Mention = ({ mark }: { mark: PeerMark | undefined }) =>
  mark ? (
    <div class="row">
      <Tag kind="provisional">{words.mentioned}</Tag>
      {mark.mendBy && (
        <span class="when">
          {words.mentionUntil} <When date={mark.mendBy} />
        </span>
      )}
      <a href={paths.peer(mark.id)}>{words.why}</a>
    </div>
  ) : null

export const AskLink = ({ slug, question }: { slug: string; question: Pick<Question, 'code' | 'title'> }) => (
  <p class="small">
    <a href={`${paths.askPeer}?projet=${slug}&question=${question.code}`}>
      {words.new}
      <span class="vh"> {question.title}</span>
    </a>
  </p>
)

type SaidProps = { marks: readonly PeerMark[]; criteria: readonly Criterion[] }

/** What was concluded between peers about a project. */
export const PeersSaid = ({ marks, criteria }: SaidProps) => {
  if (marks.length === 0) return null
  const titleOf = (code: string) =>
    criteria.flatMap(({ questions }) => questions).find((one) => one.code === code)?.title ?? code
  return (
    <Section id="pairs" title={words.thread} thread="project">
      <List>
        {marks.map(({ id, question, outcome, concludedAt }) => (
          <Item>
            <a href={paths.peer(id)}>{titleOf(question)}</a>
            <div class="row small">
              {outcome ? <OutcomeTag outcome={outcome} /> : <Tag kind="confirmed">{words.enough}</Tag>}
              <span class="muted">
                {words.concluded} <When date={concludedAt} />
              </span>
            </div>
          </Item>
        ))}
      </List>
    </Section>
  )
}
