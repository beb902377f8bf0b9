import type { FileRefusal } from '#core/files.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { Gap, SheetPart } from '../rules.ts'
import { nb } from '../words.ts'
import type { DeclareRefusal } from './rules.ts'

/** The same gaps, said at the field where they are filled. */
export const gapErrors: Record<Gap, string> = {
  answer: 'Choisissez une réponse.',
  evidence: 'Écrivez la phrase qui le montre.',
  commitment: 'Dites à quoi vous vous engagez.',
  'due-on': 'Donnez la date de cet engagement.',
  'due-past': 'Donnez une date à venir\u00a0: celle-ci est passée.',
  'due-far': 'Donnez une date à moins de deux ans.',
  licence: 'Dites sous quelle licence c’est ouvert.',
  irrelevant: 'Cette question ne peut pas être sans objet.',
}

export const sheetGapNames: Record<SheetPart, string> = {
  need: 'le besoin social auquel il répond',
  publics: 'pour qui il agit',
  places: 'où il agit',
  challenges: 'les défis auxquels il contribue',
}

export const gapNames: Record<Gap, string> = {
  answer: 'choisissez une réponse',
  evidence: 'une phrase qui le montre',
  commitment: 'à quoi vous vous engagez',
  'due-on': 'la date de cet engagement',
  'due-past': 'une date à venir pour cet engagement',
  'due-far': 'une date à moins de deux ans pour cet engagement',
  licence: 'la licence de ce qui est ouvert',
  irrelevant: 'cette question ne peut pas être sans objet',
}

export const refusals: Record<Exclude<DeclareRefusal, 'incomplete' | 'unmet'>, string> = {
  'not-published': 'La fiche du projet doit être en ligne pour qu’il se déclare.',
  'charter-changed':
    'Une nouvelle version de la charte a été publiée pendant que vous écriviez. Relisez vos réponses à sa lumière, puis déclarez.',
  unmended:
    'Des pairs ont décidé le retrait pour l’une de ces réponses, et elle est restée la même. Corrigez-la, puis déclarez le projet de nouveau.',
  'not-a-draft': 'Cette déclaration est déjà faite\u00a0: la voici.',
}

export const fileRefusals: Record<FileRefusal, string> = {
  empty: 'Ce fichier est vide.',
  'too-big': 'Ce fichier dépasse 5\u00a0Mo.',
  'wrong-type': 'Un PDF ou une image (PNG, JPEG, WebP), pas ce type de fichier.',
}

export const words = {
  start: {
    title: 'Déclarer un projet sous la bannière',
    lede: (criteria: number, questions: number) =>
      `${count(criteria, 'critère', 'critères')}, ${count(questions, 'question', 'questions')}, une phrase de preuve pour chacune${nb}: dix minutes. Rien n’est instruit${nb}: le projet se déclare, ses réponses sont publiques. Ses pairs peuvent lui demander des comptes, et il leur répond. Aucun numéro SIREN n’est demandé.`,
    asked: 'Ce qui sera demandé',
    answers: 'À chaque question\u00a0: oui, en chemin avec un engagement daté, ou non, et une phrase qui le montre.',
    path: 'Comment faire',
    steps: [
      'Ouvrez un compte avec une adresse électronique, ou connectez-vous. Vous reviendrez ici.',
      'Créez la fiche du projet si elle n’existe pas\u00a0: un nom, le besoin, pour qui, où. Un collectif ou une personne seule peut le faire.',
      'Répondez, à votre rythme\u00a0: chaque étape est gardée. Puis déclarez.',
    ],
    signUp: 'Créer un compte',
    signIn: 'Se connecter',
    mine: 'Vos projets',
    none: 'Vous ne tenez encore aucun projet',
    noneText:
      'Créez d’abord sa fiche\u00a0: un nom, ce qu’il fait, où il agit. Un collectif ou une personne seule peut le faire. Mettez-la en ligne, puis revenez ici.',
    create: 'Créer la fiche du projet',
    another: 'Un autre projet',
    begin: 'Commencer la déclaration',
    goOn: 'Reprendre la déclaration',
    renew: 'Renouveler la déclaration',
    rejoin: 'Revenir sous la bannière',
    member: (until: Day) => `Membre, à renouveler avant le ${formatDay(until)}`,
    former: 'Ancien membre',
    draft: 'Déclaration commencée',
    purge: (on: Day) => `Ce brouillon sera effacé le ${formatDay(on)}, sauf si vous le reprenez.`,
    sheetDraft: 'Fiche en brouillon',
    restore: 'Restaurer la fiche',
    restoreText: 'Une fiche archivée ne se déclare pas\u00a0: restaurez-la pour renouveler.',
    see: 'Voir sa déclaration',
  },
  steps: 'Étapes de la déclaration',
  review: 'Relecture',
  of: (project: string) => `Déclaration de ${quoted(project)}`,
  under: (number: number, publishedOn: Day) => `Charte, version ${number}, du ${formatDay(publishedOn)}`,
  proposal:
    'Cette version est une proposition\u00a0: seuls les trois critères viennent de la réunion de 2018. Les membres la discuteront et la voteront.',
  readCharter: 'Lire la charte',
  help: 'De quoi s’agit-il\u00a0?',
  example: 'Exemple inventé',
  answer: 'Votre réponse',
  answerHints: {
    yes: 'C’est le cas aujourd’hui.',
    on_the_way: 'Pas encore, et vous vous engagez à une date.',
    no: 'Ce n’est pas le cas, et ce n’est pas prévu.',
    not_relevant: 'La question ne se pose pas pour ce projet\u00a0: dites pourquoi ci-dessous.',
  },
  evidence: 'La phrase qui le montre',
  evidenceHint:
    'Un fait, un chiffre, une règle écrite. Elle sera publique. Si c’est non ou sans objet, dites pourquoi.',
  onTheWay: 'Si vous êtes en chemin\u00a0: l’engagement et sa date',
  commitment: 'À quoi vous engagez-vous\u00a0?',
  commitmentHint: 'Obligatoire si vous répondez «\u00a0en chemin\u00a0».',
  dueOn: 'Pour quelle date\u00a0?',
  dueHint: 'Obligatoire si vous répondez «\u00a0en chemin\u00a0». Deux ans au plus\u00a0; la date sera affichée.',
  dueBy: (day: Day) => `Pour le ${formatDay(day)}.`,
  more: 'Précisions et pièce (facultatif)',
  url: 'Lien qui le montre',
  openUrl: 'Adresse de ce qui est ouvert',
  licence: 'Licence',
  licenceHint:
    'Obligatoire si vous répondez «\u00a0oui\u00a0». Par exemple\u00a0: Licence Ouverte 2.0, CC BY-SA 4.0, AGPL.',
  file: 'Pièce (PDF ou image, 5\u00a0Mo au plus)',
  fileHint:
    'Elle sera publique dès que le projet sera déclaré. Pas de donnée personnelle\u00a0; une photo de téléphone garde parfois le lieu où elle fut prise.',
  pieceName: 'preuve',
  fileKept: 'Une pièce est jointe. En choisir une autre la remplace.',
  fileAgain: 'Choisissez de nouveau la pièce\u00a0: elle n’a pas été gardée.',
  withFile: 'Avec une pièce.',
  fileChanged: 'La pièce n’est plus la même.',
  removeFile: 'Retirer la pièce',
  sheetSays: 'Ce que dit déjà la fiche',
  sheetSaysText:
    'Le critère demande aussi le besoin, pour qui, où et quels défis. C’est sur la fiche\u00a0: rien n’est à réécrire.',
  sheetLacks: (parts: readonly string[]) => `Il manque encore${nb}: ${parts.join(', ')}.`,
  completeSheet: 'Enregistrer et compléter la fiche',
  sheetNext: 'C’est enregistré. Complétez la fiche du projet, puis reprenez la déclaration.',
  save: 'Enregistrer et continuer',
  later: 'Enregistrer et reprendre plus tard',
  saved: 'C’est enregistré.',
  savedWithGaps: {
    title: 'C’est enregistré, et il reste à compléter',
    text: 'Rien n’est perdu. Complétez ce qui est signalé, ou reprenez plus tard.',
  },
  kept: 'C’est enregistré. La déclaration vous attend dans «\u00a0Déclarer un projet\u00a0».',
  started: {
    begun: 'La déclaration est commencée. Chaque étape est gardée.',
    resumed: 'Voici la déclaration où vous l’aviez laissée.',
    renewing: 'Vos dernières réponses sont reprises\u00a0: dites ce qui a changé.',
  },
  resume: 'Recevoir un lien pour reprendre',
  resumeText: 'Vous devez vous arrêter\u00a0? L’étape est enregistrée, et son lien part à votre adresse.',
  resumed: 'C’est enregistré. Le lien est parti à votre adresse.',
  resumeTooMany:
    'C’est enregistré, mais le lien n’est pas reparti\u00a0: vous l’avez déjà demandé cinq fois aujourd’hui. Il est dans votre courrier.',
  discard: 'Abandonner cette déclaration',
  discardTitle: 'Abandonner la déclaration\u00a0?',
  discardText: (project: string) =>
    `Ce que vous avez écrit pour ${quoted(project)} sera effacé. Rien n’en était public. Une déclaration déjà faite n’est pas touchée.`,
  discarded: (project: string) => `La déclaration commencée pour ${quoted(project)} est effacée.`,
  back: 'Revenir à la déclaration',
  missing: 'Avant de déclarer',
  charterChanged: {
    title: 'La charte a changé depuis que vous avez commencé',
    text: (before: number, now: number, publishedOn: Day) =>
      `Vous avez commencé sous la version ${before}. La version ${now} est publiée depuis le ${formatDay(publishedOn)}${nb}: c’est sous elle que le projet se déclare. Vos réponses sont gardées\u00a0; celles aux questions qui ne sont plus posées ne seront pas déclarées.`,
    what: 'Ce que la charte a changé',
    same: 'Les mots des critères et des questions sont les mêmes.',
    see: 'Voir ce qui a changé',
    preamble: 'Préambule',
    gone: (title: string) => `N’est plus demandé${nb}: ${title}`,
  },
  unmet: (criterion: string) => `Le projet ne se reconnaît pas dans ${quoted(criterion)}.`,
  unmetText:
    'La bannière demande de se reconnaître dans les trois critères, au moins en chemin. Si c’est votre cas, répondez «\u00a0en chemin\u00a0» avec un engagement daté. Sinon le projet a sa place dans l’annuaire sans la bannière, et ce brouillon reste.',
  answerAgain: 'Revenir à ce critère',
  publishFirst: 'Mettre la fiche du projet en ligne',
  ready: 'Tout est dit',
  readyText:
    'En déclarant, vous rendez publiques ces réponses, les liens et les pièces, avec la date et la version de la charte. Elles restent lisibles ensuite, même si le projet quitte la bannière.',
  sincere:
    'Nos réponses sont sincères, et nous accepterons que d’autres membres nous demandent des explications quand ce sera ouvert.',
  declare: 'Déclarer le projet sous la bannière',
  done: {
    joined: (project: string) => `${quoted(project)} est sous la bannière. Bienvenue.`,
    rejoined: (project: string) => `${quoted(project)} est de nouveau sous la bannière.`,
    renewed: (project: string) => `La déclaration de ${quoted(project)} est renouvelée pour un an.`,
  },
  change: 'Modifier',
  noAnswer: 'Pas encore de réponse.',
  dueFor: 'Engagement pour le',
  dueOver: 'échéance passée',
  engaged: (text: string) => `Engagement${nb}: ${text}`,
  link: 'Lien',
  linkLost: 'introuvable depuis le',
  piece: 'Pièce',
  seePiece: 'Voir la pièce',
  changed: 'Ce qui change depuis la dernière déclaration',
  unchanged: 'Rien n’a changé depuis la dernière déclaration.',
  onSheet: 'Sur la fiche du projet\u00a0:',
  gaps: (n: number) => count(n, 'point à compléter', 'points à compléter'),
  leave: {
    title: 'Quitter la bannière',
    text: (project: string) =>
      `${quoted(project)} deviendra ancien membre dès maintenant. Ses déclarations passées restent lisibles, son badge dira ${quoted('ancien membre')}. Le projet pourra se déclarer de nouveau quand il voudra.`,
    reason: 'Pourquoi\u00a0? (facultatif, public)',
    submit: 'Quitter la bannière',
    stay: 'Rester membre',
    done: (project: string) => `${quoted(project)} a quitté la bannière.`,
    notMember: 'Ce projet n’est pas membre de la bannière.',
  },
  errors: {
    day: 'Une date qui existe, comme 30/06/2027.',
    url: 'Une adresse complète, comme https://exemple.org/page.',
    sincere: 'Cochez cette case pour déclarer le projet.',
  },
} as const
