import { count } from '#core/pure/text.ts'
import type { NoteMove, NotePart, NoteRefusal, NoteStatus, Silence } from './rules.ts'

const nb = '\u00a0'

export const statusNames: Record<NoteStatus, string> = {
  draft: 'Brouillon',
  sent: 'Envoyée',
  under_study: 'À l’étude',
  presented: 'Présentée',
  generalised: 'Généralisée',
  extended: 'Prorogée',
  adapted: 'Adaptée',
  abandoned: 'Abandonnée',
}

export const moveNames: Record<Exclude<NoteMove, 'edit' | 'send'>, string> = {
  study: 'Le ministère étudie la note',
  present: 'La note a été présentée au ministère',
  generalise: 'La règle change pour tous',
  extend: 'L’essai est prorogé ou étendu',
  adapt: 'La règle est adaptée',
  abandon: 'Le ministère ne donne pas suite',
}

export const partNames: Record<NotePart, string> = {
  rule: 'La règle en cause',
  frequency: 'Combien de fois',
  cost: 'Ce que cela coûte',
  proposal: 'Ce que nous proposons',
  opposingViews: 'Les avis contraires',
  evidence: 'Les preuves',
}

export const partHints: Record<NotePart, string> = {
  rule: 'Le texte, l’article, ou la pratique, et ce qu’elle protège.',
  frequency: 'Ne donnez jamais un nombre inférieur à cinq, ni rien qui fasse reconnaître un projet.',
  cost: 'Aux projets, aux personnes, aux services. D’où vient l’estimation.',
  proposal: 'Le texte à changer, et comment.',
  opposingViews: `Obligatoire${nb}: qui est contre, et pourquoi. S’il n’y en a pas, dites qui a été interrogé.`,
  evidence: 'Ce que montrent les précédents et les tests liés.',
}

export const refusals: Record<NoteRefusal, string> = {
  'not-now': `Cette note a changé entre-temps${nb}: relisez où elle en est. Ce que vous avez écrit est gardé ci-dessous.`,
  changed: `Quelqu’un d’autre a modifié cette note entre-temps${nb}: relisez-la avant d’enregistrer votre texte.`,
  'not-whole': `La note ne part pas incomplète${nb}: chaque partie est obligatoire, avis contraires compris.`,
  'no-ground': 'La note ne part pas seule\u00a0: liez au moins un précédent publié, ou un test mesuré.',
  'no-evaluation':
    'Pas de généralisation sans évaluation publiée\u00a0: liez un test décidé, dont chacun peut lire le résultat.',
  unpublished: 'Un des précédents n’est pas publié\u00a0: il ne peut pas être cité.',
  unmeasured: 'Un des tests n’a pas encore de résultat publié\u00a0: il ne peut pas être cité.',
}

/** Those that hold a fund of experiment come first to mind (R73); any other may be typed. */
export const ministries = [
  'Ministère chargé de l’économie sociale et solidaire',
  'Ministère chargé du travail et de l’insertion',
  'Ministère chargé de la transition écologique',
  'Ministère chargé du logement et de la ville',
  'Ministère chargé de la santé et des solidarités',
  'Ministère chargé de l’éducation et de la jeunesse',
  'Ministère chargé de la transformation publique',
] as const

const workingDays = (n: number) => count(n, 'jour ouvré', 'jours ouvrés')

/** « 34 jours ouvrés au-delà du délai, sans réponse ». */
export const silenceSaid = (silence: Exclude<Silence, null>, status: NoteStatus): string => {
  const still = status === 'sent' ? 'sans réponse' : 'sans décision'
  if (!silence.isLate) return silence.days === 0 ? 'Dernier jour pour répondre' : `Encore ${workingDays(silence.days)}`
  return silence.days === 0 ? `Délai passé, ${still}` : `${workingDays(silence.days)} au-delà du délai, ${still}`
}

export const words = {
  notes: 'Vers la loi',
  title: 'Ce que nous demandons de changer',
  lede: 'Quand des dossiers se ressemblent, une note va au ministère qui peut changer la règle. Chacun lit la note, la réponse, et le silence.',
  description: 'Les notes envoyées aux ministères pour changer une règle, leur état et le temps passé sans réponse.',
  maturity: 'Réflexion',
  maturityNote: `La sortie «${nb}par le haut${nb}» est en cours de réflexion avec les ministères\u00a0: aucun ne s’est engagé à répondre dans ce délai. Nous le comptons quand même.`,
  within: (days: number) => `Délai public pour répondre\u00a0: ${workingDays(days)}.`,
  empty: 'Aucune note n’est encore partie.',
  emptyMore: 'Une note paraît ici le jour de son envoi, avec le délai pour y répondre.',
  fictional: 'Fictif',
  late: 'Hors délai',
  drafts: 'Brouillons',
  draftsIntro: 'Lus par ceux qui supervisent les déblocages.',
  write: 'Écrire une note',
  csv: 'Toutes les notes (CSV)',
  json: 'Toutes les notes (JSON)',
  number: (number: string | null) => (number ? `Note ${number}` : 'Brouillon de note'),

  ministry: 'Ministère destinataire',
  ministryHint: 'Celui qui peut changer la règle.',
  suggestions: 'Par exemple',
  titleField: 'Objet',
  titleHint: 'En une ligne, ce qui devrait changer.',
  precedents: 'Précédents cités',
  precedentsHint: 'Publiés seulement.',
  precedentMore: 'Autre précédent',
  precedentMoreHint: 'Son adresse dans la bibliothèque, s’il n’est pas dans la liste.',
  tests: 'Tests cités',
  testsHint: 'Mesurés ou décidés seulement.',
  save: 'Enregistrer',
  newTitle: 'Écrire une note',
  newLede: 'Elle reste un brouillon tant que vous ne l’envoyez pas. Envoyée, elle est publique et ne change plus.',
  editTitle: 'Modifier la note',
  edit: 'Modifier',
  saved: 'La note est enregistrée.',
  suggested: 'Ce que le site a compté',
  suggestedNote:
    'Dans les mêmes matières et les mêmes façons de bloquer que les précédents cités. Les dossiers sont comptés de cinq en cinq, jamais moins de cinq.',
  alike: 'Précédents publiés semblables',
  counted: 'Dossiers semblables en deux ans',
  few: 'moins de cinq',
  about: (n: number) => (n === 0 ? 'aucun' : `${n} au moins`),
  missing: 'Il manque',

  send: 'Envoyer la note',
  sendTitle: 'Envoyer',
  sendLede: (due: string) => `La note devient publique et ne change plus. Réponse attendue le ${due} au plus tard.`,
  sent: 'La note est partie. Elle est publique.',

  state: 'Où elle en est',
  dueOn: 'Réponse attendue avant le',
  sentOn: 'Envoyée le',
  answeredOn: 'Réponse reçue le',
  answer: 'Ce qui a été répondu',
  history: 'Ce qui s’est passé',
  grounds: 'Sur quoi elle s’appuie',
  noPrecedent: 'Aucun précédent cité.',
  noTest: 'Aucun test cité.',

  moveTitle: 'Noter une étape',
  move: 'Étape',
  moveSaid: 'Ce qui a été dit',
  moveSaidHint: 'Public\u00a0: la fonction et le service, jamais le nom d’une personne. Obligatoire pour une réponse.',
  moveSave: 'Publier cette étape',
  moved: 'L’étape est publiée.',
  linkTitle: 'Lier un test',
  linkIntro: 'Un test mesuré depuis l’envoi peut s’ajouter.',
  link: 'Lier ce test',
  linked: 'Le test est lié.',
  overtaken: 'Votre texte n’est pas enregistré',

  errors: {
    title: 'Écrivez l’objet de la note.',
    ministry: 'Dites à quel ministère.',
    move: 'Choisissez une étape.',
    said: 'Écrivez ce qui a été répondu.',
    precedent: 'Aucun précédent publié n’a cette adresse.',
    test: 'Choisissez un test.',
  },
} as const
