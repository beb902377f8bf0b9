import { count } from '#core/pure/text.ts'
import type { ArticleKind, Missing, PersonRole, ReviewRefusal, RevisionStatus } from './rules.ts'

const nb = '\u00a0'
const quoted = (text: string) => `«${nb}${text}${nb}»`

export const kindNames: Record<ArticleKind, string> = { report: 'Compte rendu', news: 'Actualité', page: 'Page' }
export const kindPlurals: Record<ArticleKind, string> = { report: 'Comptes rendus', news: 'Actualités', page: 'Pages' }
export const kindSlugs: Record<ArticleKind, string> = { report: 'compte-rendu', news: 'actualite', page: 'page' }

export const personRoleNames: Record<PersonRole, string> = {
  presents: 'présente',
  with: 'avec',
  attends: 'en présence de',
}

export const revisionNames: Record<RevisionStatus, string> = {
  draft: 'Brouillon',
  in_review: 'En relecture',
  approved: 'Publiée',
  dropped: 'Abandonnée',
}

export const reviewRefusals: Record<ReviewRefusal, string> = {
  'own-text': 'Vous avez écrit dans ce texte\u00a0: une autre personne doit le relire. Personne ne publie seul.',
  'not-in-review': 'Ce texte n’est pas en relecture.',
  'not-a-draft': 'Ce texte n’est plus un brouillon.',
  incomplete: 'Ce texte n’est pas complet.',
  'reason-missing': 'Dites ce qu’il faut reprendre.',
  stale:
    'Quelqu’un a enregistré ce texte avant vous. Rien de ce que vous avez tapé n’est perdu\u00a0: relisez, puis enregistrez.',
}

export const missingNames: Record<Missing, string> = {
  title: 'un titre',
  lede: 'un chapô',
  body: 'un texte, ou au moins une séquence',
  'section-title': 'le titre de chaque séquence',
}

const numbers = ['', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']

export const words = {
  journal: 'Journal',
  journalDescription: 'Comptes rendus, actualités et questions de #FrenchImpact.',
  journalLede:
    'Ce qui a été dit, ce qui a été décidé depuis, et ce qui se passe. Chaque texte est relu par une autre personne que celle qui l’a écrit.',
  feed: 'S’abonner au flux Atom',
  feedTitle: 'Journal de #FrenchImpact',
  all: 'Tout',
  kinds: 'Genre',
  none: 'Rien n’est encore publié.',
  orientations: 'Les orientations à confirmer',
  events: 'L’agenda',
  works: 'Les chantiers en cours',
  around: 'Autour du journal',
  writtenBy: 'Écrit par la rédaction, relu par une autre personne.',
  publishedOn: 'Publié le',
  correctedOn: 'Corrigé le',
  history: 'Historique',
  print: 'Pour l’imprimer, utilisez la commande Imprimer du navigateur.',
  contents: 'Dans cette page',
  questions: (n: number) => {
    const many = numbers[n] ?? String(n)
    return n === 1
      ? 'Une question, une réponse'
      : `${many.charAt(0).toUpperCase()}${many.slice(1)} questions, ${many} réponses`
  },
  speakers: 'Qui parlait',
  thatDay: 'Fonctions à la date de l’événement.',
  rectify: 'Vous êtes cité\u00a0? Demander une rectification',
  facts: 'Dit alors, décidé depuis',
  event: 'L’événement',
  eventHost: 'Lieu et hôte',
  aboutAuthors: 'À propos de cet article',
  comments: 'Commentaires',
  archived: 'Cet article est archivé',
  data: 'Cet article en JSON',
  draftPreview: 'Aperçu\u00a0: rien n’est enregistré ni publié.',
  demo: 'Démonstration',
  edit: 'Corriger ce texte',
  revisionsTitle: (title: string) => `Historique de ${quoted(title)}`,
  revisionsLede: 'Chaque version publiée, et ce qui la sépare de la précédente.',
  revision: (number: number) => `Version ${number}`,
  approvedOn: 'Publiée le',
  first: 'Première version publiée.',
  noChange: 'Aucun mot n’a changé.',
  fields: { title: 'Titre', lede: 'Chapô', body: 'Texte', sections: 'Séquences' },
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
    nothing: 'Rien ici.',
    questions: 'Questions et orientations',
    works: 'Chantiers',
    events: 'Agenda',
    begun: 'Le texte est commencé.',
    changed: 'Modifié le',
    submittedOn: 'Soumis le',
  },
  form: {
    title: 'Titre',
    slug: 'Adresse',
    slugHint: 'La fin de l’adresse, en minuscules et tirets. L’ancienne continuera de mener ici.',
    event: 'Événement raconté',
    noEvent: 'Aucun',
    lede: 'Chapô',
    ledeHint: 'Deux ou trois phrases qui disent l’essentiel.',
    body: 'Texte',
    bodyHint:
      'En Markdown\u00a0: une ligne vide sépare les paragraphes, ## fait un intertitre, - une liste, **gras**, [lien](https://…).',
    section: (n: number) => `Séquence ${n}`,
    sectionTitle: 'Titre de la séquence',
    sectionBody: 'Texte de la séquence',
    territory: 'Territoire concerné',
    measure: 'Mesure concernée',
    people: 'Qui parlait, une personne par ligne',
    peopleHint: 'Rôle | Nom | Fonction ce jour-là | Organisation. Rôle\u00a0: présente, avec, ou en présence de.',
    facts: 'Décidé depuis, un fait par ligne',
    factsHint: 'Date (AAAA-MM-JJ) | Fait | Source | Adresse de la source.',
    questions: 'Questions jointes',
    note: 'Ce qui change, pour les relecteurs',
    save: 'Enregistrer',
    preview: 'Aperçu',
    submit: 'Enregistrer et demander la relecture',
    saved: 'C’est enregistré.',
    submitted: 'La relecture est demandée. Une autre personne publiera.',
    images: 'Images',
    image: 'Ajouter une image (PNG, JPEG, WebP, 2\u00a0Mo au plus)',
    alt: 'Ce que l’image montre',
    altHint: 'Lu à voix haute à qui ne la voit pas.',
    credit: 'Crédit',
    addImage: 'Ajouter l’image',
    imageAdded: 'L’image est ajoutée. Copiez sa ligne dans le texte.',
    insert: 'À copier dans le texte',
    incomplete: 'Il manque',
    back: 'Revenir au texte',
    errors: {
      title: 'Donnez un titre.',
      slug: 'Des lettres minuscules sans accent, des chiffres et des tirets.',
      slugTaken: 'Cette adresse est déjà prise.',
      people: 'Chaque ligne\u00a0: Rôle | Nom | Fonction | Organisation, avec un rôle connu.',
      facts: 'Chaque ligne\u00a0: Date (AAAA-MM-JJ) | Fait | Source | Adresse complète.',
      place: 'Aucun lieu ne porte ce nom, ou plusieurs\u00a0: écrivez-le en entier.',
      alt: 'Dites ce que l’image montre.',
      image: 'Choisissez une image.',
      kind: 'Choisissez un genre.',
    },
  },
  review: {
    title: 'Relecture',
    asked: 'Soumis par',
    changes: 'Ce qui change',
    text: 'Le texte tel qu’il sera',
    approve: 'Publier ce texte',
    sendBack: 'Renvoyer à son auteur',
    reason: 'Ce qu’il faut reprendre',
    approved: 'Le texte est publié.',
    sentBack: 'Le texte est renvoyé, avec vos remarques.',
    withdraw: 'Reprendre ce texte (il redevient un brouillon)',
    withdrawn: 'Le texte est de nouveau un brouillon.',
    said: 'Remarques de la relecture',
  },
  archive: {
    title: 'Archiver',
    text: 'L’article n’apparaîtra plus dans le journal. Son adresse restera et dira pourquoi.',
    reason: 'Pourquoi\u00a0? (public)',
    submit: 'Archiver',
    done: 'L’article est archivé.',
    restore: 'Remettre en ligne',
    restored: 'L’article est de nouveau en ligne.',
  },
  drop: {
    title: 'Abandonner ces modifications\u00a0?',
    text: 'Le brouillon est gardé dans l’historique de la rédaction, mais ne sera pas publié.',
    submit: 'Abandonner',
    done: 'Les modifications sont abandonnées.',
  },
  found: (n: number) => count(n, 'texte', 'textes'),
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
    paragraphs: (title: string, name: string) => [`${name} a relu ${quoted(title)}, qui est en ligne.`],
    action: 'Le lire',
  },
} as const
