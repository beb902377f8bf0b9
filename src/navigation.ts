import { type Actor, holds, isOfficer } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Link } from '#ui/index.ts'

/** What the header leads to: only what works today. */
export const menu: Link[] = [
  { href: '/annuaire?genre=projet', label: 'Projets' },
  { href: '/annuaire?genre=organisation', label: 'Structures' },
  { href: '/territoires', label: 'Territoires' },
  { href: '/defis', label: 'Défis' },
  { href: '/banniere', label: 'Bannière' },
  { href: '/label', label: 'Label' },
  { href: '/debloquer', label: 'Débloquer' },
  { href: '/orientations', label: 'Orientations' },
  { href: '/journal', label: 'Journal' },
]

export const footer = (production: boolean): { title: string; links: Link[] }[] => [
  {
    title: 'Participer',
    links: [
      { href: '/annuaire/nouvelle-fiche', label: 'Mettre mon projet sur la carte' },
      { href: '/banniere/declarer', label: 'Rejoindre la bannière' },
      { href: '/label/candidater', label: 'Demander le label' },
      { href: '/communautes', label: 'Animer un territoire' },
      { href: '/debloquer/demander', label: 'Signaler un blocage' },
      { href: '/orientations/poser-une-question', label: 'Poser une question' },
      { href: '/inscription', label: 'Créer un compte' },
      { href: '/contact', label: 'Signaler une erreur' },
    ],
  },
  {
    title: 'Comprendre',
    links: [
      { href: '/banniere/banniere-ou-label', label: 'Bannière ou label\u00a0?' },
      { href: '/orientations', label: 'Orientations à confirmer' },
      { href: '/chantiers', label: 'Chantiers en cours' },
      { href: '/evenements', label: 'Agenda' },
      { href: '/defis', label: 'Les cinq défis' },
      { href: '/territoires/metropole-de-lyon', label: 'Lyon, le premier' },
    ],
  },
  {
    title: 'Réutiliser',
    links: [
      { href: '/donnees', label: 'Données ouvertes' },
      { href: '/banniere/registre', label: 'Registre de la bannière' },
      { href: '/label/registre', label: 'Registre du label' },
      { href: '/verifier', label: 'Vérifier une attestation' },
      { href: '/banniere/ouvert', label: 'Ce qui est ouvert et réutilisable' },
      { href: '/journal/atom.xml', label: 'Flux du journal' },
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

/** The menu of the person signed in: the desks only of those who sit at them today. */
export const accountMenu = (actor: Actor, today: Day): Link[] => [
  { href: '/mes-fiches', label: 'Mes fiches' },
  { href: '/soutien', label: 'Soutien' },
  { href: '/mes-recherches', label: 'Mes recherches' },
  { href: '/mes-suivis', label: 'Mes suivis' },
  { href: '/mes-demandes', label: 'Demandes aux collectivités' },
  { href: '/debloquer/mes-dossiers', label: 'Mes dossiers de blocage' },
  { href: '/decisions', label: 'Mes votes' },
  { href: '/banniere/mes-questionnements', label: 'Mes questionnements' },
  { href: '/mon-compte', label: 'Mon compte' },
  ...(sitsAtDesk(actor, today) ? [{ href: '/label/instruction', label: 'Instruction du label' }] : []),
  ...(holds(actor, 'editor', today) || holds(actor, 'spokesperson', today)
    ? [{ href: '/redaction', label: 'Rédaction' }]
    : []),
  ...(isOfficer(actor, today) ? [{ href: '/administration', label: 'Administration' }] : []),
]

const sitsAtDesk = (actor: Actor, today: Day): boolean =>
  (['label_coordinator', 'label_reviewer', 'label_committee'] as const).some((role) =>
    // a role of a territory is enough: the desk shows what lies in it
    holds(
      actor,
      role,
      today,
      actor.grants.flatMap(({ territoryId }) => territoryId ?? []),
    ),
  )
