import type { FileRefusal } from '#core/files.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import type { Gap } from '../rules.ts'
import type { DeclareRefusal } from './rules.ts'

const nb = '\u00a0'
const quoted = (text: string) => `«${nb}${text}${nb}»`

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
  'not-a-draft': 'Cette déclaration est déjà faite.',
}

export const fileRefusals: Record<FileRefusal, string> = {
  empty: 'Ce fichier est vide.',
  'too-big': 'Ce fichier dépasse 5\u00a0Mo.',
  'wrong-type': 'Un PDF ou une image (PNG, JPEG, WebP), pas ce type de fichier.',
}

export const words = {
  start: {
    title: 'Déclarer un projet sous la bannière',
    lede: 'Trois critères, une phrase de preuve pour chacun, dix minutes. Rien n’est instruit\u00a0: le projet se déclare, ses réponses sont publiques, ses pairs peuvent lui demander des comptes. Aucun numéro SIREN n’est demandé.',
    mine: 'Vos projets',
    none: 'Vous ne tenez encore aucun projet',
    noneText:
      'Créez d’abord sa fiche\u00a0: un nom, ce qu’il fait, où il agit. Un collectif ou une personne seule peut le faire.',
    create: 'Créer la fiche du projet',
    another: 'Un autre projet',
    begin: 'Commencer',
    goOn: 'Reprendre',
    renew: 'Renouveler',
    member: (until: Day) => `Membre, à renouveler avant le ${formatDay(until)}`,
    former: 'Ancien membre',
    draft: 'Déclaration commencée',
    sheetDraft: 'Fiche en brouillon',
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
  onTheWay: 'Si vous êtes en chemin',
  commitment: 'À quoi vous engagez-vous\u00a0?',
  dueOn: 'Pour quelle date\u00a0?',
  dueHint: 'Deux ans au plus. La date sera affichée.',
  more: 'Précisions et pièces (facultatif)',
  url: 'Lien qui le montre',
  openUrl: 'Adresse de ce qui est ouvert',
  licence: 'Licence',
  licenceHint: 'Par exemple\u00a0: Licence Ouverte 2.0, CC BY-SA 4.0, AGPL.',
  file: 'Pièce (PDF ou image, 5\u00a0Mo au plus)',
  fileHint: 'Elle sera publique dès que le projet sera déclaré. Pas de donnée personnelle.',
  fileKept: (has: boolean) => (has ? 'Une pièce est jointe. En choisir une autre la remplace.' : ''),
  removeFile: 'Retirer la pièce',
  sheetSays: 'Ce que dit déjà la fiche',
  completeSheet: 'Compléter la fiche du projet',
  save: 'Enregistrer et continuer',
  later: 'Enregistrer et reprendre plus tard',
  saved: 'C’est enregistré.',
  kept: 'C’est enregistré. La déclaration vous attend dans «\u00a0Déclarer un projet\u00a0».',
  begun: 'La déclaration est commencée. Chaque étape est gardée.',
  resume: 'Recevoir un lien pour reprendre',
  resumeText: 'Vous devez vous arrêter\u00a0? Recevez par courriel le lien de cette étape.',
  resumed: 'Le lien est parti à votre adresse.',
  discard: 'Abandonner cette déclaration',
  discardTitle: 'Abandonner la déclaration\u00a0?',
  discardText: (project: string) =>
    `Ce que vous avez écrit pour ${quoted(project)} sera effacé. Rien n’en était public. Une déclaration déjà faite n’est pas touchée.`,
  discarded: (project: string) => `La déclaration commencée pour ${quoted(project)} est effacée.`,
  back: 'Revenir à la déclaration',
  stale: {
    title: 'Quelqu’un a enregistré cette étape avant vous',
    text: 'Rien de ce que vous avez tapé n’est perdu\u00a0: c’est dans le formulaire. Voici ce qui est enregistré\u00a0; enregistrez de nouveau pour le remplacer.',
    nothing: 'rien',
  },
  missing: 'Avant de déclarer',
  unmet: (criterion: string) => `Le projet ne se reconnaît pas dans «${nb}${criterion}${nb}».`,
  unmetText:
    'La bannière demande de se reconnaître dans les trois critères, au moins en chemin. Si c’est votre cas, répondez «\u00a0en chemin\u00a0» avec un engagement daté. Sinon le projet a sa place dans l’annuaire sans la bannière, et ce brouillon reste.',
  answerAgain: 'Revenir à ce critère',
  publishFirst: 'Mettre la fiche du projet en ligne',
  ready: 'Tout est dit',
  readyText:
    'En déclarant, vous rendez publiques ces réponses, les liens et les pièces, avec la date et la version de la charte. Elles restent lisibles ensuite, même si le projet quitte la bannière.',
  sincere: 'Nos réponses sont sincères, et nous accepterons que d’autres membres nous demandent des explications.',
  declare: 'Déclarer le projet sous la bannière',
  done: {
    joined: (project: string) => `${quoted(project)} est sous la bannière. Bienvenue.`,
    rejoined: (project: string) => `${quoted(project)} est de nouveau sous la bannière.`,
    renewed: (project: string) => `La déclaration de ${quoted(project)} est renouvelée pour un an.`,
  },
  change: (title: string) => `Modifier «${nb}${title}${nb}»`,
  changed: 'Ce qui change depuis la dernière déclaration',
  unchanged: 'Rien n’a changé depuis la dernière déclaration.',
  gaps: (n: number) => count(n, 'réponse à compléter', 'réponses à compléter'),
  leave: {
    title: 'Quitter la bannière',
    text: (project: string) =>
      `${quoted(project)} deviendra ancien membre dès maintenant. Ses déclarations passées restent lisibles, son badge dira «${nb}ancien membre${nb}». Le projet pourra se déclarer de nouveau quand il voudra.`,
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
    version: 'Rechargez la page.',
  },
} as const
