import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import { canSeePeople } from '../../members/rules.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import { canSpeak, isOpenTo } from '../../rules.ts'
import { keptAmong, mandateById, otherVoices, wordsOf } from '../queries.ts'
import { givesPower, overOn, stageOf, terms, voicesToAsk } from '../rules.ts'
import { questionsOf, withoutNews } from '../silence/queries.ts'
import type { OneView } from './view.ts'

/** What the page of a mandate says to this reader. */
export const viewOf = async (
  db: Database,
  actor: Visitor,
  community: CommunityView,
  id: string,
  today: Day,
): Promise<OneView> => {
  const mandate = await mandateById(db, community.id, id)
  const standing = await standingIn(db, actor, community.id, today)
  const holders = mandate.holders.map((holder) => holder.id)
  const kept = await keptAmong(db, actor?.id ?? null, holders)
  const words = await wordsOf(db, mandate.id)
  const questions = await questionsOf(db, mandate.id)
  const said = await withoutNews(db, mandate.id, addDays(today, -terms.silence))
  const spoken = words.filter(({ kind }) => kind !== 'review')
  const mine = ({ voice }: (typeof words)[number]) =>
    standing.voices.some((own) => own.kind === voice.kind && own.id === voice.id)
  const speaks = canSpeak(community, standing, actor)
  const lasts = mandate.status === 'consulted' && today <= mandate.consultUntil
  const isOpen = lasts && isOpenTo(community, actor)
  const answers = isOpen && actor !== null && (mandate.proposedBy === actor.id || kept.length > 0)
  const runs = mandate.status === 'entrusted' && today < overOn(mandate)
  return {
    mandate,
    words,
    questions,
    noNews: { said: said.length, needed: voicesToAsk(await otherVoices(db, community.id, holders, today)) },
    stage: stageOf(mandate, today),
    today,
    voices: standing.voices,
    withPeople: canSeePeople(standing),
    kept: isOpenTo(community, actor) ? kept : [],
    authored: spoken.filter((word) => word.kind === 'objection' && mine(word)).map((word) => word.id),
    hasSpoken: spoken.some(({ saidBy }) => actor !== null && saidBy === actor.id),
    isOpen,
    canSay: isOpen && speaks,
    canAnswer: answers,
    canCancel: isOpen && actor !== null && mandate.proposedBy === actor.id,
    canAskWithdrawal: runs && speaks,
    canSayNoNews:
      runs &&
      speaks &&
      kept.length === 0 &&
      givesPower(mandate, today) &&
      !questions.some(({ status }) => status === 'open') &&
      !said.some(({ saidBy }) => saidBy === actor?.id),
  }
}
