import type { Link } from '#ui/index.ts'

/** What the header leads to: only what works today. */
export const menu: Link[] = [
  { href: '/annuaire?genre=projet', label: 'Projets' },
  { href: '/annuaire?genre=organisation', label: 'Structures' },
  { href: '/territoires', label: 'Territoires' },
  { href: '/defis', label: 'Défis' },
  { href: '/annuaire', label: 'Tout l’annuaire' },
]

export const footer = (production: boolean): { title: string; links: Link[] }[] => [
  {
    title: 'Participer',
    links: [
      { href: '/annuaire/nouvelle-fiche', label: 'Mettre mon projet sur la carte' },
      { href: '/inscription', label: 'Créer un compte' },
      { href: '/contact', label: 'Signaler une erreur' },
    ],
  },
  {
    title: 'Comprendre',
    links: [
      { href: '/defis', label: 'Les cinq défis' },
      { href: '/territoires', label: 'Tous les territoires' },
      { href: '/territoires/metropole-de-lyon', label: 'Lyon, le premier' },
    ],
  },
  {
    title: 'Réutiliser',
    links: [
      { href: '/donnees', label: 'Données ouvertes' },
      ...(production ? [] : [{ href: '/dev/courriels', label: 'Courriels de démonstration' }]),
    ],
  },
  {
    title: 'Le site',
    links: [
      { href: '/contact', label: 'Contact' },
      { href: '/mentions-legales', label: 'Mentions légales' },
      { href: '/confidentialite', label: 'Données personnelles' },
      { href: '/regles', label: 'Règles du site' },
      { href: '/accessibilite', label: 'Accessibilité\u00a0: non conforme' },
    ],
  },
]

/** The menu of the person signed in. */
export const accountMenu = (officer: boolean): Link[] => [
  { href: '/mes-fiches', label: 'Mes fiches' },
  { href: '/mon-compte', label: 'Mon compte' },
  ...(officer ? [{ href: '/administration', label: 'Administration' }] : []),
]
