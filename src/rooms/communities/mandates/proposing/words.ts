import { type ProposeRefusal, terms } from '../rules.ts'
import { nb } from '../words.ts'

export const refusals: Record<ProposeRefusal, string> = {
  'in-progress': 'Une proposition est déjà devant les membres. Donnez-y votre avis, ou attendez qu’elle soit tranchée.',
  'no-holder': 'Choisissez au moins une organisation.',
  'not-members': 'Seules des organisations membres peuvent tenir un mandat.',
  'too-soon': `Le mandat commence après la consultation${nb}: au plus tôt dans ${terms.consultation + 1} jours.`,
  'too-long': 'Un mandat dure douze mois au plus, et finit après avoir commencé.',
  overlaps: 'Un autre mandat court encore à cette date. La suite commence le lendemain de sa fin.',
  'too-early': `La suite se propose au plus tôt ${terms.renewal} jours avant la fin du mandat en cours.`,
  'review-first': 'Une organisation qui anime déjà écrit d’abord le bilan de son mandat.',
}

export const words = {
  title: 'Proposer un mandat',
  lede: `Les membres auront ${terms.consultation} jours pour soutenir ou objecter. Les organisations nommées devront accepter.`,
  mission: 'La mission',
  missionHint: 'Ce que l’animation fera, avec quels moyens, et comment elle en rendra compte.',
  search: 'Chercher une organisation membre',
  searchHint: 'Son nom, ou une partie. Ce qui est coché le reste.',
  find: 'Chercher',
  holders: 'Qui animera',
  holdersHint: 'Une organisation, ou plusieurs pour un mandat collégial.',
  noneFound: 'Aucune organisation membre ne porte ce nom.',
  starts: 'Du',
  ends: 'Au',
  datesHint: 'Premier et dernier jours compris, douze mois au plus.',
  submit: 'Proposer aux membres',
  sent: `La proposition est devant les membres pour ${terms.consultation} jours.`,
  errors: { mission: 'Décrivez la mission.', day: 'Écrivez une date.' },
}
