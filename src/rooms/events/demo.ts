import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { certain } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { resolvePlace } from '#rooms/geography/index.ts'
import { cast } from '../../demo/cast.ts'
import { announceEvent, createEvent, type EventContent } from './actions.ts'
import { allEvents } from './queries.ts'
import { endOfMonth, instantIn } from './rules.ts'

const report = 'Compte rendu de la réunion du 22 février 2018, publié par le Mouves'

const blank: Omit<EventContent, 'title' | 'startsOn' | 'endsOn'> = {
  summary: '',
  description: '',
  precision: 'day',
  startsAt: null,
  endsAt: null,
  zone: 'Europe/Paris',
  room: 'unsaid',
  venue: '',
  address: '',
  territoryId: null,
  onlineUrl: null,
  access: '',
  sourceName: null,
  sourceUrl: null,
  roles: [],
}

type Told = Partial<EventContent> & { title: string; startsOn: string; place: string }

/** What took place, as sources tell it, to the precision they give; three invented meetings to come, relative to the clock. */
const real: Told[] = [
  {
    title: 'Un groupe de travail se forme à Lyon',
    summary:
      'Des acteurs lyonnais commencent à travailler à un accélérateur d’innovation sociale de territoire. Le compte rendu de 2018 en cite dix, sans les dire tous.',
    precision: 'month',
    startsOn: '2017-07-01',
    endsOn: endOfMonth('2017-07-01'),
    place: 'Métropole de Lyon',
    sourceName: report,
  },
  {
    title: 'Présentation publique de #FrenchImpact à Lyon',
    summary: 'L’initiative #FrenchImpact présentée au public, avec six questions et leurs réponses de ce jour-là.',
    startsOn: '2018-02-22',
    venue: 'Tuba',
    place: 'Lyon',
    sourceName: report,
    roles: [
      { role: 'host', name: 'Tuba' },
      { role: 'organiser', name: 'Mouves Auvergne-Rhône-Alpes' },
      { role: 'organiser', name: 'LyESS' },
    ],
  },
  {
    title: 'Start-Up de Territoire, Valence',
    summary:
      'La soirée à laquelle la réunion de Lyon donnait rendez-vous\u00a0; elle a réuni plus de 1\u00a0400 personnes.',
    startsOn: '2018-03-29',
    place: 'Valence',
    sourceName: 'Département de la Drôme',
    sourceUrl: 'https://www.ladrome.fr/nos-actions/economie/actualites-economie/innovation/economie-solidaire',
  },
]

const invented = (today: string): Told[] => {
  const soon = (days: number, from: string, to: string) => {
    const day = addDays(today, days)
    return {
      startsOn: day,
      precision: 'time' as const,
      startsAt: instantIn('Europe/Paris', day, from),
      endsAt: instantIn('Europe/Paris', day, to),
    }
  }
  return [
    {
      title: 'Soirée des idées, Villeurbanne',
      summary: 'Des tables, des idées, des équipes\u00a0: venez avec un problème de votre quartier.',
      ...soon(11, '18:00', '21:30'),
      venue: 'Maison des habitants',
      place: 'Villeurbanne',
      access: 'Plain-pied, boucle magnétique, garde d’enfants sur place.',
      roles: [
        { role: 'host', name: 'Maison des habitants' },
        { role: 'organiser', name: 'L’Atelier des Pentes' },
      ],
    },
    {
      title: 'Évaluer sans s’épuiser, atelier en ligne',
      summary: 'Choisir trois indicateurs et les tenir un an.',
      ...soon(16, '14:00', '16:00'),
      place: '',
      onlineUrl: 'https://atelier.example/evaluer',
      roles: [{ role: 'organiser', name: 'Mesure et sens' }],
    },
    {
      title: 'Rencontre des garages solidaires, Guéret',
      summary: 'Neuf mois pour ouvrir un garage\u00a0: ce qui marche, ce qui casse.',
      ...soon(52, '09:30', '12:30'),
      venue: 'Permis de bouger',
      place: 'Guéret',
      roles: [{ role: 'host', name: 'Permis de bouger' }],
    },
  ]
}

/** The agenda of the demonstration: real meetings stay when it is erased, invented ones go. */
export const eventsDemo = async (services: Services): Promise<void> => {
  const { lea } = await accountsDemo(services)
  const today = parisDay(services.clock())
  const actor = (demo: boolean): Actor => ({ id: lea, ...cast.lea, secondFactor: true, grants: [], demo })
  await inTransaction(services.db, async (db) => {
    const known = new Set((await allEvents(db)).map(({ title }) => title))
    const all = [...real.map((one) => ({ one, demo: false })), ...invented(today).map((one) => ({ one, demo: true }))]
    for (const { one, demo } of all) {
      if (known.has(one.title)) continue
      const { place, ...event } = one
      const where = place ? await resolvePlace(db, place) : null
      const named = where?.kind === 'one' ? where.place : where?.kind === 'several' ? where.places[0] : undefined
      const territoryId = named?.id ?? null
      const content = { ...blank, endsOn: event.startsOn, ...event, territoryId }
      const created = certain(await createEvent({ ...services, db }, actor(demo), content, services.clock()))
      await announceEvent({ ...services, db }, actor(demo), created.id, services.clock())
    }
  })
}
