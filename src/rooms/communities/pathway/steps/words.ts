import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { Agreement, ChallengeKind, StepRefusal, StepStatus } from './rules.ts'

export const statusNames: Record<StepStatus, string> = {
  todo: 'À faire',
  doing: 'En cours',
  submitted: 'Soumise aux membres',
  validated: 'Validée',
  skipped: 'Passée',
}

export const kindNames: Record<ChallengeKind, string> = {
  social: 'Un défi social',
  environmental: 'Un défi environnemental',
  citizen: 'Un défi citoyen',
}

export const refusals: Record<StepRefusal, string> = {
  'not-now': 'L’étape a changé d’état entre-temps\u00a0: relisez-la, puis recommencez si besoin.',
  empty: 'Le livrable est vide\u00a0: écrivez-le avant de le soumettre.',
  'no-voice': 'Il faut une voix dans cette communauté. Choisissez au nom de quel membre vous parlez.',
  'three-challenges': 'Choisissez d’abord les trois défis\u00a0: un social, un environnemental, un citoyen.',
  'unknown-challenge': 'Un de ces défis n’est plus dans la liste. Choisissez-en trois, différents.',
  required: 'Cette étape ne se passe pas\u00a0: une communauté n’est pas reconnue sans elle.',
  'own-deliverable':
    'On ne valide pas son propre livrable\u00a0: l’avis vient d’une autre voix, tenue par quelqu’un d’autre.',
  'other-round': 'Le livrable a été soumis de nouveau entre-temps\u00a0: relisez-le avant de donner votre avis.',
  'one-pen': 'Vous avez déjà donné un avis au nom d’un autre membre. Une personne donne un seul avis par livrable.',
  'own-reservation': 'On ne répond pas à sa propre réserve\u00a0: changez plutôt votre avis.',
  'already-answered':
    'Quelqu’un a répondu à cette réserve avant vous\u00a0: relisez sa réponse. Si elle ne suffit pas, dites-le en groupe.',
  'already-begun': 'Votre livrable est déjà commencé. Ouvrez l’exemple et copiez-en ce qui vous sert.',
  'not-an-example': 'Ce livrable n’est plus public. Choisissez un autre exemple.',
  conflict: 'Quelqu’un a enregistré cette étape avant vous. Relisez, puis enregistrez de nouveau.',
}

export const words = {
  title: 'La démarche',
  ledeBuilding:
    'La communauté se construit étape par étape. Chaque livrable est écrit en commun, lisible par tous, et validé par les membres.',
  progress: 'Avancement',
  done: 'étapes validées ou passées',
  outOf: (n: number, total: number) => `${n} sur ${total}`,
  waiting: 'livrables qui attendent des avis',
  moved: 'dernier mouvement',
  follows: 'Démarche suivie',
  followsVersion: (name: string, number: number) => `${name}, version ${number}`,
  proposed: 'Démarche nationale proposée\u00a0: elle commence avec la première étape travaillée.',
  later: (number: number) => `La version ${number} est parue. La suivre garde tout ce qui est fait.`,
  choose: 'Choisir une autre démarche',
  makeVariant: 'Faire notre variante',
  dossier: 'Dossier complet, à imprimer',
  recognised: (day: Day) => `Reconnue le ${formatDay(day)}`,
  recognisedText: 'Toutes les étapes ont été validées ou passées. Une étape peut encore être rouverte et améliorée.',
  offered: (day: Day) => `À reprendre depuis le ${formatDay(day)}`,
  offeredText:
    'Rien n’a bougé depuis trois mois. Vous êtes du territoire\u00a0? Demandez à rejoindre les membres pour poursuivre\u00a0: ce qui est fait reste acquis.',
  offeredAsk: 'Demander à rejoindre',
  toBeRecognised: 'Pour être reconnue',
  toBeRecognisedText:
    'Chaque étape est validée par les membres, ou passée avec un motif public. Trois ne se passent pas\u00a0: la carte des acteurs, la gouvernance et la feuille de route.',
  steps: 'Les étapes',
  step: (rank: number, title: string) => `${rank}. ${title}`,
  status: 'État',
  time: 'Temps estimé',
  expected: 'Livrable attendu',
  tools: 'Outils',
  toolsIntro: 'À lire ici, à imprimer ou à télécharger.',
  online: 'Tenir en ligne',
  noTools: 'Cette étape n’a pas d’outil.',
  deliverable: 'Notre livrable',
  nothingYet: 'Rien n’est encore écrit.',
  draft: 'Brouillon, pas encore validé',
  privateTitle: 'Gardé entre membres',
  takenFrom: 'Repris de',
  link: 'Document lié',
  edited: 'Modifié le',
  write: 'Écrire ensemble',
  body: 'Texte du livrable',
  bodyHint:
    'Markdown accepté\u00a0: titres, listes, tableaux. Pas de coordonnées personnelles\u00a0: ce texte est public.',
  linkLabel: 'Lien vers un document',
  linkWrong: 'Donnez une adresse complète, par exemple https://exemple.fr/carte',
  keep: 'Garder ce livrable entre membres',
  keepReason: 'Pourquoi il n’est pas public',
  keepReasonHint: 'Ce motif est public. Dix caractères au moins.',
  keepReasonMissing: 'Dites pourquoi, en dix caractères au moins.',
  bodyMissing: 'Écrivez le livrable.',
  save: 'Enregistrer',
  saved: 'Livrable enregistré.',
  overtaken: 'Ce que vous avez écrit n’est pas enregistré',
  reservationMissing: 'Choisissez la réserve à laquelle vous répondez.',
  chooseReservation: 'Choisir une réserve',
  voiceTyped: (name: string) => `Au nom de\u00a0: ${name}`,
  opinionTyped: (chosen: string) => `Votre avis\u00a0: ${chosen}`,
  answerTyped: (name: string) => `Réponse à la réserve de ${name}\u00a0:`,
  challengeTyped: (kind: ChallengeKind, name: string, reason: string) =>
    `${kindNames[kind]}\u00a0: ${name}\n${reason}`.trim(),
  start: 'Commencer cette étape',
  started: 'L’étape est commencée.',
  submit: 'Soumettre aux membres',
  submitIntro: 'Le texte enregistré est soumis tel quel\u00a0: les membres reçoivent un message et donnent leur avis.',
  submitted: 'Livrable soumis. Les autres membres sont prévenus.',
  alone: 'À valider quand vous serez deux',
  aloneText:
    'Vous êtes seul pour l’instant\u00a0: personne ne valide son propre livrable. Invitez un premier membre\u00a0; le livrable reste soumis.',
  withdraw: 'Reprendre pour corriger',
  withdrawn: 'Le livrable est repris. Les avis déjà donnés restent lisibles.',
  validation: 'Avis des membres',
  rule: 'Deux voix au moins, autres que celle qui a soumis, doivent être d’accord\u00a0; toutes les autres si elles sont moins de deux. Aucune réserve ne reste sans réponse.',
  putBy: (name: string, day: string) => `Soumis par ${name}, le ${day}`,
  validatedOn: (day: Day) => `Validée le ${formatDay(day)}`,
  agree: 'D’accord',
  reserve: 'J’ai une réserve',
  reserved: 'Réserve',
  answer: 'Réponse',
  reason: 'Votre réserve, et ce qui la lèverait',
  reasonHint: 'Obligatoire avec une réserve, dix caractères au moins. Elle est publique.',
  reasonMissing: 'Dites votre réserve, en dix caractères au moins.',
  opinion: 'Votre avis',
  opinionMissing: 'Choisissez votre avis.',
  giveOpinion: 'Donner mon avis',
  changeOpinion: 'Changer mon avis',
  opinionKept: 'Votre avis est enregistré.',
  validated: 'Votre avis valide le livrable\u00a0: l’étape est validée.',
  voice: 'Au nom de',
  voiceMissing: 'Choisissez au nom de quel membre vous parlez.',
  answerLabel: 'Ce que nous en faisons',
  answerMissing: 'Répondez en dix caractères au moins.',
  sendAnswer: 'Répondre à la réserve',
  answered: 'Réponse enregistrée.',
  noOpinion: 'Aucun avis pour l’instant.',
  somePerson: 'une personne',
  rounds: 'Ce qui a été soumis avant',
  round: (n: number) => `Soumission ${n}`,
  skip: 'Passer cette étape',
  skipTitle: (title: string) => `Passer l’étape ${quoted(title)}\u00a0?`,
  skipText: 'Ce qui est écrit reste enregistré. L’étape peut être rouverte à tout moment.',
  skipReason: 'Pourquoi la passer',
  skipReasonHint: 'Ce motif est public. Dix caractères au moins.',
  skipped: 'L’étape est passée. Son motif est public.',
  skippedBecause: 'Étape passée',
  reopen: 'Rouvrir cette étape',
  reopenTitle: (title: string) => `Rouvrir l’étape ${quoted(title)}\u00a0?`,
  reopenText:
    'Elle redevient «\u00a0en cours\u00a0» et devra être validée de nouveau. Ce qui avait été validé reste lisible parmi les soumissions. Une communauté reconnue le reste.',
  reopened: 'L’étape est rouverte.',
  cancel: 'Annuler',
  examples: 'Ailleurs, à la même étape',
  examplesIntro: 'Livrables publics et validés d’autres communautés, les plus proches d’abord.',
  noExample: 'Aucune autre communauté n’a encore publié ce livrable.',
  near: (place: string) => `Même territoire\u00a0: ${place}`,
  take: 'Reprendre comme brouillon',
  takeAbout: (community: string) => `celui de ${community}`,
  taken: 'Le texte est repris dans votre brouillon. Sa provenance est dite\u00a0: adaptez-le.',
  challenges: 'Nos trois défis',
  challengesIntro:
    'Pris dans la liste des défis du site\u00a0: ceux qui travaillent sur les mêmes pourront vous trouver.',
  challengeMissing: 'Choisissez un défi.',
  challengeTwice: 'Trois défis différents\u00a0: celui-ci est déjà choisi.',
  challengeReason: 'Pourquoi celui-là, ici',
  chooseChallenges: 'Enregistrer les trois défis',
  challengesChosen: 'Les trois défis sont enregistrés.',
  challengeEmpty: 'Choisir',
  dossierTitle: 'Dossier de la démarche',
  dossierLede: (community: string) => `Tous les livrables de ${quoted(community)}, à lire d’une traite ou à imprimer.`,
  kept: (reason: string) => `Livrable gardé entre membres. Motif\u00a0: ${reason}`,
  membersOnly: 'Vous le lisez parce que vous êtes membre. Ne diffusez pas cette version imprimée.',
  back: 'Toute la démarche',
} as const

/** Where the community is, in a sentence. */
export const agreementSaid = (agreement: Agreement): string => {
  switch (agreement.state) {
    case 'alone':
      return words.aloneText
    case 'waiting':
      return agreement.agreed === 0
        ? `Il faut encore ${count(agreement.needed, 'voix d’accord', 'voix d’accord')}.`
        : `${count(agreement.agreed, 'voix est d’accord', 'voix sont d’accord')}\u00a0; il en faut ${agreement.needed}.`
    case 'reserved':
      return `${count(agreement.unanswered, 'réserve attend', 'réserves attendent')} une réponse.`
    case 'agreed':
      return 'Les autres voix sont d’accord.'
  }
}
