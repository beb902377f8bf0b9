import { type Day, formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import type { Missing, Step, SubmitRefusal } from './rules.ts'

export const stepNames: Record<Step, string> = {
  structure: 'Votre structure',
  soutien: 'Votre soutien',
  criteres: 'Critères et preuves',
  engagements: 'Engagements',
  relecture: 'Relire et déposer',
}

type GapField = Missing['field']

/** What is missing, said at the field where it is filled. */
export const gapErrors: Record<GapField, string> = {
  places: 'Dites où vous soutenez des projets.',
  roles: 'Choisissez au moins un rôle.',
  contact_name: 'Donnez le nom de la personne à joindre.',
  contact_function: 'Dites sa fonction.',
  offer: 'Décrivez ce que vous proposez aux porteurs de projet.',
  free_of_charge: 'Dites si c’est gratuit, sinon le prix.',
  team: 'Dites qui accompagne.',
  answer: 'Répondez à ce critère.',
  score: 'Dites où vous en êtes.',
  detail: 'Complétez cette ligne. Zéro se dit aussi.',
  piece: 'Joignez au moins une pièce ou un lien.',
  'taken-back': 'Une pièce a été reprise dans le coffre\u00a0: redonnez-la, ou retirez-la d’ici.',
  target: 'Donnez un nombre\u00a0: cet engagement est demandé à toute la famille.',
  due: 'Donnez une date à venir\u00a0: celle-ci est passée.',
  how: 'Dites comment vous tiendrez cet engagement.',
}

/** The same in a list, after the name of its part. */
export const gapNames: Record<GapField, string> = {
  places: 'les territoires où vous soutenez des projets',
  roles: 'ce que vous faites pour les projets',
  contact_name: 'la personne à joindre',
  contact_function: 'sa fonction',
  offer: 'ce que vous proposez',
  free_of_charge: 'gratuit ou payant',
  team: 'qui accompagne',
  answer: 'votre réponse',
  score: 'où vous en êtes',
  detail: 'une ligne à compléter',
  piece: 'une pièce ou un lien',
  'taken-back': 'une pièce reprise dans le coffre',
  target: 'le nombre visé',
  due: 'une date à venir',
  how: 'comment vous ferez',
}

/** The words above the fields that every part shares. */
export const fieldNames: Record<string, string> = {
  places_id: 'Territoires',
  places: 'Territoires',
  roles: 'Ce que vous faites pour les projets',
  contact_name: 'Personne à joindre',
  contact_function: 'Sa fonction',
  offer: 'Ce que vous proposez',
  free_of_charge: 'Gratuit ou payant',
  team: 'Qui accompagne',
  answer: 'Votre réponse',
  score: 'Où en êtes-vous\u00a0?',
}

export const submitRefusals: Record<Exclude<SubmitRefusal, 'incomplete'>, string> = {
  'not-a-draft': 'Cette candidature est déjà déposée\u00a0: la voici.',
  'criteria-changed':
    'Une nouvelle version des critères a été publiée pendant que vous écriviez. Relisez vos réponses à sa lumière, puis déposez.',
  'not-published': 'La fiche de la structure doit être en ligne pour déposer.',
}

export const words = {
  of: (number: string, organisation: string) => `Candidature ${number}, ${organisation}`,
  steps: 'Étapes de la candidature',
  keptAt: (instant: string) => `Brouillon enregistré le ${instant}. Vous pouvez fermer cette page et revenir.`,
  keptAtOpen: 'La candidature est déposée. Seul ce qui vous est demandé peut changer.',
  save: 'Enregistrer et continuer',
  later: 'Enregistrer et reprendre plus tard',
  saved: 'C’est enregistré.',
  kept: 'C’est enregistré. La candidature vous attend dans «\u00a0Mes candidatures\u00a0».',
  savedWithGaps: {
    title: 'C’est enregistré, et il reste à compléter',
    text: 'Rien n’est perdu. Complétez ce qui est signalé, ou reprenez plus tard.',
  },
  closed: 'Cette partie ne peut plus changer\u00a0: elle est déposée, et rien n’y est demandé.',
  side: {
    label: 'Autour de la candidature',
    apart: 'Label ou bannière\u00a0?',
    apartText:
      'Vous portez aussi un projet\u00a0? Il peut rejoindre la bannière, dans un dossier séparé. Un projet ne reçoit jamais le label.',
    criteria: 'Ce que disent les critères',
    complete: 'complet',
    toComplete: 'à compléter',
    after: 'Après le dépôt',
    afterText: (admissibility: number, review: number, decision: number) =>
      `${count(admissibility, 'jour ouvré', 'jours ouvrés')} pour dire si c’est recevable, ${review} pour instruire à deux au moins, ${decision} pour décider. Proposition.`,
    times: 'Tous les délais',
    together: 'À plusieurs',
    togetherText: 'Toutes les personnes qui tiennent la fiche écrivent ici, chacune à son étape.',
    discard: 'Abandonner ce brouillon',
    back: 'Revenir à la candidature',
  },
  structure: {
    places: 'Où soutenez-vous des projets\u00a0?',
    placesHint: 'Une commune, un département, une région, ou la France. La candidature y sera instruite.',
    add: 'Ajouter ce territoire',
    noPlace: 'Aucun lieu de ce nom. Essayez la commune la plus proche, ou le département.',
    whichPlace: 'Plusieurs lieux portent ce nom\u00a0: choisissez.',
    roles: 'Ce que vous faites pour les projets',
    contact: 'Qui joindre',
    contactHint: 'Lus par les personnes qui instruisent, jamais publiés.',
    double:
      'Votre structure porte aussi ses propres projets. Elle dépose au titre du soutien qu’elle apporte aux autres, et ne pourra jamais s’orienter un projet à elle-même.',
  },
  support: {
    offer: 'Que proposez-vous aux porteurs de projet\u00a0?',
    offerHint: 'Ce qu’ils reçoivent, pendant combien de temps, à quelles conditions.',
    free: 'Est-ce gratuit pour eux\u00a0?',
    freeHint: 'Sinon le prix, ce qu’il couvre, et qui en est dispensé.',
    team: 'Qui accompagne\u00a0?',
    teamHint: 'Combien de personnes, quels métiers. Sans nom de personne.',
  },
  criteria: {
    intro: (title: string, number: number) => `${title}, version ${number}.`,
    none: 'pas encore de réponse',
    open: 'Répondre',
    help: 'De quoi s’agit-il\u00a0?',
    example: 'Exemple inventé',
    answer: 'Votre réponse',
    answerHint: 'Des faits, des nombres, une règle écrite. Dites aussi ce qui ne marche pas encore.',
    figures: 'Vos chiffres',
    figuresHint: 'Ceux de l’an dernier. Zéro se dit aussi.',
    score: 'Où en êtes-vous\u00a0?',
    scoreHint: 'Votre propre avis. Les personnes qui instruisent donnent le leur\u00a0; les deux restent au dossier.',
    pieces: 'Pièces et liens',
    piecesHint: (required: boolean) =>
      required ? 'Au moins une pièce ou un lien pour ce critère.' : 'Facultatif pour ce critère.',
    given: 'Déjà jointes à ce critère',
    takenBack: 'reprise dans le coffre',
    publicIf: 'Publique si le label est accordé',
    remove: 'Retirer',
    vault: 'Déjà données ailleurs sur ce site',
    vaultHint:
      'Elles sont dans le coffre de votre structure. Cocher une pièce la partage avec cette candidature seulement\u00a0; vous pouvez la reprendre à tout moment.',
    vaultEmpty: 'Le coffre de votre structure est vide. Une pièce ajoutée ici y sera gardée, pour la prochaine fois.',
    file: 'Ajouter une pièce',
    fileMore: 'Nommer cette pièce, ou la rendre publique',
    fileTitle: 'Titre de la pièce',
    fileKind: 'Nature',
    url: 'Ajouter un lien',
    urlTitle: 'Ce que montre ce lien',
    stay: 'Enregistrer et ajouter une autre pièce',
    openVault: 'Ouvrir le coffre',
    noPiece: 'Aucune pièce.',
    private: 'Privée',
    public: 'Publique si le label est accordé',
  },
  piece: 'Pièce',
  pledges: {
    intro:
      'Ce que vous vous engagez à faire si le label est accordé. Ces engagements seront publics, et suivis dans le registre.',
    required: 'Demandé à toute la famille',
    optional: 'Au choix\u00a0: laissez vide ce que vous ne prenez pas',
    target: 'Combien\u00a0?',
    due: 'Pour quand\u00a0?',
    how: 'Comment ferez-vous\u00a0?',
  },
  review: {
    missing: 'Avant de déposer',
    gaps: (n: number) => count(n, 'point à compléter', 'points à compléter'),
    ready: 'Tout est dit',
    readyText:
      'Une fois déposée, la candidature ne change plus, sauf si un complément vous est demandé. Ses réponses sont lues par les personnes qui instruisent\u00a0; un refus n’est jamais public.',
    under: (title: string, number: number, publishedOn: Day | null) =>
      `${title}, version ${number}${publishedOn ? `, du ${formatDay(publishedOn)}` : ''}`,
    sincere: 'Ce que nous disons est sincère, et nous répondrons aux questions des personnes qui instruisent.',
    submit: 'Déposer la candidature',
    publishFirst: 'Mettre la fiche en ligne',
    change: 'Modifier',
    empty: 'Pas encore de réponse.',
    changed: 'Les critères ont changé depuis que vous avez commencé',
    changedText: (before: number, now: number) =>
      `Vous avez commencé sous la version ${before}. C’est sous la version ${now} que la candidature se dépose. Vos réponses sont gardées\u00a0; celles aux critères qui ne sont plus demandés ne seront pas déposées.`,
    submitted: (number: string) => `La candidature ${number} est déposée. Un message vous dit la suite.`,
    self: 'Votre avis',
  },
  discard: {
    title: 'Abandonner ce brouillon\u00a0?',
    text: (number: string) =>
      `La candidature ${number} sera effacée. Personne d’autre que vous ne l’a lue. Les pièces restent dans le coffre de votre structure.`,
    submit: 'Effacer le brouillon',
    back: 'Revenir à la candidature',
    done: (number: string) => `Le brouillon ${number} est effacé. Ses pièces sont restées dans le coffre.`,
  },
  errors: {
    family: 'Choisissez une famille.',
    does: 'Dites ce que fait votre structure.',
    places: 'Trente territoires au plus\u00a0: choisissez un niveau plus large.',
    url: 'Une adresse complète, comme https://exemple.org/page.',
    figure: 'Un nombre, par exemple 12 ou 2,5.',
    target: 'Un nombre entier plus grand que zéro, par exemple 12.',
    day: 'Une date qui existe, comme 30/06/2027.',
    dueBetween: (first: Day, last: Day) => `Une date entre le ${formatDay(first)} et le ${formatDay(last)}.`,
    fileAgain: 'Choisissez de nouveau la pièce\u00a0: elle n’a pas été gardée.',
    tooManyPieces: 'Dix pièces et liens au plus par critère.',
    sincere: 'Cochez cette case pour déposer.',
  },
} as const
