import type { FileRefusal } from '#core/files.ts'
import { count, frenchNumber, quoted } from '#core/pure/text.ts'
import { type DocumentKind, limits, type ShareRefusal, type SubjectKind } from './rules.ts'

const nb = '\u00a0'

export const kindNames: Record<DocumentKind, string> = {
  statutes: 'Statuts',
  accounts: 'Comptes',
  activity_report: 'Rapport d’activité',
  approval: 'Agrément ou habilitation',
  method: 'Méthode ou outil',
  other: 'Autre pièce',
}

const subjectNames: Record<SubjectKind, [alone: string, named: string]> = {
  label_application: ['candidature au label', 'candidature au label'],
  label_procedure: ['procédure sur un label', 'procédure sur le label'],
  referral: ['prescription', 'prescription à'],
  support: ['accompagnement', 'accompagnement par'],
}

/** « candidature au label L-2026-0012 », « prescription à Atelier des Pentes »; its kind alone when it has no name. */
export const subjectName = ({ kind, name }: { kind: SubjectKind; name: string | null }): string => {
  const [alone, named] = subjectNames[kind]
  return name ? `${named} ${name}` : alone
}

const fileRefusals: Record<FileRefusal, string> = {
  empty: 'Ce fichier est vide.',
  'too-big': `Ce fichier dépasse 10${nb}Mo.`,
  'wrong-type': `Ce type de fichier n’est pas gardé ici, ou il contient une macro${nb}: choisissez un PDF, une image ou un document bureautique.`,
}

/** What keeps a document out of the vault. */
export const keepRefusals: Record<FileRefusal | 'too-many', string> = {
  ...fileRefusals,
  'too-many': `Un coffre garde ${limits.documents} pièces au plus. Retirez celles qui ne servent plus.`,
}

export const shareRefusals: Record<ShareRefusal, string> = {
  retired: `Cette pièce a été retirée du coffre${nb}: elle ne peut plus être partagée.`,
  expired: `Cette pièce n’est plus valable${nb}: ajoutez au coffre celle qui la remplace.`,
}

export const fileHint = `PDF, image (PNG, JPEG, WebP) ou document bureautique sans macro (docx, xlsx, pptx, odt, ods, odp), 10${nb}Mo au plus. Un tableau CSV ou un texte brut${nb}: enregistrez-le d’abord en xlsx ou en PDF.`

/** « 840 ko », « 2,4 Mo ». */
export const fileSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${frenchNumber(Math.max(1, Math.round(bytes / 1_000)))}${nb}ko`
    : `${frenchNumber(Math.round(bytes / 100_000) / 10)}${nb}Mo`

export const words = {
  vault: 'Coffre',
  home: {
    title: 'Vos coffres',
    lede: 'Une pièce se donne une fois. Vous décidez, dossier par dossier, qui peut la lire, et vous la reprenez quand vous voulez.',
    documents: (n: number) => (n === 0 ? 'Aucune pièce' : count(n, 'pièce', 'pièces')),
    emptyTitle: 'Vous ne tenez pas encore de fiche',
    empty: `Chaque projet, chaque structure a son coffre${nb}: commencez par sa fiche.`,
    newSheet: 'Nouvelle fiche',
  },
  title: (sheet: string) => `Le coffre de ${quoted(sheet)}`,
  lede: `Seules les personnes qui tiennent cette fiche voient ces pièces. Un dossier n’en reçoit une que si vous la partagez avec lui${nb}; vous la reprenez quand vous voulez.`,
  add: 'Ajouter une pièce',
  emptyTitle: 'Le coffre est vide',
  empty: `Statuts, comptes, rapport d’activité${nb}: déposez ici ce que l’on vous demande souvent. À votre prochaine candidature, vous le choisirez dans une liste au lieu de l’envoyer de nouveau. Rien n’est partagé sans que vous l’ayez décidé.`,
  documents: 'Les pièces',
  retired: 'Retirées, encore lues par un dossier',
  retiredIntro: 'Aucun autre dossier ne peut les recevoir. Elles seront effacées quand vous les aurez reprises.',
  addedOn: 'Ajoutée le',
  retiredOn: 'Retirée le',
  validUntil: 'Valable jusqu’au',
  expired: 'Plus valable',
  sharedWith: `Partagée avec${nb}:`,
  since: 'depuis le',
  notShared: 'Partagée avec aucun dossier.',
  takeBack: 'Reprendre',
  download: 'Télécharger',
  rename: 'Renommer',
  retire: 'Retirer',
  back: 'Revenir au coffre',
  form: {
    lede: `La pièce reste privée${nb}: elle ne sera lue que par les dossiers avec lesquels vous la partagerez.`,
    title: 'Titre de la pièce',
    titleHint: `Il nommera le fichier que l’on télécharge. Par exemple${nb}: «${nb}Statuts du 3 mars 2024${nb}».`,
    kind: 'Nature de la pièce',
    chooseKind: 'Choisissez',
    file: 'Fichier',
    validUntil: 'Valable jusqu’au (facultatif)',
    validHint: 'Pour un agrément ou une attestation. Passé ce jour, la pièce ne peut plus être partagée.',
    submit: 'Ajouter au coffre',
  },
  renaming: {
    title: 'Renommer la pièce',
    lede: 'Le nouveau titre sera aussi celui que lisent les dossiers qui la détiennent.',
    submit: 'Renommer',
  },
  retiring: {
    title: (document: string) => `Retirer ${quoted(document)}`,
    unheld: 'Aucun dossier ne la détient. Elle sera effacée avec son fichier, pour toujours.',
    held: 'Aucun autre dossier ne pourra la recevoir. Ceux-ci continueront à la lire, jusqu’à ce que vous la repreniez de chacun d’eux\u00a0; elle sera alors effacée.',
    submit: 'Retirer du coffre',
  },
  takingBack: {
    title: (document: string) => `Reprendre ${quoted(document)}`,
    lede: (subject: string) =>
      `Le dossier «${nb}${subject}${nb}» ne pourra plus lire cette pièce, dès maintenant. S’il est à l’étude, il peut en devenir incomplet.`,
    retired: 'Elle est déjà retirée du coffre\u00a0: si aucun autre dossier ne la détient, elle sera effacée.',
    submit: 'Reprendre la pièce',
  },
  done: {
    added: (title: string) => `${quoted(title)} est dans le coffre. Personne d’autre ne la lit.`,
    renamed: 'La pièce est renommée.',
    retired: 'La pièce est retirée. Les dossiers qui la détiennent continuent à la lire.',
    erased: 'La pièce est effacée.',
    takenBack: (subject: string) => `C’est repris\u00a0: le dossier «${nb}${subject}${nb}» ne lit plus cette pièce.`,
  },
  errors: {
    title: 'Donnez un titre à la pièce.',
    kind: 'Choisissez la nature de la pièce.',
    file: 'Choisissez un fichier.',
    fileAgain: 'Choisissez de nouveau le fichier\u00a0: il n’a pas été gardé.',
    day: 'Écrivez un jour qui existe, par exemple 31/12/2027.',
    past: 'Cette date est passée\u00a0: la pièce ne pourrait pas être partagée.',
    alreadyRetired: 'Cette pièce a déjà été retirée.',
  },
} as const
