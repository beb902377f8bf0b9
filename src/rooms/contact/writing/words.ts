import { type Day, formatDay } from '#core/pure/dates.ts'
import type { Reason } from '../rules.ts'
import { workingDays } from '../words.ts'

/** Writing to the team. */
export const words = {
  title: 'Nous écrire',
  lede: 'Une personne lit, une personne répond. Choisissez le motif\u00a0: votre message arrive directement à qui peut y répondre.',
  fields: {
    reason: 'Motif',
    subject: 'Objet',
    message: 'Votre message',
    name: 'Vos prénom et nom',
    email: 'Votre adresse électronique',
    website: 'Laissez ce champ vide',
  },
  messageHint: 'Dites ce que vous attendez de nous. Pour une page du site, donnez son adresse.',
  emailHint: 'Pour vous répondre. Elle n’est jamais publiée.',
  websiteHint: 'Il sert à reconnaître les robots.',
  submit: 'Envoyer',
  privacy: 'Ce que nous gardons, et combien de temps',
  missing: {
    reason: 'Choisissez un motif.',
    subject: 'Donnez un objet.',
    message: 'Écrivez votre message.',
    name: 'Donnez votre nom.',
    nameShape: 'Un nom s’écrit avec des lettres, des chiffres, des espaces, des traits d’union et des apostrophes.',
    email: 'Donnez une adresse électronique complète, comme prenom.nom@exemple.fr.',
    website: 'Laissez ce champ vide\u00a0: il sert à reconnaître les robots.',
  },
  otherWays: 'Sans passer par ce formulaire',
  otherWaysText: 'La même équipe répond, dans les mêmes délais.',
  phone: 'Par téléphone',
  post: 'Par courrier',
  before: 'Plus rapide, peut-être',
  ownData: 'Télécharger ou effacer mes données',
  ownSheet: 'Corriger une fiche que je tiens',
  received: {
    title: 'Votre message est arrivé',
    lede: (dueOn: Day) =>
      `Une réponse vous parviendra par courriel au plus tard le ${formatDay(dueOn, { weekday: true })}.`,
    number: 'Numéro à citer',
    dueOn: 'Réponse au plus tard le',
    copy: 'Un accusé de réception vient de partir à l’adresse que vous avez donnée. S’il n’arrive pas, regardez parmi les indésirables\u00a0; s’il n’y est pas, l’adresse était sans doute fausse\u00a0: écrivez-nous de nouveau.',
    home: 'Retour à l’accueil',
  },
  acknowledgement: {
    subject: (number: number) => `Votre message nº\u00a0${number} est bien arrivé`,
    text: (number: number, dueOn: Day) =>
      `Votre message porte le numéro ${number}. Une personne y répondra par courriel au plus tard le ${formatDay(dueOn)}.`,
    closing:
      'Si vous ne nous avez pas écrit, quelqu’un a donné votre adresse à votre place\u00a0: vous n’avez rien à faire.',
  },
} as const

/** Who answers each reason, and when; what is not open yet is said. */
export const whoAnswers = (reason: Reason, days: number): string => {
  const within = `sous ${workingDays(days)}`
  const sentences: Record<Reason, string> = {
    general: `La correspondance répond ${within}.`,
    sheet: `Les personnes qui tiennent l’annuaire vérifient et répondent ${within}.`,
    press: `Le porte-parole répond ${within}.`,
    personal_data: `Droit d’accès, de rectification, d’opposition, demande de retrait\u00a0: la personne référente des données personnelles répond ${within}.`,
    accessibility: `La correspondance répond ${within} et propose toujours une autre voie.`,
    coming: `Cette partie du site n’est pas encore ouverte\u00a0: on ne peut pas encore y faire débloquer un dossier. La correspondance répond ${within} et vous dira quand elle ouvre.`,
  }
  return sentences[reason]
}
