import { addDays, type Day, daysBetween, formatDay } from '#core/pure/dates.ts'
import { count, joinWords, quoted } from '#core/pure/text.ts'
import { type Answer, graceDays, type SheetPart, type Withdrawable, type WithdrawalReason } from './rules.ts'

export const nb = '\u00a0'

export const answerNames: Record<Answer, string> = {
  yes: 'Oui',
  on_the_way: 'En chemin',
  no: 'Non',
  not_relevant: 'Sans objet',
}

/** The parts of what a sheet says, as the declaration shows them. */
export const sheetPartNames: Record<SheetPart, string> = {
  need: 'Besoin social visé',
  publics: 'Pour qui',
  places: 'Où',
  challenges: 'Défis',
}

/** What was taken away from a declaration, and why. */
export const withdrawnNames: Record<Withdrawable, string> = {
  text: 'passage retiré',
  link: 'lien retiré',
  file: 'pièce retirée',
}
export const withdrawalReasons: Record<WithdrawalReason, string> = {
  personal: 'une donnée personnelle s’y trouvait',
  law: 'la loi demande de le retirer',
}

export const words = {
  banner: 'Bannière',
  charter: 'Charte',
  register: 'Registre',
  proposal: 'Proposition',
  adopted: 'Adoptée',
  adoptedBy: 'Adoptée par',
  proposedBy: 'Proposée par',
  fictional: 'Fictif',
  archived: 'Fiche archivée',
  verify: 'Vérifier un badge',
} as const

/** What the badge says, wherever it is shown. */
export const guarantees = {
  yes: [
    'Le projet s’est déclaré lui-même, à une date, sous une version de la charte que chacun peut lire.',
    'Il répond critère par critère, avec une phrase de preuve, et ses réponses sont publiques.',
    'Il renouvelle sa déclaration chaque année, sinon il devient ancien membre.',
    'Tout autre membre peut questionner une réponse\u00a0: le projet répond, sinon des pairs tirés au sort décident.',
  ],
  no: [
    'Personne n’a vérifié ses réponses à sa place\u00a0: ce n’est ni un label, ni un agrément, ni une note.',
    'Elle ne donne droit à aucune aide et ne dit rien de la santé financière du projet.',
    'Elle ne vaut pas pour la structure qui porte le projet.',
  ],
} as const

const lastDay = (renewBy: Day): Day => addDays(renewBy, graceDays)

/** What we write to those who keep a project. */
export const letters = {
  joined: {
    subject: (project: string) => `${quoted(project)} est sous la bannière`,
    paragraphs: (project: string, renewBy: Day) => [
      `Le projet ${quoted(project)} est membre de la bannière à partir d’aujourd’hui. Sa déclaration, ses preuves et la version de la charte sont publiques.`,
      `La déclaration vaut un an${nb}: renouvelez-la avant le ${formatDay(renewBy)}. Nous vous le rappellerons.`,
      'Vous pouvez montrer le badge sur votre site, et quitter la bannière quand vous voulez.',
    ],
    action: 'Voir la déclaration et le badge',
  },
  renewed: {
    subject: (project: string) => `${quoted(project)}${nb}: bannière renouvelée`,
    paragraphs: (project: string, renewBy: Day) => [
      `La déclaration de ${quoted(project)} est renouvelée. La précédente reste lisible.`,
      `Prochain renouvellement avant le ${formatDay(renewBy)}.`,
    ],
    action: 'Voir la déclaration',
  },
  left: {
    subject: (project: string) => `${quoted(project)} a quitté la bannière`,
    paragraphs: (project: string) => [
      `Le projet ${quoted(project)} est désormais ancien membre de la bannière, et son badge le dit. Ses déclarations passées restent lisibles.`,
      'Le projet peut se déclarer de nouveau quand il veut.',
    ],
    action: 'Voir la page du projet',
  },
  reminder: {
    subject: (project: string, renewBy: Day, today: Day) => {
      const days = daysBetween(today, renewBy)
      if (days === 0) return `${quoted(project)}${nb}: dernier jour pour renouveler la bannière`
      return `${quoted(project)}${nb}: ${count(days > 0 ? days : days + graceDays, 'jour', 'jours')} pour renouveler la bannière`
    },
    paragraphs: (project: string, renewBy: Day, today: Day) => [
      today > renewBy
        ? `La déclaration de ${quoted(project)} est arrivée à son terme le ${formatDay(renewBy)}. Le projet est encore membre jusqu’au ${formatDay(lastDay(renewBy))}.`
        : `La déclaration de ${quoted(project)} arrive à son terme le ${formatDay(renewBy)}.`,
      `La renouveler prend quelques minutes${nb}: vos réponses sont déjà remplies, dites ce qui a changé. Sans cela, le projet devient ancien membre après le ${formatDay(lastDay(renewBy))}.`,
    ],
    action: 'Renouveler la déclaration',
  },
  restore: {
    subject: (project: string) => `${quoted(project)}${nb}: restaurez la fiche pour garder la bannière`,
    paragraphs: (project: string, renewBy: Day) => [
      `La fiche de ${quoted(project)} est archivée, et sa déclaration arrive à son terme le ${formatDay(renewBy)}.`,
      `Si le projet continue, restaurez sa fiche, puis renouvelez la déclaration. S’il est fini, il n’y a rien à faire${nb}: il devient ancien membre après le ${formatDay(lastDay(renewBy))}.`,
    ],
    action: 'Restaurer la fiche',
  },
  charter: {
    subject: (number: number) => `La bannière a une nouvelle charte, version ${number}`,
    paragraphs: (project: string, number: number, publishedOn: Day, renewBy: Day) => [
      `La version ${number} de la charte est publiée depuis le ${formatDay(publishedOn)}. La déclaration de ${quoted(project)} reste sous la version qu’elle a connue, et reste valable jusqu’au ${formatDay(renewBy)}.`,
      `Au renouvellement, vos réponses seront reprises sous la nouvelle version${nb}: vous verrez ce qui a changé.`,
    ],
    action: 'Lire la nouvelle version',
  },
  withdrawn: {
    subject: (project: string) => `${quoted(project)}${nb}: une partie de la déclaration est retirée`,
    paragraphs: (project: string, question: string, parts: readonly Withdrawable[], why: WithdrawalReason) => [
      `Dans la déclaration de ${quoted(project)}, à la question ${quoted(question)}${nb}: ${joinWords(parts.map((part) => withdrawnNames[part]))}. Motif${nb}: ${withdrawalReasons[why]}.`,
      'La réponse elle-même reste, avec la mention de ce retrait. Si c’est une erreur, écrivez-nous.',
    ],
    action: 'Voir la déclaration',
  },
  lapsed: {
    subject: (project: string) => `${quoted(project)} n’est plus membre de la bannière`,
    paragraphs: (project: string) => [
      `La déclaration de ${quoted(project)} n’a pas été renouvelée. Le projet est désormais ancien membre, et son badge le dit.`,
      'Rien n’est perdu\u00a0: il redevient membre dès que vous déclarez de nouveau.',
    ],
    action: 'Déclarer de nouveau',
  },
  resume: {
    subject: (project: string) => `Reprendre la déclaration de ${quoted(project)}`,
    paragraphs: (project: string) => [
      `Vous venez de demander ce lien. La déclaration de ${quoted(project)} vous attend, avec tout ce que vous avez déjà écrit. Ce lien ouvre l’étape où vous en étiez, sur n’importe quel appareil, une fois connecté.`,
    ],
    action: 'Reprendre la déclaration',
  },
  purge: {
    subject: (project: string) => `Déclaration de ${quoted(project)}${nb}: le brouillon sera effacé`,
    paragraphs: (project: string, on: Day) => [
      `Le brouillon de déclaration de ${quoted(project)} n’a pas bougé depuis onze mois au moins. Il sera effacé le ${formatDay(on)}.`,
      'Il suffit de l’ouvrir et de l’enregistrer pour le garder.',
    ],
    action: 'Reprendre la déclaration',
  },
} as const

/** What an attestation says of a member, to people and to machines elsewhere. */
export const attestations = {
  name: 'Membre de la bannière #FrenchImpact',
  description:
    'Un projet qui se reconnaît dans la charte de la bannière et le déclare, critère par critère, avec des preuves publiques. C’est une déclaration du projet, renouvelée chaque année\u00a0; ce n’est ni une évaluation, ni un label.',
  criteria: (charter: number, titles: readonly string[]) =>
    `Charte de la bannière, version ${charter}\u00a0: ${titles.map((title) => title.replace(/\.$/, '')).join('\u00a0; ')}.`,
  evidence: 'Sa déclaration et ses preuves',
  evidenceText: 'Ce que le projet déclare, question par question, et ce qui le prouve.',
} as const
