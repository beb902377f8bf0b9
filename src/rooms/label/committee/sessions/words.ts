import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, joinWords } from '#core/pure/text.ts'
import type { CallRefusal, OpenRefusal, SessionStatus } from './rules.ts'

export const statusNames: Record<SessionStatus, string> = {
  planned: 'Convoquée',
  open: 'Ouverte',
  closed: 'Close',
  cancelled: 'Annulée',
}

/** Said at the field where it is corrected. */
export const callRefusals: Record<CallRefusal, { field: string; text: string }> = {
  past: { field: 'held_on', text: 'Choisissez un jour à venir.' },
  'quorum-too-low': { field: 'quorum', text: 'Ce quorum est trop bas\u00a0: voyez les réglages du label.' },
  'members-below-quorum': { field: 'members', text: 'Appelez au moins autant de membres que le quorum.' },
  'not-of-committee': { field: 'members', text: 'L’une de ces personnes n’a pas de siège au comité ce jour-là.' },
  'empty-agenda': { field: 'agenda', text: 'Mettez au moins un dossier à l’ordre du jour.' },
  'item-taken': {
    field: 'agenda',
    text: 'Un de ces dossiers n’attend plus le comité, ou est déjà à l’ordre du jour d’une autre séance.',
  },
}

export const openRefusals: Record<OpenRefusal | 'not-open', string> = {
  'not-planned': 'Cette séance n’est plus à ouvrir ni à changer.',
  'too-early': 'La séance s’ouvre le jour où elle est convoquée.',
  'below-quorum':
    'Le quorum n’est pas atteint\u00a0: la séance ne s’ouvre pas. Attendez d’autres membres, ou changez le jour.',
  'not-open': 'Cette séance n’est pas ouverte.',
}

export const words = {
  title: 'Séances du comité',
  kind: 'Comité du label',
  lede: 'Le comité décide en séance, à plusieurs. Personne ne décide seul, ni sur un dossier qu’il a instruit.',
  call: 'Convoquer une séance',
  none: 'Aucune séance pour le moment',
  noneForMember: 'Vous recevrez un message quand vous serez appelé à siéger.',
  noneForCoordinator: 'Convoquez une séance dès qu’un dossier attend le comité.',
  list: 'Séances convoquées et tenues',
  columns: { date: 'Jour', place: 'Lieu', status: 'État', items: 'Dossiers', decided: 'Décidés' },
  waiting: {
    title: 'Ce qui attend une séance',
    none: 'Aucun dossier n’attend le comité sans séance.',
    columns: { item: 'Dossier', what: 'À décider', family: 'Famille', judges: 'Peuvent décider' },
    tooFew: (number: string, may: number, wanted: number) =>
      `${number}\u00a0: ${count(may, 'membre du comité peut', 'membres du comité peuvent')} en décider, il en faut ${wanted}. Demandez à l’administration de nommer d’autres membres avant de convoquer la séance.`,
  },
  name: (day: Day) => `Séance du ${formatDay(day)}`,
  form: {
    title: 'Convoquer une séance',
    changeTitle: 'Changer la séance',
    heldOn: 'Jour',
    beginsAt: 'Heure',
    beginsAtHint: 'Comme 14:30. Laissez vide si elle n’est pas fixée.',
    place: 'Lieu, ou lien de la visioconférence',
    quorum: 'Quorum',
    quorumHint: (least: number) => `Membres présents pour ouvrir la séance, ${least} au moins.`,
    agenda: 'Ordre du jour',
    agendaHint: 'Les dossiers que vous coordonnez et que le comité peut décider.',
    members: 'Membres appelés',
    membersHint: 'Chacun reçoit un message avec le jour, le lieu et l’ordre du jour.',
    keptOut: (items: readonly string[]) => `Ne siège pas sur\u00a0: ${joinWords(items)}`,
    because: (number: string, why: string) => `${number} (${why})`,
    submit: 'Convoquer',
    save: 'Enregistrer les changements',
    back: 'Revenir sans rien changer',
  },
  facts: { when: 'Jour et heure', place: 'Lieu', quorum: 'Quorum', present: 'Présents', called: 'Appelés' },
  agenda: {
    title: 'Ordre du jour',
    columns: {
      rank: 'Rang',
      item: 'Dossier',
      what: 'À décider',
      family: 'Famille',
      out: 'N’y siègent pas',
      state: 'État',
    },
    hidden: 'Un dossier sur lequel vous ne siégez pas',
    someone: (n: number, why: string) => `${count(n, 'membre', 'membres')}\u00a0: ${why}`,
    nobody: 'Personne',
    toDecide: 'À décider',
    proposed: 'Proposée, à signer',
    postponed: 'Reporté',
  },
  members: { title: 'Membres', name: 'Nom', present: 'Présence', yes: 'Présent', no: 'Absent', called: 'Appelé' },
  change: 'Changer la séance',
  calendar: 'Mettre dans mon agenda',
  back: 'Toutes les séances',
  open: {
    title: 'Ouvrir la séance',
    intro: (quorum: number) =>
      `Cochez les présents. Il en faut ${quorum} pour ouvrir. Ensuite l’ordre du jour ne change plus.`,
    present: 'Présents',
    submit: 'Ouvrir la séance',
    done: 'La séance est ouverte. Les membres présents peuvent proposer et signer des décisions.',
    waits: (day: Day) => `La séance s’ouvrira ici le ${formatDay(day)}.`,
  },
  late: {
    title: 'Quelqu’un arrive',
    present: 'Arrivés depuis l’ouverture',
    submit: 'Noter leur présence',
    done: 'Leur présence est notée.',
  },
  close: {
    title: 'Clore la séance',
    intro:
      'Écrivez le compte rendu. Une fois la séance close, rien n’y change plus. Ce qui est proposé et n’est pas signé est écarté et ira à une autre séance.',
    minutes: 'Compte rendu',
    submit: 'Clore la séance',
    done: 'La séance est close.',
    unsigned: 'La séance s’est terminée sans les signatures nécessaires.',
    missing: 'Écrivez le compte rendu, même court.',
  },
  minutes: 'Compte rendu',
  cancel: {
    link: 'Annuler la séance',
    title: 'Annuler la séance\u00a0?',
    lede: 'Les membres appelés sont prévenus. Les dossiers pourront aller à une autre séance.',
    why: 'Raison',
    submit: 'Annuler la séance',
    done: 'La séance est annulée, les membres sont prévenus.',
    missing: 'Dites pourquoi.',
  },
  done: {
    called: 'La séance est convoquée. Les membres reçoivent un message.',
    changed: 'La séance est changée. Ceux que cela concerne reçoivent un message.',
  },
  event: (count: number) => `Comité du label, ${count} ${count < 2 ? 'dossier' : 'dossiers'}`,
  errors: {
    day: 'Une date qui existe, comme 03/12/2026.',
    hour: 'Une heure comme 14:30.',
    place: 'Dites où la séance se tient.',
    quorum: 'Un nombre de membres.',
  },
} as const
