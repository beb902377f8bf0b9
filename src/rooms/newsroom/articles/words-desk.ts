import { quoted } from '#core/pure/text.ts'
import type { SaveRefusal } from './actions.ts'
import { type Missing, mostImages, type ReviewRefusal, type RevisionStatus } from './rules.ts'

const nb = '\u00a0'

export const revisionNames: Record<RevisionStatus, string> = {
  draft: 'Brouillon',
  in_review: 'En relecture',
  approved: 'Publiée',
}

export const reviewRefusals: Record<ReviewRefusal, string> = {
  'own-text': 'Vous avez écrit dans ce texte\u00a0: une autre personne doit le relire. Personne ne publie seul.',
  'not-in-review': 'Ce texte n’est plus en relecture.',
  'not-a-draft': 'Ce texte n’est plus un brouillon.',
  'not-author': 'Seul qui a écrit dans ce texte peut le reprendre. Vous pouvez le renvoyer, en disant pourquoi.',
  incomplete: 'Ce texte n’est pas complet.',
  'reason-missing': 'Dites ce qu’il faut reprendre.',
  'slug-taken':
    'Un autre texte a pris cette adresse entre-temps\u00a0: renvoyez ce texte à son auteur, qui en choisira une autre.',
  stale:
    'Ce texte a changé depuis que vous l’avez ouvert. Le voici tel qu’il est maintenant\u00a0: relisez-le avant de décider.',
}

export const saveRefusals: Record<SaveRefusal, string> = {
  stale:
    'Quelqu’un a enregistré ce texte avant vous. Rien de ce que vous avez tapé n’est perdu\u00a0: relisez, puis enregistrez.',
  'not-a-draft': 'Ce texte est en relecture\u00a0: reprenez-le avant de le changer.',
  'slug-taken': 'Cette adresse est déjà prise.',
  'too-many-images': `${mostImages}${nb}images au plus\u00a0: retirez-en une d’abord.`,
  empty: 'Ce fichier est vide.',
  'too-big': `Cette image est trop lourde\u00a0: 2${nb}Mo au plus.`,
  'wrong-type': 'Ce fichier n’est pas une image PNG, JPEG ou WebP.',
}

export const missingNames: Record<Missing, string> = {
  title: 'un titre',
  lede: 'un chapô',
  body: 'un texte, ou au moins une séquence',
  'section-title': 'le titre de chaque séquence',
  image: 'une image que le texte nomme (ajoutez-la, ou retirez sa ligne)',
}

/** What those who write and review read. */
export const words = {
  desk: {
    title: 'Rédaction',
    lede: 'Écrire, relire, publier à deux.',
    start: 'Commencer un texte',
    kind: 'Genre',
    name: 'Titre',
    submit: 'Commencer',
    mine: 'Mes brouillons',
    toReview: 'À relire par vous',
    waiting: 'En relecture chez d’autres',
    others: 'Brouillons des autres',
    published: 'Publiés',
    archived: 'Archivés',
    nothing: 'Rien ici.',
    questions: 'Questions et orientations',
    works: 'Chantiers',
    events: 'Agenda',
    begun: 'Le texte est commencé.',
    changed: 'Modifié le',
    submittedOn: 'Soumis le',
    by: (name: string) => `par ${name}`,
  },
  form: {
    title: 'Titre',
    slug: 'Adresse',
    slugHint:
      'La fin de l’adresse, en minuscules et tirets. Elle change quand le texte est publié\u00a0; l’ancienne mènera toujours ici.',
    event: 'Événement raconté',
    noEvent: 'Aucun',
    lede: 'Chapô',
    ledeHint: 'Deux ou trois phrases qui disent l’essentiel.',
    body: 'Texte',
    bodyHint:
      'En Markdown\u00a0: une ligne vide sépare les paragraphes, ## fait un intertitre, - une liste, **gras**, [lien](https://…), [^1] une note. Le HTML n’est pas affiché.',
    section: (n: number) => `Séquence ${n}`,
    sectionTitle: 'Titre de la séquence',
    sectionBody: 'Texte de la séquence',
    territory: 'Territoire concerné',
    measure: 'Mesure concernée',
    people: 'Qui parlait, une personne par ligne',
    peopleHint: 'Rôle | Nom | Fonction ce jour-là | Organisation. Rôle\u00a0: présente, avec, ou en présence de.',
    facts: 'Décidé depuis, un fait par ligne',
    factsHint:
      'Date (AAAA-MM-JJ) | Fait | Source | Adresse de la page précise (facultative) | Ce qui était dit alors (facultatif).',
    questions: 'Questions jointes',
    questionsAfter: 'Les questions viennent',
    before: 'avant les séquences',
    after: (n: number) => (n === 1 ? 'après la première séquence' : `après la séquence ${n}`),
    note: 'Ce qui change, pour les relecteurs',
    save: 'Enregistrer',
    preview: 'Aperçu',
    previewText: 'Rien n’est enregistré ni publié\u00a0; une image choisie n’est pas gardée.',
    submit: 'Enregistrer et demander la relecture',
    saved: 'C’est enregistré.',
    submitted: 'La relecture est demandée. Une autre personne publiera.',
    images: 'Images',
    addTitle: 'Ajouter une image',
    image: 'Image (PNG, JPEG ou WebP, 2\u00a0Mo au plus)',
    alt: 'Ce que l’image montre',
    altHint: 'Lu à voix haute à qui ne la voit pas.',
    credit: 'Crédit',
    addImage: 'Ajouter l’image et enregistrer',
    imageAdded: 'L’image est ajoutée et le texte enregistré. Copiez la ligne de l’image dans le texte.',
    insert: 'À copier dans le texte',
    remove: 'Retirer cette image',
    picture: (n: number) => `Image ${n}`,
    incomplete: 'Il manque',
    back: 'Revenir au texte',
    errors: {
      title: 'Donnez un titre.',
      slug: 'Des lettres minuscules sans accent, des chiffres et des tirets.',
      people: 'Chaque ligne\u00a0: Rôle | Nom | Fonction | Organisation, avec un rôle connu.',
      facts: 'Chaque ligne\u00a0: Date (AAAA-MM-JJ) | Fait | Source | Adresse complète, ou rien | Dit alors, ou rien.',
      place: 'Aucun lieu ne porte ce nom, ou plusieurs\u00a0: écrivez-le en entier.',
      event: 'Cet événement n’est pas annoncé\u00a0: un texte ne peut pas encore le raconter.',
      alt: 'Dites ce que l’image montre.',
      image: 'Choisissez une image.',
      kind: 'Choisissez un genre.',
      reason: 'Dites pourquoi, en quelques mots.',
    },
  },
  review: {
    title: 'Relecture',
    submittedBy: 'Soumis par',
    submitted: 'Soumis',
    on: 'le',
    firstTime: 'Rien n’est encore publié\u00a0: tout est nouveau.',
    changes: 'Ce qui change',
    text: 'Le texte tel qu’il sera',
    decide: 'Décider',
    approve: 'Publier ce texte',
    sendBack: 'Renvoyer à son auteur',
    reason: 'Ce qu’il faut reprendre',
    approved: 'Le texte est publié.',
    approvedArchived: 'La correction est acceptée. L’article reste archivé.',
    sentBack: 'Le texte est renvoyé, avec vos remarques.',
    withdraw: 'Reprendre ce texte (il redevient un brouillon)',
    withdrawn: 'Le texte est de nouveau un brouillon.',
    said: 'Remarques de la relecture',
  },
  archive: {
    title: 'Archiver',
    state: 'Archivé',
    why: 'Archivé, parce que',
    text: 'L’article n’apparaîtra plus dans le journal. Son adresse restera et dira pourquoi.',
    reason: 'Pourquoi\u00a0? (public)',
    submit: 'Archiver',
    done: 'L’article est archivé.',
    restore: 'Remettre en ligne',
    restored: 'L’article est de nouveau en ligne.',
  },
  comments: {
    title: 'Commentaires',
    open: 'Ouverts\u00a0: chacun peut répondre sous l’article.',
    closed: 'Fermés\u00a0: ce qui a été dit reste affiché.',
    close: 'Fermer les commentaires',
    reopen: 'Rouvrir les commentaires',
    closedDone: 'Les commentaires sont fermés.',
    openedDone: 'Les commentaires sont ouverts.',
  },
  drop: {
    link: 'Abandonner',
    title: (gone: boolean) => (gone ? 'Abandonner ce texte\u00a0?' : 'Abandonner ces modifications\u00a0?'),
    text: (gone: boolean) =>
      gone
        ? 'Il n’a jamais été publié\u00a0: le texte et ses images seront effacés pour de bon, et son adresse sera de nouveau libre.'
        : 'Ces modifications seront effacées pour de bon. La version publiée ne change pas.',
    submit: 'Effacer',
    done: (gone: boolean) => (gone ? 'Le texte est effacé.' : 'Les modifications sont effacées.'),
  },
} as const

export const letters = {
  submitted: {
    subject: (title: string) => `À relire${nb}: ${title}`,
    paragraphs: (title: string, name: string, note: string) => [
      `${name} demande une relecture de ${quoted(title)}.`,
      ...(note ? [`Ce qui change${nb}: ${note}`] : []),
    ],
    action: 'Relire',
  },
  sentBack: {
    subject: (title: string) => `À reprendre${nb}: ${title}`,
    paragraphs: (title: string, name: string, note: string) => [
      `${name} a relu ${quoted(title)} et vous le renvoie.`,
      `Ses remarques${nb}: ${note}`,
    ],
    action: 'Reprendre le texte',
  },
  approved: {
    subject: (title: string) => `Publié${nb}: ${title}`,
    paragraphs: (title: string, name: string, archived: boolean) => [
      archived
        ? `${name} a relu et accepté la correction de ${quoted(title)}, qui reste archivé.`
        : `${name} a relu ${quoted(title)}, qui est en ligne.`,
    ],
    action: 'Le lire',
  },
} as const
