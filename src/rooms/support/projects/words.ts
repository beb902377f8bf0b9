import { count } from '#core/pure/text.ts'
import { nb } from '../words.ts'

export const words = {
  title: `Qui m’aide${nb}?`,
  lede: (project: string) =>
    `Tout ce qui concerne le soutien de «${nb}${project}${nb}»${nb}: qui l’a repéré, vers qui il est orienté, qui l’accompagne. Vous seuls, qui tenez sa fiche, voyez cette page.`,
  now: 'Et maintenant',
  nothing: 'Rien ne vous attend pour l’instant.',
  decideReferral: 'Une orientation attend votre réponse.',
  decideScouting: 'Une structure a repéré votre projet et attend votre réponse.',
  attach: 'Vous avez donné votre accord à un repérage. Est-ce de ce projet qu’il parle ?'.replace(' ?', `${nb}?`),
  attachButton: 'Oui, rattacher à ce projet',
  referrals: 'Orientations et demandes',
  noReferral: 'Personne n’a encore proposé d’orienter votre projet, et vous n’avez rien demandé.',
  ask: 'Demander du soutien',
  askText: 'Vous pouvez vous adresser vous-même à une structure labellisée, avec les pièces de votre choix.',
  left: (n: number) =>
    n === 0
      ? 'Vos demandes ouvertes sont au complet. Attendez une réponse, ou reprenez l’une d’elles.'
      : `Encore ${count(n, 'demande possible', 'demandes possibles')} en même temps.`,
  scoutings: 'Repérages',
  noScouting: 'Aucune structure n’a écrit sur votre projet.',
  supports: 'Accompagnements',
  noSupport: 'Personne n’accompagne votre projet sur ce site.',
  yourTurn: 'À vous',
  find: 'Trouver une structure labellisée',
} as const
