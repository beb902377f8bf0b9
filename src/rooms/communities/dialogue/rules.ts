import type { Visitor } from '#core/actor.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { canFacilitate, canSpeak, type Open, type Standing } from '../rules.ts'

/** A community that is there already has this long to answer; then its silence lets go on. */
export const answerDays = 15
export const answerBy = (asked: Day): Day => addDays(asked, answerDays)

export const answers = ['join', 'complementary', 'opposed'] as const
export type Answer = (typeof answers)[number]

export type Dialogue = {
  answer: Answer | null
  answerBy: Day
  /** What the author of the beginning said publicly to an objection, or to « join us ». */
  reply: string
}

export type DialogueState = 'waiting' | 'silent' | 'agreed' | 'invited' | 'opposed' | 'replied'

export const stateOf = ({ answer, answerBy: until, reply }: Dialogue, today: Day): DialogueState => {
  if (answer === null) return today > until ? 'silent' : 'waiting'
  if (answer === 'complementary') return 'agreed'
  if (reply !== '') return 'replied'
  return answer === 'join' ? 'invited' : 'opposed'
}

/** Nothing more is awaited: they agreed, the days have passed, or what they object was answered in public. */
export const isSettled = (dialogue: Dialogue, today: Day): boolean =>
  ['silent', 'agreed', 'replied'].includes(stateOf(dialogue, today))

type Asking = { community: Open; facilitated: boolean; ongoing: boolean; answer: Answer | null; isMine: boolean }

/**
 * Who answers for a community: those who facilitate it; when nobody does, any of its members; never who asks. One answer, while what is
 * begun is not created; late is better than never.
 */
export const canAnswer = (
  { community, facilitated, ongoing, answer, isMine }: Asking,
  standing: Standing,
  actor: Visitor,
): boolean =>
  ongoing &&
  !isMine &&
  answer === null &&
  (canFacilitate(community, standing, actor) || (!facilitated && canSpeak(community, standing, actor)))

/** Who began may say why they go on, once, to « join us » and to an objection. */
export const canReply = (dialogue: Dialogue & { ongoing: boolean; isMine: boolean }): boolean =>
  dialogue.isMine &&
  dialogue.ongoing &&
  dialogue.reply === '' &&
  (dialogue.answer === 'join' || dialogue.answer === 'opposed')
