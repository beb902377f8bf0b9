import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'

export const refusals = {
  'not-now': 'Le dossier a changé d’étape entre-temps\u00a0: un avis extérieur ne se demande plus.',
  'expert-tied': 'Cette adresse est celle d’une personne de la structure. Demandez à quelqu’un d’autre.',
  'expert-reviews': 'Cette personne est déjà chargée d’un avis d’instruction sur ce dossier.',
  'expert-asked': 'Un avis est déjà attendu de cette personne sur ce dossier.',
  'already-reminded': 'Cette personne a déjà répondu, ou a déjà été relancée aujourd’hui.',
  answered: 'Cet avis est rendu\u00a0: la demande ne se retire plus.',
  closed: 'Cette demande d’avis n’est plus ouverte.',
} as const

export const words = {
  desk: {
    title: 'Avis extérieurs',
    none: 'Aucun avis extérieur n’a été demandé.',
    columns: { who: 'Personne', due: 'Pour le', state: 'Réponse', reminded: 'Dernière relance', action: 'Agir' },
    states: {
      interest: 'Déclaration attendue',
      waiting: 'Attendu',
      late: 'En retard',
      declined: 'Décliné\u00a0: lien d’intérêt',
      revoked: 'Demande retirée',
      answered: (day: string) => `Rendu le ${day}`,
    },
    never: 'Aucune',
    reminded: (day: string, n: number) => `${day} (${count(n, 'relance', 'relances')})`,
    remind: 'Relancer',
    revoke: 'Retirer',
    question: 'Question',
    given: (day: string) => `Réponse du ${day}`,
    ask: 'Demander un avis extérieur',
    askIntro:
      'La personne verra le nom de la structure, votre question, et seulement les réponses et preuves des critères choisis. Elle déclare d’abord ses liens.',
    known: 'Personne déjà sollicitée',
    knownHint: 'Ou remplissez les deux champs suivants.',
    knownEmpty: 'Quelqu’un d’autre',
    name: 'Nom',
    email: 'Adresse électronique',
    emailHint: 'Il lui faudra un compte à cette adresse.',
    criteria: 'Critères concernés',
    dueOn: 'Réponse attendue pour le',
    send: 'Envoyer la demande',
    asked: (name: string, day: Day) => `La demande est partie à ${name}. Réponse attendue le ${formatDay(day)}.`,
    remindedNow: (name: string) => `${name} est relancé.`,
    revokeTitle: (name: string) => `Retirer la demande faite à ${name}`,
    revokeText: 'Cette personne n’aura plus accès à rien du dossier. Elle est prévenue.',
    revoked: (name: string) => `La demande faite à ${name} est retirée.`,
    cancel: 'Annuler',
    errors: {
      who: 'Choisissez une personne, ou écrivez un nom et une adresse.',
      email: 'Écrivez une adresse, par exemple nom@exemple.fr.',
      question: 'Écrivez votre question.',
      criteria: 'Choisissez au moins un critère.',
      day: 'Choisissez une date à venir.',
    },
  },
  expert: {
    kind: 'Avis extérieur',
    title: (organisation: string) => `Votre avis sur ${organisation}`,
    crumb: 'Avis extérieur',
    due: (day: Day) => `Réponse attendue le ${formatDay(day)}.`,
    question: 'La question qui vous est posée',
    criteria: 'Ce que la structure répond',
    criteriaIntro: 'Seuls les critères utiles à la question vous sont montrés. Ne les transmettez pas.',
    answer: 'Votre réponse',
    answerHint: 'Elle est lue par les personnes qui instruisent et par le comité. Elle ne se modifie plus.',
    answerMissing: 'Écrivez votre réponse.',
    send: 'Rendre mon avis',
    done: 'Merci. Votre avis est rendu.',
    given: (day: string) => `Avis rendu le ${day}`,
    givenText: 'Les réponses et les preuves de la structure ne vous sont plus montrées.',
    opened: 'Votre déclaration est enregistrée.',
    declined: 'Merci de l’avoir dit. La demande est close, personne ne vous relancera.',
    interestTitle: 'Avant de répondre',
    interestText:
      'Une personne liée à la structure ne peut pas donner d’avis sur elle\u00a0: salarié, bénévole, administrateur, proche d’un dirigeant, soutien ou financement passé ou en cours, litige.',
  },
  letters: {
    asked: {
      subject: (organisation: string) => `Votre avis est demandé sur ${organisation}`,
      paragraphs: (organisation: string, question: string, dueOn: Day) => [
        `${organisation} demande le label #FrenchImpact. Les personnes qui examinent sa candidature voudraient votre avis\u00a0: ${quoted(question)}`,
        `Réponse attendue le ${formatDay(dueOn)}. Il vous faut un compte à l’adresse où vous lisez ce message, et dire d’abord si un lien vous attache à la structure.`,
      ],
      action: 'Répondre',
    },
    reminder: {
      subject: (organisation: string, late: boolean) =>
        late ? `Votre avis sur ${organisation} n’est pas arrivé` : `Votre avis sur ${organisation} est attendu`,
      paragraphs: (organisation: string, dueOn: Day, late: boolean) => [
        late
          ? `Votre avis sur ${organisation} était attendu le ${formatDay(dueOn)}. Il reste utile si vous pouvez le rendre.`
          : `Votre avis sur ${organisation} est attendu le ${formatDay(dueOn)}.`,
      ],
      action: 'Répondre',
    },
    revoked: {
      subject: (organisation: string) => `Votre avis sur ${organisation} n’est plus attendu`,
      paragraphs: (organisation: string) => [
        `La demande d’avis sur ${organisation} est retirée. Vous n’avez rien à faire.`,
      ],
    },
    answered: {
      subject: (number: string) => `Un avis extérieur est rendu sur ${number}`,
      paragraphs: (name: string, organisation: string) => [`${name} a répondu à votre question sur ${organisation}.`],
      action: 'Lire la réponse',
    },
    silent: {
      subject: (number: string) => `Un avis extérieur n’est pas venu sur ${number}`,
      paragraphs: (name: string, organisation: string) => [
        `${name} n’a pas répondu à votre question sur ${organisation}, malgré les relances. Demandez à quelqu’un d’autre si l’avis reste utile, ou retirez la demande.`,
      ],
      action: 'Ouvrir le dossier',
    },
    declined: {
      subject: (number: string) => `Un avis extérieur est décliné sur ${number}`,
      paragraphs: (name: string, organisation: string) => [
        `${name} ne peut pas donner d’avis sur ${organisation}\u00a0: un lien l’y attache. Demandez à quelqu’un d’autre si l’avis reste utile.`,
      ],
      action: 'Ouvrir le dossier',
    },
  },
} as const
