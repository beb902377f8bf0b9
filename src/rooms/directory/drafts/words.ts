import { limits, type Requirement } from './rules.ts'

const nb = '\u00a0'

export const words = {
  create: {
    title: 'Nouvelle fiche',
    lede: `Deux réponses suffisent pour commencer. Le reste se remplit à votre rythme${nb}: chaque étape est gardée, rien n’est public avant que vous le décidiez.`,
    kind: `Que mettez-vous sur la carte${nb}?`,
    project: 'Mon projet',
    projectHint: 'Une action qui répond à un besoin, portée par une personne ou une structure.',
    organisation: 'Ma structure',
    organisationHint: 'Une association, une coopérative, une entreprise, un collectif, un service public…',
    name: 'Son nom',
    editorial: 'Fiche éditoriale',
    editorialHint: 'Tirée d’une source publique, que personne ne tient encore. Vous direz la source.',
    submit: 'Commencer la fiche',
    done: 'Brouillon créé. Vous pouvez fermer cette page et revenir quand vous voulez.',
    placeKept: (place: string) => `Le lieu «${nb}${place}${nb}» sera déjà coché.`,
    namesakeText: `Est-ce la même${nb}? Si vous en faites partie, demandez à la rejoindre plutôt que d’en créer une seconde.`,
    distinct: 'Aucune n’est la mienne\u00a0: commencer la fiche',
  },
  stepTitle: {
    essentiel: 'L’essentiel',
    besoin: 'Le besoin',
    lieux: 'Les lieux',
    identite: 'L’identité',
    contact: 'Le contact',
    provenance: 'La provenance',
  },
  reviewTitle: { draft: 'Relire et publier', online: 'Relire' },
  draftLede: (savedAt: string) => `Brouillon enregistré le ${savedAt}. Vous pouvez fermer cette page et revenir.`,
  onlineLede: 'Cette fiche est en ligne. Chaque étape enregistrée se voit aussitôt.',
  save: 'Enregistrer et continuer',
  later: 'Enregistrer et reprendre plus tard',
  saved: 'Étape enregistrée.',
  kept: 'Enregistré. Vous retrouverez cette fiche ici.',
  missing: 'Ce qui manque encore',
  complete: 'Tout ce qu’il faut pour publier est là.',
  preview: 'Voir la fiche',
  team: 'L’équipe de la fiche',
  archive: 'Archiver la fiche',
  discard: 'Supprimer le brouillon',
  provenance: 'Provenance',
  yes: 'Oui',
  steps: 'Étapes de la fiche',
  holder: 'Ce numéro est déjà celui d’une fiche en ligne',
  holderWrong: `Cette fiche porte votre numéro par erreur${nb}?`,
  report: 'Le signaler',
  invite: 'Une adresse se montre avec l’accord de qui la lit',
  inviteText: 'Seule l’adresse confirmée d’un membre de l’équipe peut recevoir ou montrer les messages.',
  inviteAction: 'Inviter cette personne',
  change: (step: string) => `Modifier «\u00a0${step}\u00a0»`,
  publish: 'Publier la fiche',
  published: 'Votre fiche est en ligne.',
  stillTrue: 'Tout est-il encore exact\u00a0?',
  stillTrueText: 'Une fiche vérifiée récemment inspire confiance. La date du jour sera montrée.',
  confirm: 'Oui, tout est exact',
  confirmed: 'Merci\u00a0: la fiche est marquée vérifiée aujourd’hui.',
  around: 'Autour de cette fiche',
  conflict: {
    title: 'Cette fiche a changé pendant que vous écriviez',
    text: `Rien n’est perdu${nb}: ce que vous avez écrit est resté dans le formulaire. Comparez, puis enregistrez ce qui doit rester.`,
    caption: 'Ce qui diffère',
    field: 'Champ',
    current: 'Sur la fiche maintenant',
    typed: 'Ce que vous avez écrit',
    nothing: '(vide)',
  },
} as const

/** What is missing, as a line that leads to it. */
export const missingWords: Record<Requirement, string> = {
  summary: 'Le résumé en une phrase',
  stage: 'Le stade du projet',
  challenge_1: 'Au moins un défi',
  places: 'Au moins un territoire d’action',
  legal_form: 'Le statut juridique',
  source_name: 'La source de cette fiche éditoriale',
}

/** The same, said of an empty field of a sheet that is already public. */
export const requiredWords: Record<Requirement, string> = {
  summary: 'Gardez un résumé\u00a0: la fiche est en ligne',
  stage: 'Choisissez un stade\u00a0: la fiche est en ligne',
  challenge_1: 'Gardez au moins un défi\u00a0: la fiche est en ligne',
  places: 'Gardez au moins un territoire\u00a0: la fiche est en ligne',
  legal_form: 'Choisissez un statut\u00a0: la fiche est en ligne',
  source_name: 'Gardez la source\u00a0: personne d’autre ne répond de cette fiche',
}

const refusals = {
  'too-many-challenges': `Choisissez ${limits.challenges}${nb}défis au plus`,
  'too-many-places': `Choisissez ${limits.places}${nb}territoires au plus`,
  'siret-of-another': 'Ce SIRET doit commencer par les neuf chiffres du SIREN',
  'siren-taken': 'Une autre fiche porte déjà ce SIREN',
  'siret-taken': 'Une autre fiche porte déjà ce SIRET',
  'address-of-another':
    'Cette adresse n’est pas celle d’un membre de la fiche. Invitez d’abord cette personne à rejoindre l’équipe',
  'unknown-challenge': 'Choisissez un défi de la liste',
  empty: 'Ce fichier est vide',
  'too-big': 'Ce fichier dépasse 2\u00a0Mo',
  'wrong-type': 'Choisissez une image PNG, JPEG ou WebP',
} as const

const refusedFields = {
  'too-many-challenges': 'challenge_1',
  'too-many-places': 'places',
  'siret-of-another': 'siret',
  'siren-taken': 'siren',
  'siret-taken': 'siret',
  'address-of-another': 'contact_email',
  'unknown-challenge': 'challenge_1',
  empty: 'logo',
  'too-big': 'logo',
  'wrong-type': 'logo',
} as const satisfies Record<keyof typeof refusals, string>

/** What a refused edition says, at the field where it is put right. `missing` is what a public sheet would lose. */
export const refusalErrors = (refusal: keyof typeof refusals | 'incomplete', missing: readonly Requirement[]) =>
  refusal === 'incomplete'
    ? Object.fromEntries(missing.map((requirement) => [requirement, [requiredWords[requirement]]]))
    : { [refusedFields[refusal]]: [refusals[refusal]] }
