import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { Settings } from '../rules.ts'
import { nb } from '../words.ts'

type Submitted = { number: string; organisation: string; familyName: string; answerBy: Day; settings: Settings }
type Arrived = Pick<Submitted, 'organisation' | 'familyName' | 'answerBy'>

const workingDays = (n: number): string => count(n, 'jour ouvré', 'jours ouvrés')

/** Mails of an application. */
export const letters = {
  submitted: {
    subject: (number: string) => `Candidature ${number} déposée`,
    paragraphs: ({ number, organisation, familyName, answerBy, settings }: Submitted): string[] => [
      `La candidature de ${quoted(organisation)} au label (${familyName}) est déposée. Son numéro est ${number}.`,
      `Première réponse avant le ${formatDay(answerBy)}${nb}: la candidature est recevable, ou nous disons ce qui manque.`,
      `Ensuite${nb}: ${workingDays(settings.review_days)} d’instruction par deux personnes au moins, sans lien avec votre structure, puis ${workingDays(settings.decision_days)} pour la décision du comité, écrite et motivée. Ces délais sont une proposition${nb}; chaque retard se voit sur la page de la candidature.`,
      'Le compteur s’arrête quand la main vous revient. Aucun refus n’est prononcé sans que vous ayez pu répondre.',
    ],
    action: 'Suivre la candidature',
  },
  arrived: {
    subject: (number: string) => `Nouvelle candidature au label${nb}: ${number}`,
    paragraphs: ({ organisation, familyName, answerBy }: Arrived): string[] => [
      `${quoted(organisation)} demande le label (${familyName}).`,
      `La recevabilité est à dire avant le ${formatDay(answerBy)}.`,
    ],
    action: 'Ouvrir le dossier',
  },
  answered: {
    correct: {
      subject: (number: string) => `Candidature ${number} complétée`,
      text: (organisation: string) =>
        `${quoted(organisation)} a répondu à la demande de complément. Le délai court de nouveau.`,
    },
    hear: {
      subject: (number: string) => `Candidature ${number}${nb}: observations reçues`,
      text: (organisation: string) =>
        `${quoted(organisation)} a répondu aux motifs envisagés. Le dossier revient devant le comité.`,
    },
    resume: {
      subject: (number: string) => `Candidature ${number} reprise`,
      text: (organisation: string) =>
        `${quoted(organisation)} a complété sa candidature après une décision remise. L’instruction reprend.`,
    },
    appeal: {
      subject: (number: string) => `Candidature ${number}${nb}: recours`,
      text: (organisation: string) =>
        `${quoted(organisation)} conteste le refus du label. Le recours est jugé par d’autres personnes que la première fois.`,
    },
    withdraw: {
      subject: (number: string) => `Candidature ${number} retirée`,
      text: (organisation: string) =>
        `${quoted(organisation)} a retiré sa candidature. Il n’y a plus rien à faire, et ses pièces ne sont plus lisibles.`,
    },
    action: 'Ouvrir le dossier',
  },
  received: {
    correct: {
      subject: (number: string) => `Candidature ${number}${nb}: vos compléments sont reçus`,
      text: (organisation: string) =>
        `Les compléments de ${quoted(organisation)} sont reçus. Le délai court de nouveau, et la date visée est sur la page de la candidature.`,
    },
    hear: {
      subject: (number: string) => `Candidature ${number}${nb}: vos observations sont reçues`,
      text: (organisation: string) =>
        `Les observations de ${quoted(organisation)} sont reçues. Le comité les lira avant de décider.`,
    },
    resume: {
      subject: (number: string) => `Candidature ${number}${nb}: l’instruction reprend`,
      text: (organisation: string) =>
        `La candidature de ${quoted(organisation)} est complétée. L’instruction reprend depuis aujourd’hui.`,
    },
    appeal: {
      subject: (number: string) => `Candidature ${number}${nb}: votre recours est enregistré`,
      text: (organisation: string) =>
        `Le recours de ${quoted(organisation)} est enregistré. D’autres personnes que celles qui ont décidé le jugeront.`,
    },
    withdraw: {
      subject: (number: string) => `Candidature ${number} retirée`,
      text: (organisation: string) =>
        `La candidature de ${quoted(organisation)} est retirée. Ses pièces ne sont plus partagées. Vous pourrez en déposer une autre quand vous voudrez.`,
    },
  },
} as const
