import type { Maturity } from '../rules.ts'
import { words as common } from '../words.ts'

export const words = {
  title: 'La bannière',
  description:
    'La communauté autogérée des projets d’intérêt général\u00a0: trois critères, une déclaration publique, renouvelée chaque année.',
  lede: 'La communauté des projets qui se reconnaissent dans trois critères. Personne ne l’accorde\u00a0: chaque projet se déclare, dit pourquoi et montre ses preuves.',
  declare: 'Déclarer un projet',
  guide: 'Bannière ou label\u00a0? Quatre questions',
  members: ['membre aujourd’hui', 'membres aujourd’hui'],
  departments: ['département', 'départements'],
  former: ['ancien membre', 'anciens membres'],
  criteria: 'Trois critères',
  criteriaIntro: 'Ils viennent de la réunion publique de Lyon, le 22 février 2018.',
  guarantees: 'Ce qu’elle garantit',
  not: 'Ce qu’elle ne garantit pas',
  how: 'Comment un projet entre',
  steps: [
    'Il a une fiche dans l’annuaire. Une association, une coopérative, une société, un collectif ou une personne\u00a0: aucun numéro SIREN n’est exigé.',
    'Il répond à chaque critère\u00a0: oui, en chemin avec un engagement daté, ou non, et une phrase qui le montre. Six questions, dix minutes, et l’on peut s’arrêter en route. Un «\u00a0non\u00a0» se dit aussi.',
    'Il se déclare. C’est immédiat\u00a0: ni dossier, ni instruction, ni refus d’un bureau. Tout ce qu’il dit est public.',
    'Il renouvelle chaque année, et peut partir quand il veut. Il est alors ancien membre, et son badge le dit.',
  ],
  governed: 'Qui la gouverne',
  governedText:
    'Ses membres. La version 1 de la charte est une proposition de cette plateforme\u00a0: la source de 2018 ne donne que les trois critères. Les versions suivantes sont votées par les membres. Tout membre peut questionner une déclaration\u00a0: le projet répond, et trois pairs tirés au sort décident si la réponse ne suffit pas. Rien n’est suspendu d’office, et aucun bureau n’exclut un projet, sauf si la loi l’impose.',
  doors: {
    decisions: 'Les décisions de la bannière',
    amendments: 'Changer la charte',
    mandates: 'Animer la bannière',
    peers: 'Les questionnements entre pairs',
  },
  life: 'Ce que les membres décident',
  peersConcluded: 'Questionnement entre pairs conclu',
  latest: 'Arrivés récemment',
  register: 'Le registre des membres',
  openness: 'Ce qui est ouvert et réutilisable',
  charter: 'Lire la charte',
  map: 'Voir les membres sur la carte',
  none: 'Aucun projet ne s’est encore déclaré.',
  around: 'Aller plus loin',
  comparison: 'Bannière ou label\u00a0?',
  charters: {
    version: (number: number) => `Charte de la bannière, version ${number}`,
    published: 'Publiée le',
    by: (maturity: Maturity) => (maturity === 'adopted' ? common.adoptedBy : common.proposedBy),
    versions: 'Toutes les versions',
    data: 'Cette version en JSON',
    example: 'Exemple inventé',
    details: 'On demande aussi\u00a0:',
  },
} as const
