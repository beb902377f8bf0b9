import { certain } from '#core/pure/result.ts'
import { closeVote, proposeDecision } from '#rooms/decisions/index.ts'
import { askToJoin } from '../members/requests/actions.ts'
import { readCommunity } from '../queries.ts'
import { voteOn } from './actions-roadmap.ts'
import { metropolis } from './invented.ts'
import type { Stage } from './stage.ts'

/** Votes: one that is open, one by ranking and one by dots that are over, one to come; and someone who asks to join. */
export const tellDecisions = async (stage: Stage): Promise<void> => {
  const { services, who, ago } = stage
  const community = await readCommunity(services.db, metropolis.slug)
  const body = { kind: 'community' as const, id: community.id }
  const ranked = await proposeDecision(
    services.db,
    services,
    who('lucie'),
    {
      ...{ body, method: 'ranked', quorum: 50, demo: true, opensAt: ago(130), closesAt: ago(120) },
      title: 'Le quartier où ouvrir le premier local',
      question: 'Quatre quartiers se proposent. Classez-les, du plus au moins urgent pour vous.',
      options: [{ label: 'Villeneuve' }, { label: 'Saint-Bruno' }, { label: 'Teisseire' }, { label: 'Mistral' }],
    },
    ago(135),
  )
  const orders = [
    { who: 'lucie', voice: 'Mesure & sens', choice: '1>2>4>3' },
    { who: 'simon', voice: 'Banque coopérative Demain', choice: '2>1>3' },
    { who: 'maelle', voice: 'Atelier des Pentes', choice: '1>4>2' },
    { who: 'camille', voice: 'Toits partagés', choice: '4>1>2>3' },
    { who: 'paul', voice: null, choice: '2>1' },
  ] as const
  await voteOn(stage, ranked.id, orders, 130)
  await closeVote(services.db, ranked.id, ago(119))

  const open = await proposeDecision(
    services.db,
    services,
    who('lucie'),
    {
      ...{ body, method: 'majority', quorum: 50, demo: true, opensAt: ago(4), closesAt: ago(-9) },
      title: 'Réserver un quart du guichet commun aux communes de moins de 5\u00a0000 habitants',
      question:
        'Le guichet commun reçoit surtout des projets de Grenoble. Faut-il réserver un quart de ses moyens aux communes de moins de 5\u00a0000 habitants, pendant un an, puis regarder\u00a0?',
    },
    ago(10),
  )
  const first = [
    { who: 'simon', voice: 'Banque coopérative Demain', choice: 'pour' },
    { who: 'yanis', voice: 'Coopérative des bourgs', choice: 'pour' },
    { who: 'maelle', voice: 'Atelier des Pentes', choice: 'contre' },
  ] as const
  await voteOn(stage, open.id, first, 4)

  await proposeDecision(
    services.db,
    services,
    who('lucie'),
    {
      ...{ body, method: 'dots', dots: 5, quorum: 30, demo: true, opensAt: ago(-6), closesAt: ago(-20) },
      title: 'Les rencontres de l’an prochain',
      question: 'Cinq points à répartir entre les thèmes que vous voulez voir traités.',
      options: [
        { label: 'Se nourrir', detail: 'Cantines, épiceries, invendus.' },
        { label: 'Se loger', detail: 'Colocations, habitats partagés.' },
        { label: 'Se déplacer', detail: 'Covoiturage, vélos, garages.' },
        { label: 'Vieillir chez soi' },
      ],
    },
    ago(1),
  )
  const message = 'Nous accompagnons des projets ruraux et cherchons à travailler avec l’agglomération.'
  const applicant = { kind: 'organisation' as const, id: stage.sheet('Semences d’Auvergne') }
  certain(await askToJoin(services, who('hugo'), community, { applicant, message }, ago(4)))
}
