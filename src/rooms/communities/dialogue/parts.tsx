import { nbsp } from '#core/pure/text.ts'
import { More, Seam, type SeamState, When } from '#ui/index.ts'
import type { Asked } from '../beginning/queries.ts'
import { paths } from '../paths.ts'
import { type DialogueState, stateOf } from './rules.ts'
import { answerNames, stateNames, words } from './words.ts'

const seams: Record<DialogueState, SeamState> = {
  waiting: 'provisional',
  silent: 'replaced',
  agreed: 'confirmed',
  invited: 'testing',
  opposed: 'testing',
  replied: 'confirmed',
}

/** What one community was asked, what it answered, and what was said to its objection. */
export const Exchange = ({ dialogue, today, href }: { dialogue: Asked; today: string; href?: string }) => {
  const state = stateOf(dialogue, today)
  return (
    <Seam
      state={seams[state]}
      tag={stateNames[state]}
      title={dialogue.community}
      href={paths.community(dialogue.slug)}
      when={
        state === 'waiting' ? (
          <>
            {words.facts.until} <When date={dialogue.answerBy} />
          </>
        ) : (
          dialogue.answeredOn && <When date={dialogue.answeredOn} />
        )
      }
      {...(href && { actions: <More to={href}>{words.kind}</More> })}
    >
      {dialogue.answer && (
        <p>
          <strong>{answerNames[dialogue.answer]}.</strong> {nbsp(dialogue.reason)}{' '}
          {dialogue.answeredFor && <span class="muted small">{words.answeredFor(dialogue.answeredFor)}</span>}
        </p>
      )}
      {dialogue.reply && (
        <p>
          <strong>{words.reply}.</strong> {nbsp(dialogue.reply)}
        </p>
      )}
    </Seam>
  )
}
