import type { Id } from '#core/pure/id.ts'
import { certain } from '#core/pure/result.ts'
import { castBallot, closeVote, openVote } from '#rooms/decisions/index.ts'
import { readCommunity } from '../queries.ts'
import { beginRoadmap } from '../roadmap/actions.ts'
import { addItem, changeStatus } from '../roadmap/items/actions.ts'
import { draftOf, roadmapOf } from '../roadmap/queries.ts'
import { movesOf } from '../roadmap/rules.ts'
import { applyRoadmapVotes, askApproval, freezeRoadmap } from '../roadmap/versions/actions.ts'
import { metropolis } from './invented.ts'
import type { Who } from './queries.ts'
import type { Stage } from './stage.ts'

type Told = {
  title: string
  purpose?: string
  lead?: string
  means?: string
  due?: string
  status?: 'validated' | 'in_progress' | 'blocked' | 'done'
  reason?: string
  inside?: Told[]
}

const axes: Told[] = [
  {
    title: 'Un local pour ceux qui commencent',
    purpose: 'Que personne n’attende un an un rez-de-chaussée vide.',
    status: 'in_progress',
    inside: [
      {
        title: 'Tenir la carte des locaux vides',
        lead: 'Atelier des Pentes',
        means: 'Deux demi-journées par mois.',
        status: 'in_progress',
        inside: [
          { title: 'Premier relevé, rue par rue', due: '2026-03', status: 'done' },
          { title: 'Accord des trois bailleurs', due: '2026-09', status: 'done' },
          { title: 'Vingt locaux proposés', due: '2027-02' },
        ],
      },
      {
        title: 'Une convention d’occupation type',
        lead: 'Toits partagés',
        status: 'blocked',
        reason: 'L’assurance refuse les occupations de moins de six mois.',
        inside: [{ title: 'Modèle relu par la direction du patrimoine', due: '2026-12' }],
      },
    ],
  },
  {
    title: 'Financer le premier pas',
    purpose: 'De petites sommes, vite, avant que les financeurs d’usage ne prennent le relais.',
    status: 'in_progress',
    inside: [
      {
        title: 'Un guichet commun des financeurs',
        lead: 'Banque coopérative Demain',
        status: 'in_progress',
        inside: [
          { title: 'Un dossier unique', due: '2026-06', status: 'done' },
          { title: 'Premier comité', due: '2026-11-12', status: 'done' },
          { title: 'Bilan de la première année', due: '2027-06' },
        ],
      },
    ],
  },
  {
    title: 'Relier directions et acteurs',
    purpose: 'Une personne par direction, une réponse en dix jours ouvrés.',
    status: 'in_progress',
    inside: [
      {
        title: 'Un référent dans chaque direction',
        lead: 'Mesure & sens',
        status: 'in_progress',
        inside: [
          { title: 'Trois directions', due: '2026-10', status: 'done' },
          { title: 'Sept directions', due: '2027-03' },
        ],
      },
    ],
  },
  {
    title: 'Mesurer sans alourdir',
    purpose: 'Trois questions communes, posées une fois par an.',
    status: 'validated',
    inside: [{ title: 'Choisir les trois questions', lead: 'Mesure & sens', due: '2027-04' }],
  },
]

const voters: { who: Who; voice: string; choice: string }[] = [
  { who: 'lucie', voice: 'Mesure & sens', choice: 'pour' },
  { who: 'simon', voice: 'Banque coopérative Demain', choice: 'pour' },
  { who: 'maelle', voice: 'Atelier des Pentes', choice: 'pour' },
  { who: 'camille', voice: 'Toits partagés', choice: 'contre' },
  { who: 'yanis', voice: 'Coopérative des bourgs', choice: 'pour' },
]

/** The roadmap of the metropolis: a first version approved by a vote, then work that moved the draft on. */
export const tellRoadmap = async (stage: Stage): Promise<void> => {
  const { services, who, ago, at } = stage
  const lucie = who('lucie')
  certain(await beginRoadmap(services, lucie, metropolis.slug, null, ago(240)))
  for (const axis of axes) await add(stage, null, axis, 238)
  const voice = stage.sheet('Mesure & sens')
  const note = 'Première version, après quatre rencontres ouvertes.'
  const number = certain(await freezeRoadmap(services, lucie, metropolis.slug, { note, voice }, ago(220)))
  const asked = { days: 14, quorum: 50 }
  const decisionId = certain(await askApproval(services, lucie, metropolis.slug, String(number), asked, ago(219)))
  await voteOn(stage, decisionId, voters, 218)
  await closeVote(services.db, decisionId, ago(203))
  await applyRoadmapVotes(at(203))
  for (const axis of axes) await advance(stage, axis, 60)
}

/** Opens a vote and casts these ballots, on days where its clock allows it. */
export const voteOn = async (
  { services, who, sheet, ago }: Stage,
  decisionId: Id,
  ballots: readonly { who: Who; voice: string | null; choice: string }[],
  days: number,
): Promise<void> => {
  await openVote(services.db, decisionId, ago(days))
  for (const { who: name, voice, choice } of ballots) {
    const actor = who(name)
    const cast = voice ? { kind: 'organisation', id: sheet(voice) } : { kind: 'person', id: actor.id }
    certain(await castBallot(services, actor, decisionId, { voice: cast, choice }, ago(days - 1)))
  }
}

const ids = new WeakMap<Told, Id>()

const add = async (stage: Stage, parentId: Id | null, told: Told, days: number): Promise<void> => {
  const { title, purpose = '', lead = '', means = '', due = null } = told
  const written = { version: 0, parent: '', title, purpose, lead, means, startsOn: null, dueOn: due }
  const lucie = stage.who('lucie')
  const id = certain(await addItem(stage.services, lucie, metropolis.slug, parentId, written, stage.ago(days)))
  ids.set(told, id)
  for (const inside of told.inside ?? []) await add(stage, id, inside, days)
}

/** What has moved since the version that was approved: each on its way, one lawful step after the other. */
const advance = async (stage: Stage, told: Told, days: number): Promise<void> => {
  for (const status of ['in_progress', told.status] as const) {
    const item = status && (await itemOf(stage, told))
    if (!item || item.status === status || !movesOf(item.kind, item.status).includes(status)) continue
    const reason = status === 'blocked' ? (told.reason ?? '') : ''
    const move = { version: item.version, status, reason, statusOn: stage.day(days) }
    certain(await changeStatus(stage.services, stage.who('lucie'), metropolis.slug, item.id, move, stage.ago(days)))
  }
  for (const inside of told.inside ?? []) await advance(stage, inside, days)
}

const itemOf = async ({ services: { db } }: Stage, told: Told) => {
  if (told.status === undefined || told.status === 'validated') return null
  const { id } = await readCommunity(db, metropolis.slug)
  const roadmap = await roadmapOf(db, id)
  const items = roadmap ? await draftOf(db, roadmap.id) : []
  return items.find((item) => item.id === ids.get(told)) ?? null
}
