import { Item, LinkButton, List, PostButton, Spoken, Tag } from '#ui/index.ts'
import { speakerNames } from '../deliberation/words-shared.ts'
import { paths } from '../paths.ts'
import type { DecisionView } from '../queries.ts'
import { voiceCode } from '../votes/forms.ts'
import type { StanceView } from './queries.ts'
import { answeredNames, kindNames, words } from './words.ts'

/** What a reader may do with an objection. */
export type MayStance = { answer: boolean; lift: boolean }

type Props = { decision: DecisionView; objections: readonly StanceView[]; may: MayStance }

/** Objections and reservations with what was answered. */
export const Objections = ({ decision, objections, may }: Props) => (
  <List ruled>
    {objections.map((one) => (
      <Item>
        <p class="small">
          <Tag>{kindNames[one.stance === 'objection' ? 'objection' : 'reserved']}</Tag>{' '}
          {one.stance === 'objection' && <strong>{one.isLifted ? words.lifted : words.maintained}</strong>}
        </p>
        <Spoken text={one.reason} />
        <p class="small muted">{one.name ?? speakerNames[one.kind]}</p>
        {one.answered && (
          <>
            <p class="small">{words.reply(answeredNames[one.answered])}</p>
            <Spoken text={one.answer} />
          </>
        )}
        <Doing {...{ decision, one, may }} />
      </Item>
    ))}
  </List>
)

const Doing = ({ decision, one, may }: { decision: DecisionView; one: StanceView; may: MayStance }) => {
  if (one.stance !== 'objection') return null
  const lifts = may.lift && one.mine && !one.isLifted
  if (!may.answer && !lifts) return null
  return (
    <div class="row small doing">
      {may.answer && (
        <LinkButton kind="alt" small to={paths.answer(decision.id, voiceCode(one))}>
          {words.answer}
        </LinkButton>
      )}
      {lifts && <PostButton kind="alt" small to={paths.lift(decision.id, voiceCode(one))} label={words.lift} />}
    </div>
  )
}
