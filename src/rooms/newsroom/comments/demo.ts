import type { Actor } from '#core/actor.ts'
import { found } from '#core/errors.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { CastIds } from '#rooms/accounts/index.ts'
import { cast } from '../../../demo/cast.ts'
import { decideComment } from '../moderating/actions.ts'
import { appeal, writeComment } from './actions.ts'
import { reportComment } from './actions-reports.ts'
import { commentsOf, subjectAt } from './queries.ts'

type Who = 'nadia' | 'lea' | 'marc' | 'paul' | 'simon' | 'yanis'

/** What invented people say back about the report: two read and published, one waiting, one reported, one refused and contested. */
export const commentsDemo = async (services: Services, ids: CastIds): Promise<void> => {
  const subject = await subjectAt(services.db, 'article', 'retour-sur-la-presentation-a-lyon')
  if ((await commentsOf(services.db, subject)).length > 0) return
  const today = parisDay(services.clock())
  const at = (days: number, hour: string) => new Date(`${addDays(today, -days)}T${hour}:00Z`)
  const actor = (who: Who): Actor => ({ id: ids[who], ...cast[who], secondFactor: true, grants: [], demo: true })
  const write = async (who: Who, body: string, on: Date, more: { parentId?: string; team?: boolean } = {}) => {
    const { name, email } = cast[who]
    const written = {
      body,
      name,
      email,
      website: null,
      parentId: more.parentId ?? null,
      team: more.team ?? false,
      trapped: false,
    }
    return certain(await writeComment(services, actor(who), subject, written, on)).number
  }
  const publish = { verdict: 'publish', reason: null, reasonText: '' } as const
  const asked = await write(
    'nadia',
    'Une association sans salarié peut-elle entrer sous la bannière, ou faut-il déjà un SIREN\u00a0?',
    at(6, '18:10'),
  )
  await decideComment(services, actor('lea'), asked, publish, at(5, '08:30'))
  const parent = await services.db.selectFrom('comment').select('id').where('number', '=', asked).executeTakeFirst()
  const answer =
    'Oui, le SIREN n’est jamais exigé\u00a0: une association, un collectif ou une personne seule peut déclarer un projet.'
  await write('lea', answer, at(5, '09:05'), { parentId: found(parent).id, team: true })

  const doubt = await write(
    'simon',
    'Le milliard, tout le monde sait où il part\u00a0: toujours aux mêmes.',
    at(3, '20:00'),
  )
  await decideComment(services, actor('marc'), doubt, publish, at(2, '09:00'))
  const said = { reason: 'defamation' as const, details: 'Aucune preuve n’est donnée.', email: cast.paul.email }
  await reportComment(services, actor('paul'), doubt, said, at(1, '12:00'))

  const advert = await write(
    'yanis',
    'Notre application arrive dans la Drôme, promotion jusqu’à dimanche sur notre site.',
    at(4, '11:00'),
  )
  const refusal = {
    verdict: 'refuse',
    reason: 'advertising',
    reasonText: 'Le message annonce une offre commerciale.',
  } as const
  await decideComment(services, actor('lea'), advert, refusal, at(3, '08:15'))
  await appeal(
    services,
    advert,
    'Je voulais dire que le sujet du transport est oublié dans le compte rendu.',
    at(2, '19:00'),
  )

  await write(
    'paul',
    'Je n’ai pas trouvé qui peut m’aider à Bourg-lès-Valence. La réunion de 2018 a-t-elle eu une suite ici\u00a0?',
    at(1, '21:40'),
  )
}
