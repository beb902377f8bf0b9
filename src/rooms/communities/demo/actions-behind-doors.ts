import { certain } from '#core/pure/result.ts'
import { createGroup, moveGroup } from '../groups/group/actions.ts'
import { answerRequest, joinGroup } from '../groups/group/actions-members.ts'
import { requestsOf } from '../groups/group/queries.ts'
import { planMeeting, reportMeeting } from '../groups/meetings/actions.ts'
import { meetingIn } from '../groups/meetings/queries.ts'
import { groupBySlug } from '../groups/queries.ts'
import { metropolis } from './invented.ts'
import type { Stage } from './stage.ts'

const closedDoors =
  'On y parle de comptes, de dettes et de personnes, et un projet qui demande de l’aide doit pouvoir choisir à qui il le dit.'

const mission =
  'Qu’un projet qui risque de s’arrêter trouve en deux semaines trois personnes qui lisent ses comptes avec lui et appellent ses créanciers. Chaque année, le groupe publie combien de projets l’ont saisi et ce qu’ils sont devenus.'

/** A group behind closed doors, with its reason: its meetings are its members'. */
export const tellBehindDoors = async ({ services, who, sheet, ago, day }: Stage): Promise<void> => {
  const { db } = services
  const [simon, lucie] = [who('simon'), who('lucie')]
  const organisation = (name: string) => ({ kind: 'organisation' as const, id: sheet(name) })
  const { slug } = certain(
    await createGroup(
      services,
      simon,
      {
        ...{ community: metropolis.slug, voice: organisation('Banque coopérative Demain'), joining: 'on_request' },
        ...{ name: 'Passe difficile', mission, due: null, closedDoors },
      },
      ago(100),
    ),
  )
  const { id } = await groupBySlug(db, slug)
  const message = 'J’ai suivi onze études de projets qui s’arrêtaient, et je sais lire un bilan.'
  certain(await joinGroup(services, lucie, slug, { voice: organisation('Mesure & sens'), message }, ago(95)))
  const [request] = await requestsOf(db, id)
  const accepted = { requestId: request?.id ?? '', answer: 'accept' as const, reason: '' }
  certain(await answerRequest(services, simon, slug, accepted, ago(92)))
  certain(await moveGroup(services, simon, slug, { to: 'ongoing', outcome: '' }, ago(90)))
  const meeting = { stamp: '', hour: '08:30', minutes: 60, online: null, place: 'Chez l’un des membres' }
  const [past, next] = [
    'Un atelier de couture, trois mois de loyer en retard',
    'Un second rendez-vous avec le bailleur',
  ]
  const agenda = 'Lire les comptes ensemble, puis décider qui appelle le bailleur.'
  const path = certain(
    await planMeeting(services, simon, slug, { ...meeting, title: past, day: day(27), agenda }, ago(34)),
  )
  const held = path.split('/').at(-1) ?? ''
  const { reportStamp: stamp } = await meetingIn(db, id, true, held)
  const report = {
    report: 'L’atelier accepte que son bailleur soit appelé. Un étalement sur huit mois lui laisse de quoi payer.',
    resolutions: 'Appeler le bailleur avant la fin de la semaine.',
  }
  certain(await reportMeeting(services, simon, slug, { id: held, stamp, status: 'published', ...report }, ago(26)))
  certain(await planMeeting(services, simon, slug, { ...meeting, title: next, day: day(-6), agenda }, ago(3)))
}
