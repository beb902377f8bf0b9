import type { cast } from '../../../demo/cast.ts'
import type { Move } from '../referrals/rules.ts'

export type Who = keyof typeof cast

type Step = {
  move: Exclude<Move, 'expire'>
  /** Days before today. */
  on: number
  written?: { reason?: string; other_way?: string; outcome?: string; news?: string }
}

export type ReferralCase = {
  project: string
  holder: Who
  to: string
  /** Days before today. */
  on: number
  motive: string
  expected: string
  steps: readonly Step[]
}

const bank = 'Banque coopérative Demain'

/** Asked by its holder, who waits for the answer. */
export const askCase = {
  project: 'Toit à deux voix',
  holder: 'camille',
  to: bank,
  /** Days before today. */
  on: 5,
  need: 'Une avance pour rénover le premier logement. Les loyers la remboursent en trois ans.',
  expected: 'Un rendez-vous, pour savoir si un prêt est possible.',
} as const

/** Sent by « Atelier des Pentes », invented as all the rest. One of them ended because nobody answered. */
export const forgotten: ReferralCase = {
  project: 'L’Épicerie du col',
  holder: 'yanis',
  to: bank,
  on: 60,
  motive: 'Le stock de départ demande une avance de trois mois.',
  expected: 'Un rendez-vous avec le chargé d’affaires.',
  steps: [],
}

export const referralCases: readonly ReferralCase[] = [
  {
    project: 'La Ligne des bourgs',
    holder: 'yanis',
    to: bank,
    on: 200,
    motive: 'La ligne tient avec douze voitures. Il en faut vingt pour ouvrir le deuxième bourg.',
    expected: 'Un prêt participatif de 60\u00a0000 euros.',
    steps: [
      { move: 'agree', on: 196 },
      { move: 'accept', on: 189 },
      { move: 'start', on: 180 },
      { move: 'tell', on: 165, written: { news: 'Le comité se réunit dans quinze jours.' } },
      {
        move: 'achieve',
        on: 150,
        written: { outcome: 'Le prêt est signé, remboursable à partir de la deuxième année.' },
      },
    ],
  },
  {
    project: 'Roue libre',
    holder: 'ibrahim',
    to: bank,
    on: 130,
    motive: 'Un local plus grand, au rez-de-chaussée.',
    expected: 'Un prêt de travaux.',
    steps: [
      { move: 'agree', on: 127 },
      {
        move: 'decline',
        on: 121,
        written: { reason: 'Le projet n’a pas encore deux exercices.', other_way: 'Fondation des Deux Rives' },
      },
    ],
  },
  {
    project: 'Roue libre',
    holder: 'ibrahim',
    to: 'Fondation des Deux Rives',
    on: 112,
    motive: 'Un local plus grand, au rez-de-chaussée.',
    expected: 'Une bourse de démarrage.',
    steps: [
      { move: 'agree', on: 110 },
      {
        move: 'decline',
        on: 103,
        written: {
          reason: 'Nos bourses de l’année sont attribuées.',
          other_way: 'Le fonds d’amorçage de l’intercommunalité, qui ouvre en janvier.',
        },
      },
    ],
  },
  {
    project: 'La Haie commune',
    holder: 'camille',
    to: bank,
    on: 60,
    motive: 'Les plants se paient à l’automne, les aides arrivent au printemps.',
    expected: 'Une avance de six mois.',
    steps: [
      { move: 'agree', on: 55 },
      { move: 'accept', on: 45 },
      { move: 'start', on: 30 },
      { move: 'tell', on: 10, written: { news: 'L’avance est rédigée. Il manque l’accord du comité.' } },
    ],
  },
  {
    project: 'L’Auto-école du marché',
    holder: 'nadia',
    to: bank,
    on: 22,
    motive: 'Une seconde voiture à double commande.',
    expected: 'Un crédit-bail.',
    steps: [
      { move: 'agree', on: 18 },
      { move: 'accept', on: 8 },
    ],
  },
  {
    project: 'Navette du plateau',
    holder: 'nadia',
    to: bank,
    on: 9,
    motive: 'La commune paie à six mois. Il faut tenir d’ici là.',
    expected: 'Une avance de trésorerie.',
    steps: [{ move: 'agree', on: 6 }],
  },
  {
    project: 'Main à main',
    holder: 'ibrahim',
    to: bank,
    on: 4,
    motive: 'Un premier salaire à financer.',
    expected: 'Un rendez-vous, pour savoir ce qui est possible.',
    steps: [],
  },
]
