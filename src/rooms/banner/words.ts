import { type Day, formatDay } from '#core/pure/dates.ts'
import { type Answer, graceDays } from './rules.ts'

const nb = '\u00a0'
const quoted = (text: string) => `«${nb}${text}${nb}»`

export const answerNames: Record<Answer, string> = {
  yes: 'Oui',
  on_the_way: 'En chemin',
  no: 'Non',
  not_relevant: 'Sans objet',
}

export const words = {
  banner: 'Bannière',
  charter: 'Charte',
  proposal: 'Proposition',
  adopted: 'Adoptée',
} as const

/** What the badge says, wherever it is shown. */
export const guarantees = {
  yes: [
    'Le projet s’est déclaré lui-même, à une date, sous une version de la charte que chacun peut lire.',
    'Il répond critère par critère, avec une phrase de preuve, et ses réponses sont publiques.',
    'Il renouvelle sa déclaration chaque année, sinon il devient ancien membre.',
  ],
  no: [
    'Personne n’a vérifié ses réponses à sa place\u00a0: ce n’est ni un label, ni un agrément, ni une note.',
    'Elle ne donne droit à aucune aide et ne dit rien de la santé financière du projet.',
    'Elle ne vaut pas pour la structure qui porte le projet.',
  ],
} as const

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
    subject: (project: string, days: number) =>
      days === 0
        ? `${quoted(project)}${nb}: dernier jour pour renouveler la bannière`
        : `${quoted(project)}${nb}: ${days}${nb}jours pour renouveler la bannière`,
    paragraphs: (project: string, renewBy: Day) => [
      `La déclaration de ${quoted(project)} arrive à son terme le ${formatDay(renewBy)}. La renouveler prend quelques minutes${nb}: vos réponses sont déjà remplies, dites ce qui a changé.`,
      `Sans renouvellement, le projet devient ancien membre ${graceDays}${nb}jours après cette date.`,
    ],
    action: 'Renouveler la déclaration',
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
      `La déclaration de ${quoted(project)} vous attend, avec tout ce que vous avez déjà écrit. Ce lien ouvre l’étape où vous en étiez, sur n’importe quel appareil, une fois connecté.`,
    ],
    action: 'Reprendre la déclaration',
  },
  purge: {
    subject: (project: string) => `Déclaration de ${quoted(project)}${nb}: le brouillon sera effacé`,
    paragraphs: (project: string, on: Day) => [
      `Le brouillon de déclaration de ${quoted(project)} n’a pas bougé depuis onze mois. Il sera effacé le ${formatDay(on)}.`,
      'Il suffit de l’ouvrir et de l’enregistrer pour le garder.',
    ],
    action: 'Reprendre la déclaration',
  },
} as const
