import type { cast } from '../../../demo/cast.ts'
import type { CommunityKind } from '../rules.ts'

type Who = keyof typeof cast

/** An invented community: where, who began it, its members and since how many days, and who facilitates it. */
export type Invented = {
  slug: string
  name: string
  kind: CommunityKind
  purpose: string
  rules: string
  rhythm: string
  place: { kind: string; code: string }
  also?: { kind: string; code: string }[]
  startedBy: Who
  startedDaysAgo: number
  recognisedDaysAgo: number | null
  /** Organisations by name, persons of the cast by key. */
  members: { organisation?: string; person?: Who; daysAgo: number }[]
  /** Days before (negative: after) today that a mandate began and ended. */
  mandates: { holders: string[]; mission: string; from: number; until: number }[]
}

/** A metropolis where everything is alive. */
export const metropolis: Invented = {
  slug: 'les-passerelles-grenobloises',
  name: 'Les Passerelles grenobloises',
  kind: 'collective',
  purpose:
    'Associations, entreprises et habitants de l’agglomération se retrouvent pour que les projets qui répondent à un besoin trouvent un local, un financement et une réponse de la collectivité.',
  rules:
    'Une organisation ou une personne, une voix. On décide par consentement quand on peut, au vote quand il le faut. Qui n’est pas d’accord l’écrit, et c’est gardé.',
  rhythm: 'Une rencontre ouverte le premier jeudi du mois\u00a0; les groupes se réunissent entre-temps.',
  place: { kind: 'epci', code: '200040715' },
  startedBy: 'lucie',
  startedDaysAgo: 640,
  recognisedDaysAgo: 560,
  members: [
    { organisation: 'Mesure & sens', daysAgo: 640 },
    { organisation: 'Banque coopérative Demain', daysAgo: 610 },
    { organisation: 'Atelier des Pentes', daysAgo: 600 },
    { organisation: 'Collectif Drôme solidaire', daysAgo: 420 },
    { organisation: 'Toits partagés', daysAgo: 380 },
    { organisation: 'Coopérative des bourgs', daysAgo: 300 },
    { person: 'paul', daysAgo: 260 },
    { person: 'bruno', daysAgo: 120 },
  ],
  mandates: [
    {
      holders: ['Mesure & sens'],
      mission: 'Lancer les rencontres mensuelles, tenir la liste des membres, publier les comptes rendus.',
      from: 540,
      until: 180,
    },
    {
      holders: ['Mesure & sens', 'Atelier des Pentes'],
      mission: 'Animer à deux\u00a0: les rencontres et les groupes d’un côté, le lien avec les directions de l’autre.',
      from: 170,
      until: -190,
    },
  ],
}

/** A rural territory in the middle of the pathway. */
export const rural: Invented = {
  slug: 'creuse-en-commun',
  name: 'Creuse en commun',
  kind: 'collective',
  purpose:
    'Se connaître d’un bourg à l’autre, dire ce qui manque, et porter à plusieurs ce que personne ne peut porter seul.',
  rules: '',
  rhythm: '',
  place: { kind: 'department', code: '23' },
  startedBy: 'nadia',
  startedDaysAgo: 75,
  recognisedDaysAgo: null,
  members: [
    { organisation: 'Garage des deux vallées', daysAgo: 75 },
    { person: 'paul', daysAgo: 70 },
    { person: 'yanis', daysAgo: 66 },
  ],
  mandates: [],
}

/** A territory whose mandate ended and that nobody took up. */
export const vacant: Invented = {
  slug: 'bourgs-d-ardeche',
  name: 'Bourgs d’Ardèche',
  kind: 'network',
  purpose: 'Un réseau de cafés, d’épiceries et de transports partagés des bourgs d’Ardèche et de Haute-Loire.',
  rules: 'Les décisions se prennent à la majorité des membres présents.',
  rhythm: 'Deux assemblées par an.',
  place: { kind: 'department', code: '07' },
  also: [{ kind: 'department', code: '43' }],
  startedBy: 'yanis',
  startedDaysAgo: 480,
  recognisedDaysAgo: 430,
  members: [
    { organisation: 'Coopérative des bourgs', daysAgo: 480 },
    { organisation: 'Collectif Drôme solidaire', daysAgo: 400 },
    { person: 'nadia', daysAgo: 350 },
  ],
  mandates: [
    {
      holders: ['Coopérative des bourgs'],
      mission: 'Tenir les deux assemblées et la lettre du réseau.',
      from: 425,
      until: 65,
    },
  ],
}
