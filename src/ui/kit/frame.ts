// What the pages of the kit receive, as the application would give it.
import type { Frame } from '../index.ts'

export const frame: Frame = {
  path: '/annuaire?genre=projet&q=mobilité',
  actor: { name: 'Camille Rey', isOfficer: true },
  flash: { kind: 'done', text: 'Votre fiche est enregistrée.' },
  theme: 'auto',
  demo: true,
  assets: {
    css: '/assets/style.css',
    js: '/assets/main.js',
    icons: '/assets/icons.svg',
    favicon: '/assets/favicon.svg',
    textFont: '/assets/text.woff2',
  },
  publisher: 'Association Exemple',
  year: 2026,
  version: '0.1.0',
  sourceUrl: 'https://code.example.org/frenchimpact',
  poweredBy: 'FrenchImpact',
  menu: [
    { href: '/annuaire?genre=projet', label: 'Projets' },
    { href: '/annuaire?genre=organisation', label: 'Structures' },
    { href: '/territoires', label: 'Territoires' },
    { href: '/defis', label: 'Défis' },
    { href: '/annuaire', label: 'Tout l’annuaire' },
  ],
  footer: ['Participer', 'Comprendre', 'Réutiliser', 'Le site'].map((title) => ({
    title,
    links: [
      { href: '/contact', label: 'Contact' },
      { href: '/mentions-legales', label: 'Mentions légales' },
    ],
  })),
  account: [{ href: '/mon-compte', label: 'Mon compte' }],
  unreadMail: 3,
}

/** Projects by department, some of them without any. */
export const counts = {
  '01': 2,
  '07': 14,
  '13': 31,
  '23': 6,
  '26': 22,
  '2A': 1,
  '29': 7,
  '33': 12,
  '38': 19,
  '42': 9,
  '59': 42,
  '69': 64,
  '75': 58,
  '92': 4,
  '93': 27,
  '971': 3,
  '974': 8,
  '988': 1,
}

export const hrefFor = (code: string) => `/annuaire?departement=${code}`
