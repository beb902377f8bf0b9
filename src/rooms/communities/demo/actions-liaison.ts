import { record } from '#core/history.ts'
import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { answerRequest, askLiaison, closeRequest } from '../liaison/requests/actions.ts'
import { addService } from '../liaison/services/actions.ts'
import { readCommunity } from '../queries.ts'
import { metropolis } from './invented.ts'
import type { Who } from './queries.ts'
import type { Stage } from './stage.ts'

const authority = 'Grenoble-Alpes Métropole (direction inventée)'

const services = [
  {
    name: 'Patrimoine et locaux',
    handles: 'Occuper un local vide, signer une convention, connaître le propriétaire, visiter un rez-de-chaussée.',
    isGeneral: false,
  },
  {
    name: 'Commande publique',
    handles: 'Répondre à un marché, marchés réservés, clauses sociales, fournir une cantine ou un service.',
    isGeneral: false,
  },
  { name: 'Accueil des initiatives', handles: 'Tout ce qui ne trouve pas sa place ailleurs.', isGeneral: true },
]

type Told = {
  by: Who
  to: number
  subject: string
  message: string
  asked: number
  answered?: number
  closed?: boolean
}

const requests: Told[] = [
  {
    by: 'camille',
    to: 0,
    subject: 'Un rez-de-chaussée rue des Lilas',
    message: 'Six mois nous suffiraient.',
    asked: 110,
    answered: 103,
    closed: true,
  },
  {
    by: 'maelle',
    to: 0,
    subject: 'La liste des locaux à visiter',
    message: 'Pour le groupe de travail.',
    asked: 80,
    answered: 66,
  },
  {
    by: 'paul',
    to: 0,
    subject: 'Un garage pour des vélos',
    message: 'Vingt mètres carrés, avec une prise.',
    asked: 50,
    answered: 45,
    closed: true,
  },
  {
    by: 'simon',
    to: 1,
    subject: 'Le calendrier des marchés réservés',
    message: 'Pour prévenir les structures.',
    asked: 40,
    answered: 33,
  },
  {
    by: 'yanis',
    to: 1,
    subject: 'Fournir les goûters des écoles',
    message: 'Une coopérative peut-elle répondre seule\u00a0?',
    asked: 6,
  },
]

/** Departments, who answers for them, and requests answered, waiting or late. */
export const tellLiaison = async (stage: Stage): Promise<void> => {
  const { services: inside, who, ago, day } = stage
  const community = await readCommunity(inside.db, metropolis.slug)
  const ids: Id[] = []
  for (const service of services)
    ids.push(certain(await addService(inside, who('lucie'), community, { authority, ...service }, ago(150))))
  for (const service_id of ids)
    await inside.db
      .insertInto('liaison_contact')
      .values({
        ...{ service_id, person_id: who('helene').id, function: 'Référente innovation sociale', kind: 'contact' },
        ...{ act: 'Lettre de mission inventée', starts_on: day(149), ends_on: day(-220), created_at: ago(149) },
      })
      .execute()
  await record(inside.db, {
    ...{ actorId: null, verb: 'community.contact_named', subject: { kind: 'community', id: community.id } },
    ...{ isPublic: true, details: { title: 'Patrimoine et locaux', path: `/directions/${ids[0]}` }, at: ago(149) },
  })
  for (const told of requests) await play(stage, community.id, ids[told.to] ?? null, told)
}

const play = async ({ services: inside, who, ago }: Stage, communityId: Id, serviceId: Id | null, told: Told) => {
  const { by, subject, message, asked, answered, closed } = told
  const id = certain(
    await askLiaison(inside, who(by), communityId, { serviceId, subject, message, sheetId: null }, ago(asked)),
  )
  if (answered === undefined) return
  const body = 'C’est possible. Passez nous voir avec le plan, nous regarderons ensemble.'
  certain(await answerRequest(inside, who('helene'), id, { body, meetingOn: null }, ago(answered)))
  if (!closed) return
  certain(
    await closeRequest(inside, who(by), id, { opinion: 'helped', said: 'Merci de la visite.' }, ago(answered - 1)),
  )
  certain(await closeRequest(inside, who('helene'), id, { opinion: null, said: '' }, ago(answered - 2)))
}
