import type { Kind } from '../../rules.ts'
import { limits } from '../rules.ts'

const nb = '\u00a0'

/** Words of the steps of the form. */
export const words = {
  toPublish: 'Nécessaire pour publier.',
  /** The same fields, asked of someone else. */
  proposed: { need: 'Le besoin visé', places: 'Où se passe l’action\u00a0?' },
  add: 'Ajouter un autre lieu',
  challenges: 'Les défis',
  noChallenge: 'Aucun',
  wholeChallenge: (name: string) => `${name} (en général)`,
  noLegalForm: 'Choisir un statut',
  logoFile: 'Image du logo',
  logoRight: 'J’ai le droit de publier cette image.',
  logoRemove: 'Retirer le logo actuel',
  whichOrganisation: 'Plusieurs structures portent ce nom',
  register: {
    title: 'Ces réponses existent peut-être déjà',
    text: 'L’annuaire public des entreprises peut remplir le statut, les numéros et le siège. Commencez par là\u00a0: ce que vous écrivez ici sans l’enregistrer ne serait pas gardé.',
    action: 'Retrouver la structure par son SIREN, son SIRET ou son nom',
  },
  reach: 'Vous joindre',
  showEmail: 'Montrer cette adresse sur la fiche',
  showPhone: 'Montrer ce numéro sur la fiche',
  links: 'À lire ailleurs',
  moreLinks: 'Ajouter d’autres liens',
  morePeople: 'Ajouter d’autres personnes',
  people: 'Les personnes',
  consent: 'J’ai l’accord des personnes que j’ajoute.',
  hints: {
    aliases: 'Un par ligne\u00a0: ancien nom, autre orthographe. Ils aident à vous trouver.',
    summary: `En une phrase, ${limits.summary} caractères au plus\u00a0: qui fait quoi, pour qui.`,
    description: 'Quelques paragraphes séparés par une ligne vide.',
    need: 'Qu’est-ce qui manque, à qui, et qu’est-ce qui ne suffisait pas\u00a0?',
    challenges: 'Un à trois, du plus important au moins important. Un défi précis vaut mieux qu’un défi large.',
    places: 'Commune, intercommunalité, département, région ou France entière\u00a0: un ou plusieurs lieux.',
    seat: 'La commune où écrire, s’il y en a une.',
    organisation: 'Le nom d’une structure déjà dans l’annuaire. Laissez vide si personne ne porte encore le projet.',
    siren: 'Neuf chiffres. Il évite les doublons.',
    siret: 'Quatorze chiffres, si votre fiche est celle d’un établissement précis.',
    rna: 'Pour une association\u00a0: W suivi de neuf chiffres.',
    logo: 'PNG, JPEG ou WebP, 2\u00a0Mo au plus.',
    logoAlt:
      'Pour les personnes qui ne voient pas l’image, par exemple «\u00a0Logo\u00a0: deux toits entrelacés\u00a0».',
    reach:
      'Personne ne voit rien ici sans votre accord\u00a0: les visiteurs vous écrivent par un formulaire qui cache les adresses.',
    email:
      'Celle d’un membre de l’équipe : elle reçoit les messages des visiteurs. Sans elle, ils arrivent aux responsables de la fiche.',
    url: 'Par exemple https://exemple.fr',
    links: 'Article, rapport, vidéo, page d’un partenaire\u00a0: six au plus.',
    people: 'Leur nom et leur fonction se verront sur la fiche. Laissez vide si ce n’est pas utile.',
    consent: 'Une personne peut vous demander à tout moment de ne plus figurer ici.',
    source: 'Le document public d’où viennent ces informations.',
  },
} as const

/** Sentences of the forms: what is wrong, and how to put it right. */
export const formWords = {
  name: 'Donnez un nom',
  kind: `Dites s’il s’agit d’un projet ou d’une structure`,
  tooLong: (max: number) => `${max} caractères au plus`,
  summary: `${limits.summary} caractères au plus${nb}: l’essentiel en une phrase`,
  aliases: `Dix autres noms au plus, de ${limits.name} caractères chacun`,
  url: 'Donnez une adresse web, par exemple https://exemple.fr',
  linkLabel: 'Dites ce que l’on trouve à cette adresse',
  linkUrl: 'Donnez l’adresse web de ce lien',
  email: 'Donnez une adresse électronique, par exemple nom@exemple.fr',
  emailToShow: 'Donnez l’adresse à montrer, ou décochez la case',
  phone: 'Donnez un numéro de téléphone, par exemple 04 72 00 00 00',
  phoneToShow: 'Donnez le numéro à montrer, ou décochez la case',
  personName: 'Donnez le nom de cette personne',
  personFunction: 'Donnez la fonction de cette personne',
  consent: 'Nommez ces personnes seulement si vous avez leur accord',
  noPlace: 'Aucun lieu de ce nom. Vérifiez l’orthographe, ou donnez un code postal',
  whichPlace: 'Plusieurs lieux portent ce nom\u00a0: choisissez',
  noOrganisation: 'Aucune fiche publiée ne porte ce nom. Laissez vide, ou créez d’abord la fiche de la structure',
  whichOrganisation: 'Choisissez une structure de la liste, ou corrigez son nom',
  day: 'Donnez une date, par exemple 22/02/2018',
  siren: {
    digits: 'Un SIREN ne contient que des chiffres',
    length: 'Un SIREN compte neuf chiffres',
    checksum: `Ce SIREN n’existe pas${nb}: un chiffre est sans doute mal recopié`,
  },
  siret: {
    digits: 'Un SIRET ne contient que des chiffres',
    length: 'Un SIRET compte quatorze chiffres',
    checksum: `Ce SIRET n’existe pas${nb}: un chiffre est sans doute mal recopié`,
  },
  rna: { format: 'Un numéro RNA s’écrit W suivi de neuf chiffres' },
  logo: {
    alt: 'Décrivez ce que montre l’image, pour qui ne la voit pas',
    right: 'Confirmez que vous avez le droit de publier cette image',
  },
} as const

/** Names of the fields, as the form and the comparison of two versions show them. */
export const labels = {
  name: 'Nom',
  acronym: 'Sigle',
  aliases: 'Autres noms',
  summary: 'Résumé',
  description: 'Description',
  stage: 'Stade',
  need: 'Le besoin auquel vous répondez',
  publics: 'Pour qui',
  publics_other: 'Autre public',
  challenge_1: 'Premier défi',
  challenge_2: 'Deuxième défi',
  challenge_3: 'Troisième défi',
  places: 'Où agissez-vous ?',
  places_id: 'Lieux choisis',
  seat: 'Siège',
  legal_form: 'Statut juridique',
  siren: 'SIREN',
  siret: 'SIRET',
  rna: 'Numéro RNA',
  organisation: 'Structure porteuse',
  logo: 'Logo',
  logo_alt: 'Description de l’image',
  website: 'Site web',
  links: 'Liens',
  contact_email: 'Adresse électronique',
  contact_email_public: 'Montrer l’adresse',
  phone: 'Téléphone',
  phone_public: 'Montrer le téléphone',
  people_consent: 'Accord des personnes',
  source_name: 'Source',
  source_url: 'Adresse de la source',
  source_on: 'Date de la source',
  checked_on: 'Vérifiée le',
} as const

export const rowLabels = {
  link: (rank: number) => `Lien ${rank}${nb}: ce qu’on y trouve`,
  linkUrl: (rank: number) => `Lien ${rank}${nb}: adresse`,
  person: (rank: number) => `Personne ${rank}${nb}: nom`,
  personFunction: (rank: number) => `Personne ${rank}${nb}: fonction`,
} as const

const rows: Record<string, (rank: number) => string> = {
  link_label: rowLabels.link,
  link_url: rowLabels.linkUrl,
  person_name: rowLabels.person,
  person_function: rowLabels.personFunction,
}

/** The label of any field of the steps, by its name. */
export const labelOf = (name: string): string => {
  const [, kind, rank, part] = /^(link|person)_(\d)_(\w+)$/.exec(name) ?? []
  return rows[`${kind}_${part}`]?.(Number(rank)) ?? (labels as Record<string, string>)[name] ?? name
}

export const descriptionLabel: Record<Kind, string> = {
  project: 'Ce que fait le projet',
  organisation: 'Ce que fait la structure',
}
