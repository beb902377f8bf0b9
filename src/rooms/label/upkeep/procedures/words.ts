import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import { procedureNames } from '../../committee/words.ts'
import type { Hand, OpenedByHand, OpenRefusal, ProcedureKind, ProcedureStatus } from './rules.ts'

export { procedureNames }

export const statusNames: Record<ProcedureStatus, string> = {
  open: 'Question posée à la structure',
  contradictory: 'Observations attendues',
  committee: 'Devant le comité',
  kept: 'Label maintenu',
  suspended: 'Label suspendu',
  withdrawn: 'Label retiré',
  ended: 'Sans objet, le label a pris fin',
}

export const handNames: Record<Hand, string> = {
  structure: 'La structure',
  desk: 'La coordination',
  committee: 'Le comité',
  nobody: 'Personne',
}

/** What is expected of the structure, as it reads it. */
const expected: Record<ProcedureKind, string> = {
  suspension: 'Le comité envisage de suspendre votre label. Il veut d’abord vous lire.',
  lifting: 'Le comité examine si votre label peut redevenir actif.',
  withdrawal: 'Le comité envisage de retirer votre label. Il veut d’abord vous lire.',
  dormant: 'Aucune activité n’apparaît depuis longtemps. Votre label sert-il toujours\u00a0?',
  check: 'Votre label a été tiré au sort pour un contrôle. Deux critères sont vérifiés.',
}

/** The same once it is before the committee: a question that was asked without reproach may become one. */
export const expectedNow = ({ kind, status }: { kind: ProcedureKind; status: ProcedureStatus }): string =>
  status === 'contradictory' && kind !== 'suspension' && kind !== 'withdrawal'
    ? 'Le comité envisage une décision défavorable sur votre label. Il veut d’abord vous lire.'
    : expected[kind]

export const openNames: Record<OpenedByHand, string> = {
  suspension: 'Suspension',
  lifting: 'Levée de la suspension',
  withdrawal: 'Retrait',
}

export const openHints: Record<OpenedByHand, string> = {
  suspension: 'Le label s’arrête le temps de corriger. La structure est entendue avant.',
  lifting: 'Ce qui l’avait suspendu est réglé\u00a0: le comité dit s’il redevient actif.',
  withdrawal: 'Le label prend fin. La structure est entendue avant.',
}

export const openRefusals: Record<OpenRefusal, string> = {
  over: 'Ce label a pris fin\u00a0: il n’y a plus rien à suspendre ni à retirer.',
  'already-open': 'Une procédure est déjà ouverte sur ce label. Menez-la à son terme d’abord.',
  'not-that': 'Cette procédure n’a pas de sens dans l’état où est ce label.',
}

export const words = {
  procedure: 'Procédure',
  openTitle: 'Ouvrir une procédure',
  openLede:
    'Rien n’est décidé ici. Une sanction passe par les observations de la structure, puis par le comité et deux signatures.',
  kind: 'Ce qui est envisagé',
  reasons: 'Raisons',
  reasonsHint: 'Les faits, avec leurs dates. Ces mots partent à la structure tels quels.',
  criteria: 'Critères concernés',
  openButton: 'Ouvrir la procédure',
  opened: 'La procédure est ouverte. La structure est prévenue.',
  facts: 'Où en est la procédure',
  status: 'État',
  hand: 'Qui a la main',
  since: 'Ouverte le',
  due: 'Réponse attendue jusqu’au',
  actBy: 'Suite attendue jusqu’au',
  late: 'En retard',
  silent: 'Délai de réponse passé',
  answered: 'Réponse reçue',
  asked: 'Ce qui est demandé',
  answer: 'Réponse de la structure',
  answeredOn: (day: Day) => `Reçue le ${formatDay(day)}.`,
  noAnswer: 'La structure n’a pas encore répondu.',
  noneAwaited: 'La structure n’avait rien à répondre.',
  conclusion: 'Pourquoi le label est maintenu',
  decision: 'Décision',
  toDecision: 'Voir la page de décision',
  toAward: 'Voir le label',
  closeTitle: 'Conclure',
  keep: 'Maintenir le label',
  keepLede: (answered: boolean) =>
    answered
      ? 'Ce que la structure a dit suffit. Elle reçoit vos mots.'
      : 'La structure n’a pas répondu, et ce que vous savez d’elle suffit. Elle reçoit vos mots.',
  keepText: 'Ce qui le montre',
  keepButton: 'Maintenir le label',
  keepDone: 'Le label est maintenu. La structure est prévenue.',
  send: 'Envoyer au comité',
  sendLede:
    'La structure est d’abord entendue sur vos raisons. Le comité décide ensuite\u00a0: maintien, suspension ou retrait.',
  sendText: 'Vos raisons',
  sendButton: 'Entendre la structure, puis le comité',
  sendDone: 'La structure est appelée à répondre, puis le comité décidera.',
  waits: (day: Day | null) =>
    day
      ? `La structure peut répondre jusqu’au ${formatDay(day)}. Vous pourrez conclure dès sa réponse, ou le lendemain de ce jour.`
      : 'La structure doit d’abord répondre.',
  notNow: 'Cette procédure n’attend plus cela.',
  errors: {
    kind: 'Dites ce qui est envisagé.',
    reasons: 'Écrivez les raisons\u00a0: la structure doit pouvoir y répondre.',
    conclusion: 'Écrivez ce qui le montre.',
    answer: 'Écrivez votre réponse.',
    says: 'Choisissez une réponse.',
  },
} as const

/** The page where the structure answers. */
export const answerWords = {
  title: 'Répondre au sujet de votre label',
  nothing: 'Rien ne vous est demandé au sujet de ce label.',
  empty: 'Écrivez votre réponse.',
  reasons: 'Ce qui est dit',
  criteria: 'Critères concernés',
  criteriaHint: 'Répondez sur ceux-là seulement.',
  dueOn: (day: Day) => `Vous pouvez répondre jusqu’au ${formatDay(day)}.`,
  afterTerm: 'Le délai est passé. Votre réponse est encore lue tant que rien n’est conclu.',
  silence: 'Sans réponse, le comité décidera avec ce qu’il a.',
  silenceAsked: 'Sans réponse, la coordination pourra demander au comité d’examiner votre label.',
  label: {
    sanction: 'Vos observations',
    dormant: 'Ce que vous avez fait',
    check: 'Votre réponse',
  },
  hint: {
    sanction: 'Des faits, des dates. Les pièces se joignent plus bas.',
    dormant:
      'Quelques lignes\u00a0: projets aidés, rencontres, formations, avec leurs dates. Ce qui n’est pas passé par le site compte aussi.',
    check:
      'Pour chaque critère, ce que vous faites aujourd’hui et la pièce qui le montre\u00a0: un lien, ou un document joint plus bas.',
  },
  says: 'Votre label sert-il toujours\u00a0?',
  goesOn: 'Oui, voici ce que nous avons fait',
  givesUp: 'Non, nous rendons le label',
  givesUpHint: 'La page suivante demande de confirmer.',
  submit: 'Envoyer la réponse',
  back: 'Revenir au label',
  done: 'Votre réponse est reçue.',
  notNow: 'Rien ne vous est plus demandé au sujet de ce label.',
  changed:
    'Ce qui vous est demandé a changé pendant que vous écriviez. Votre texte est gardé\u00a0: relisez les raisons, puis envoyez-le.',
} as const

type Named = { organisation: string; familyName: string }
const about = ({ organisation, familyName }: Named) =>
  `le label de ${quoted(organisation)}, famille ${quoted(familyName)}`

export const letters = {
  action: 'Voir la page de votre label',
  answer: 'Répondre',
  lifting: {
    subject: (organisation: string) => `Votre suspension est réexaminée\u00a0: ${organisation}`,
    paragraphs: (award: Named) => [
      `Le comité va examiner si ${about(award)}, peut redevenir actif. Vous n’avez rien à faire.`,
      'Vous recevrez la décision et ses raisons.',
    ],
  },
  dormant: {
    subject: (organisation: string) => `Votre label sert-il toujours\u00a0? ${organisation}`,
    paragraphs: (award: Named, { reasons, dueOn }: { reasons: string; dueOn: Day }) => [
      reasons,
      `Dites-nous, avant le ${formatDay(dueOn)}, ce que vous avez fait avec ${about(award)}, même hors du site. Si ce label ne vous sert plus, vous pouvez le rendre.`,
    ],
  },
  check: {
    subject: (organisation: string) => `Votre label est contrôlé\u00a0: ${organisation}`,
    paragraphs: (award: Named, { reasons, dueOn }: { reasons: string; dueOn: Day }) => [
      `Le sort a désigné ${about(award)}, pour un contrôle. Le tirage est public et se refait. Rien ne vous est reproché.`,
      reasons,
      `Répondez jusqu’au ${formatDay(dueOn)}.`,
    ],
  },
  carried: {
    subject: (organisation: string) => `Votre label est renouvelé, la procédure continue\u00a0: ${organisation}`,
    paragraphs: (
      award: Named,
      asked: { kind: ProcedureKind; status: ProcedureStatus; dueOn: Day | null },
      waits: boolean,
    ) => [
      `Une procédure était ouverte sur ${about(award)}. Ce label est renouvelé\u00a0: elle continue sur le nouveau. Ce que vous avez déjà dit et joint reste.`,
      ...(waits ? [expectedNow(asked)] : ['Vous n’avez rien à refaire.']),
      ...(waits && asked.dueOn ? [`Vous pouvez répondre jusqu’au ${formatDay(asked.dueOn)}.`] : []),
    ],
  },
  kept: {
    subject: (organisation: string) => `Votre label est maintenu\u00a0: ${organisation}`,
    paragraphs: (award: Named, conclusion: string) => [
      `La coordination a lu votre réponse\u00a0: ${about(award)}, est maintenu.`,
      conclusion,
    ],
  },
  received: {
    subject: (organisation: string) => `Votre réponse est reçue\u00a0: ${organisation}`,
    paragraphs: (award: Named, toCommittee: boolean) => [
      `Votre réponse au sujet de ${quoted(award.organisation)} est reçue.`,
      toCommittee
        ? 'Le comité la lit avant de décider, à une prochaine séance. Vous recevrez la décision et ses raisons.'
        : 'La coordination la lit et vous répond. Rien n’est décidé contre vous sans que vous soyez entendus.',
    ],
  },
  arrived: {
    subject: (organisation: string) => `Réponse reçue\u00a0: ${organisation}`,
    paragraphs: (award: Named, toCommittee: boolean) => [
      `${quoted(award.organisation)} a répondu au sujet de son label, famille ${quoted(award.familyName)}.`,
      toCommittee
        ? 'Mettez la procédure à l’ordre du jour d’une séance du comité.'
        : 'Lisez la réponse, puis maintenez le label ou envoyez la procédure au comité.',
    ],
    action: 'Ouvrir la procédure',
  },
} as const
