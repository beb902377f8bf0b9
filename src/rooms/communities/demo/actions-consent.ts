import { playConsent } from '#rooms/decisions/index.ts'
import { readCommunity } from '../queries.ts'
import { metropolis } from './invented.ts'
import type { Stage } from './stage.ts'

const question =
  'Chaque organisation membre verserait cinquante euros par an à une caisse commune. Elle avancerait le premier loyer d’un projet, jusqu’à 1\u00a0500\u00a0euros, à rendre en un an et sans intérêt. Y voyez-vous une objection\u00a0?'

const outcome =
  'La caisse ouvre dès que cinq membres ont versé. Chacun donne ce qu’il veut, de dix à cinq cents euros, et personne ne publie qui a donné combien. Trois membres tirés au sort répondent à chaque demande en une semaine.'

/** A question settled by consent: one reservation, and an objection that changed the proposal before it was lifted. */
export const tellConsent = async (stage: Stage): Promise<void> => {
  const { services, who, sheet, ago, day } = stage
  const { id } = await readCommunity(services.db, metropolis.slug)
  const voice = (name: string) => ({ kind: 'organisation' as const, id: sheet(name) })
  const own = (name: 'paul' | 'bruno') => ({ by: who(name), voice: { kind: 'person' as const, id: who(name).id } })
  await playConsent(services, {
    leader: who('lucie'),
    proposal: {
      ...{ body: { kind: 'community', id }, method: 'consent', quorum: 50, demo: true },
      ...{ title: 'Une caisse commune pour le premier loyer', question, opensAt: ago(32), closesAt: ago(20) },
    },
    taken: [
      { by: who('lucie'), voice: voice('Mesure & sens'), stance: 'consent' },
      { by: who('maelle'), voice: voice('Atelier des Pentes'), stance: 'consent' },
      {
        ...{ by: who('simon'), voice: voice('Banque coopérative Demain'), stance: 'reserved' },
        reason:
          'Un an est court pour un atelier qui ouvre au printemps et ne gagne rien avant l’automne. Je consens, et je demande que l’on regarde au bout de six mois combien ont pu rendre à temps.',
      },
      {
        ...{ by: who('camille'), voice: voice('Toits partagés'), stance: 'objection' },
        reason:
          'La même somme pour tous pèse plus sur une association sans salarié que sur une banque. Deux de nos voisins n’entreraient plus. Je lèverais l’objection si chacun fixait ce qu’il verse.',
        answer:
          'Vous avez raison\u00a0: la somme devient libre, de dix à cinq cents euros, et le nom de qui donne n’est pas lié à ce qu’il donne. Entrer dans la communauté reste gratuit.',
      },
      { by: who('yanis'), voice: voice('Coopérative des bourgs'), stance: 'consent' },
      { ...own('paul'), stance: 'consent' },
      { ...own('bruno'), stance: 'abstain' },
    ],
    follows: { outcome, owner: 'Banque coopérative Demain', due: day(-40), reviewOn: day(-180) },
  })
}
