import { addDays } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { contemplate } from '../committee/contradictions/actions.ts'
import type { SubjectKey } from '../committee/rules.ts'
import { answerContradiction, fileAppeal } from '../tracking/actions.ts'
import type { Story } from './cases.ts'
import { adjourned, granted, refused, unhelped } from './decisions.ts'
import { giveBack, suspend, takeAway } from './endings.ts'
import type { DemoPeople } from './people.ts'
import { call, decide } from './sittings.ts'
import type { File } from './story.ts'
import { at } from './writing.ts'

/** What became of the labels that were granted. */
const ends: Partial<Record<Story, typeof suspend | null>> = {
  granted: null,
  suspended: suspend,
  given_up: giveBack,
  taken_away: takeAway,
}

/** What the committee did with a file: decided, put off, heard first, or will see next week. */
export const sit = async (services: Services, people: DemoPeople, file: File): Promise<void> => {
  const { told, day, today } = file
  const key: SubjectKey = { kind: 'application', id: file.id }
  const { martine, olivier } = people.committee
  const met = addDays(day, 38)
  if (told.story === 'committee') {
    await call(services, people, key, { on: addDays(today, 6), by: addDays(day, 30) })
    return
  }
  if (told.story in ends) {
    await decide(services, people, { key, on: met, by: [martine, olivier] }, granted)
    await ends[told.story]?.(services, people, file)
    return
  }
  if (told.story === 'adjourned') {
    await decide(services, people, { key, on: met, by: [martine, olivier] }, adjourned)
    return
  }
  // nobody is refused before being heard; the one whose words are still awaited was asked a few days ago
  const askedOn = told.story === 'contradictory' ? addDays(today, -6) : addDays(day, 33)
  const asking = { reasons: unhelped, criteria: ['redirect'] }
  certain(await contemplate(services, people.coordinator, key, asking, at(askedOn)))
  if (told.story === 'contradictory') return
  const answer =
    'Nous commençons seulement à rappeler ceux que nous ne retenons pas. Le tableau de suivi date de ce mois.'
  certain(await answerContradiction(services, file.keeper, file.id, answer, at(addDays(askedOn, 9))))
  const refusedOn = addDays(askedOn, 16)
  await decide(services, people, { key, on: refusedOn, by: [martine, olivier] }, refused)
  if (told.story !== 'appeal') return
  const appeal =
    'Depuis trois mois, chaque personne écartée est rappelée\u00a0: 21 appels, 17 rendez-vous pris ailleurs.'
  certain(await fileAppeal(services, file.keeper, file.id, appeal, at(addDays(refusedOn, 40))))
}
