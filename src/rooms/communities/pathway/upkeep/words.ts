import { quoted } from '#core/pure/text.ts'
import type { Stall } from '../steps/rules.ts'

type Letter = { subject: string; paragraphs: string[]; action: string }

const opening = (community: string, days: number) =>
  `Aucune étape de la démarche de ${quoted(community)} n’a bougé depuis ${days}\u00a0jours.`

export const stalled: Record<Stall, (community: string) => Letter> = {
  30: (community) => ({
    subject: `${community}\u00a0: la démarche attend`,
    paragraphs: [
      opening(community, 30),
      'C’est souvent une date qui manque. Un petit pas suffit\u00a0: quelques lignes dans un livrable, une case cochée, un avis donné.',
    ],
    action: 'Voir où en est la démarche',
  }),
  60: (community) => ({
    subject: `${community}\u00a0: la démarche attend depuis deux mois`,
    paragraphs: [
      opening(community, 60),
      'Une étape qui ne vous convient pas peut être passée, en disant pourquoi, ou changée dans une variante. Sans mouvement d’ici un mois, la démarche sera proposée à d’autres, avec vous.',
    ],
    action: 'Reprendre la démarche',
  }),
  90: (community) => ({
    subject: `${community}\u00a0: la démarche est proposée à d’autres`,
    paragraphs: [
      opening(community, 90),
      'Elle figure désormais parmi les démarches à reprendre\u00a0: d’autres peuvent demander à vous rejoindre. Rien n’est perdu, vous restez membres et les étapes faites restent acquises. Le moindre pas la retire de cette liste.',
    ],
    action: 'Voir la démarche',
  }),
}

export const news = {
  submitted: (community: string, step: string): Letter => ({
    subject: `${community}\u00a0: votre avis sur ${quoted(step)}`,
    paragraphs: [
      `Le livrable de l’étape ${quoted(step)} est soumis aux membres de ${quoted(community)}.`,
      'Lisez-le, puis dites si vous êtes d’accord ou quelle réserve vous avez. Deux autres voix d’accord suffisent, si aucune réserve ne reste sans réponse.',
    ],
    action: 'Lire et donner mon avis',
  }),
  recognised: (community: string): Letter => ({
    subject: `${community} est reconnue`,
    paragraphs: [
      `Toutes les étapes de la démarche sont validées ou passées\u00a0: ${quoted(community)} est reconnue à partir d’aujourd’hui.`,
      'La suite se passe dans la feuille de route, les groupes et les décisions. Merci à celles et ceux qui ont tenu jusqu’ici.',
    ],
    action: 'Voir la communauté',
  }),
}

export const offeredTitle = 'La démarche est à reprendre'
