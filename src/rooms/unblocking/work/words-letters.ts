import { type Day, formatDay } from '#core/pure/dates.ts'
import { type Template, unshownQuestion } from '../cases/parts/rules.ts'

const nb = '\u00a0'

/** What a letter may say of a case; empty when it is not known yet. */
export type Facts = {
  number: string
  project: string
  place: string
  wants: string
  rule: string
  request: string
  purpose: string
  /** The one it goes to, and what was asked of it. */
  administration: string
  asked: string
  askedOn: Day | null
  dueOn: Day | null
  meeting: string
  /** Function and service of whoever signs. */
  signature: string
}

type Model = { name: string; when: string; subject: (facts: Facts) => string; body: (facts: Facts) => string }

const toFill = (what: string) => `[${what}]`
const or = (text: string, missing: string) => text.trim() || toFill(missing)
const day = (value: Day | null) => (value ? formatDay(value) : toFill('date'))
const lines = (...paragraphs: string[]) => paragraphs.filter(Boolean).join('\n\n')

const opening = ({ number, project, place }: Facts) =>
  `J’ai en main le dossier ${number}, qui concerne le projet « ${project} »${place && `, à ${place}`}.`.replace(
    /« (.*) »/,
    `«${nb}$1${nb}»`,
  )
const aim = ({ wants, rule }: Facts) =>
  lines(
    `Ce que le projet veut faire${nb}: ${or(wants, 'à décrire')}`,
    `La règle en cause${nb}: ${or(rule, 'à préciser')}`,
  )
const protects = ({ purpose }: Facts) =>
  `Cette règle protège un objectif que personne ne veut écarter${nb}: ${or(purpose, 'l’objectif de la règle')}`
const closing = ({ signature }: Facts) =>
  `Je vous remercie de votre attention.\n\n${or(signature, 'fonction et service')}`

/** Letters to begin from; every one is read and corrected before it leaves. */
export const models: Record<Template, Model> = {
  information: {
    name: 'Demande d’information',
    when: 'Pour obtenir une réponse écrite d’un service.',
    subject: ({ number }) => `Dossier ${number}${nb}: demande d’information`,
    body: (facts) =>
      lines(
        'Madame, Monsieur,',
        opening(facts),
        aim(facts),
        `Merci de me dire par écrit${nb}:`,
        `– ce que la règle interdit, et ce qu’elle ne prévoit pas${nb};\n– sur quel texte repose votre réponse${nb};\n– qui, dans votre service, peut décider.`,
        `Une réponse sous dix jours ouvrés me permettrait de tenir la date donnée au porteur du projet.`,
        closing(facts),
      ),
  },
  meeting: {
    name: 'Invitation à une réunion',
    when: 'Pour mettre autour d’une table les services qui se renvoient le dossier.',
    subject: ({ number }) => `Dossier ${number}${nb}: réunion de déblocage`,
    body: (facts) =>
      lines(
        'Madame, Monsieur,',
        opening(facts),
        `Je vous invite à une réunion de déblocage${nb}: ${or(facts.meeting, 'jour, heure et lieu')}.`,
        'Nous chercherons ensemble ce que chaque service peut décider, et pour quand. Un relevé des décisions vous sera adressé.',
        aim(facts),
        protects(facts),
        closing(facts),
      ),
  },
  reminder: {
    name: 'Relance',
    when: 'Quand la date de réponse est passée.',
    subject: ({ number }) => `Dossier ${number}${nb}: relance`,
    body: (facts) =>
      lines(
        'Madame, Monsieur,',
        `Je vous ai interrogé le ${day(facts.askedOn)} sur le dossier ${facts.number}. Une réponse était attendue le ${day(facts.dueOn)}.`,
        facts.asked && facts.asked !== unshownQuestion ? `Ma demande${nb}:\n${facts.asked}` : '',
        'Si la réponse ne dépend pas de vous, dites-moi simplement de qui elle dépend. Sans réponse de votre part sous dix jours ouvrés, je pourrai faire monter le dossier au niveau supérieur.',
        closing(facts),
      ),
  },
  clarification: {
    name: 'Lettre de sécurisation',
    when: 'Quand c’est déjà permis\u00a0: pour que le porteur puisse le montrer.',
    subject: ({ number }) => `Dossier ${number}${nb}: ce que permet la règle`,
    body: (facts) =>
      lines(
        'Madame, Monsieur,',
        opening(facts),
        aim(facts),
        `Après examen avec ${or(facts.administration, 'le service compétent')}, ce projet est permis par la règle en vigueur, aux conditions suivantes${nb}:`,
        toFill('conditions, une par ligne'),
        `Base juridique${nb}: ${toFill('texte et article')}`,
        protects(facts),
        'Cette lettre peut être présentée à tout service qui vous interrogerait. Elle vaut tant que le projet reste tel qu’il est décrit ici et que le texte ne change pas.',
        closing(facts),
      ),
  },
  derogation: {
    name: 'Demande de dérogation',
    when: 'Quand la règle l’interdit, et que le préfet peut y déroger.',
    subject: ({ number }) => `Dossier ${number}${nb}: demande de dérogation`,
    body: (facts) =>
      lines(
        'Madame la préfète, Monsieur le préfet,',
        opening(facts),
        aim(facts),
        `Je vous propose d’examiner une dérogation individuelle, sur le fondement du décret n°${nb}2020-412 du 8${nb}avril${nb}2020, pour ce motif d’intérêt général et ces circonstances locales${nb}:`,
        toFill('motif d’intérêt général et circonstances locales'),
        protects(facts),
        `Ce que le projet propose pour le garder${nb}: ${toFill('garanties, durée, suivi')}`,
        `Ce qui est demandé${nb}: ${or(facts.request, 'à préciser')}`,
        closing(facts),
      ),
  },
  answer: {
    name: 'Réponse au porteur',
    when: 'Pour dire par écrit où l’on en est, ou ce qui a été décidé.',
    subject: ({ number }) => `Votre dossier ${number}`,
    body: (facts) =>
      lines(
        'Madame, Monsieur,',
        `Vous avez demandé${nb}: ${or(facts.request || facts.wants, 'la demande')}`,
        toFill('la réponse, en une phrase'),
        `Pourquoi${nb}: ${toFill('explication')}`,
        protects(facts),
        `Base juridique${nb}: ${toFill('texte et article')}`,
        'Si cette réponse ne convient pas, vous pouvez rouvrir le dossier depuis sa page.',
        closing(facts),
      ),
  },
  free: {
    name: 'Courrier libre',
    when: 'Une page blanche.',
    subject: ({ number }) => `Dossier ${number}`,
    body: (facts) => lines('Madame, Monsieur,', opening(facts), toFill('votre texte'), closing(facts)),
  },
}
