import { formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import { noticeFor } from '../questions/notice.ts'
import { type Change, isSettled, type Maturity } from '../questions/rules.ts'
import { maturityNames, words as questionWords } from '../questions/words.ts'

const nb = '\u00a0'

export const words = {
  title: 'Suivre une réponse',
  lede: (title: string) =>
    `Un courriel, un seul, le jour où la réponse à ${quoted(title)} est confirmée, remplacée ou abandonnée.`,
  everyChange: 'Aussi à chaque nouvelle réponse, avant la décision',
  email: 'Votre adresse électronique',
  emailHint:
    'Effacée dès que ce courriel est parti, ou 30\u00a0jours après la décision si vous suivez chaque réponse. Rien d’autre ne vous sera envoyé.',
  submit: 'Me prévenir',
  sent: 'Un courriel vient de partir à cette adresse\u00a0: suivez son lien pour confirmer, en sept jours. S’il n’arrive pas, redemandez-le dans une heure. Si vous suiviez déjà, rien ne change.',
  on: 'C’est noté\u00a0: vous serez prévenu.',
  expired: 'Ce lien ne vaut plus\u00a0: redemandez à être prévenu.',
  off: 'Vous ne suivez plus cette réponse.',
  stop: 'Ne plus suivre',
  stopTitle: 'Ne plus suivre cette réponse\u00a0?',
  confirmTitle: 'Confirmer le suivi',
  confirm: 'Oui, prévenez-moi',
  settled: 'Cette question est tranchée\u00a0: il n’y a plus rien à attendre.',
  mine: 'Mes orientations suivies',
  mineLede: 'Vous êtes prévenu par courriel le jour où la réponse est confirmée, remplacée ou abandonnée.',
  mineNone: 'Vous ne suivez aucune réponse',
  mineNoneText: 'Sur chaque orientation à confirmer, un lien permet d’être prévenu de la décision.',
  mineBoard: 'Voir les orientations',
  mineEvery: 'À chaque réponse',
} as const

type Told = Pick<Change, 'maturity' | 'decider' | 'saidOn' | 'reason' | 'sourceName' | 'sourceUrl'>

/** Who decided, when, why and after what: all that makes a decision more than a rumour. */
const decided = ({ maturity, decider, saidOn, reason, sourceName, sourceUrl }: Told): string[] => [
  ...(isSettled(maturity)
    ? [
        [
          `${questionWords.settledOn[maturity]} ${formatDay(saidOn)}.`,
          decider && `${questionWords.by}${nb}: ${decider}.`,
          reason,
        ]
          .filter(Boolean)
          .join(' '),
      ]
    : [`${questionWords.said} ${formatDay(saidOn)}.`]),
  ...(sourceName || sourceUrl
    ? [`${questionWords.source}${nb}: ${[sourceName, sourceUrl].filter(Boolean).join(', ')}`]
    : []),
]

export const letters = {
  confirmFollow: {
    subject: (title: string) => `Confirmer le suivi${nb}: ${title}`,
    paragraphs: (title: string) => [
      `Vous avez demandé à être prévenu de ce que devient la réponse à ${quoted(title)}.`,
      'Si ce n’est pas vous, ne faites rien\u00a0: votre adresse sera effacée dans sept jours.',
    ],
    action: 'Confirmer le suivi',
  },
  changed: {
    subject: (title: string, maturity: Maturity) => `${maturityNames[maturity]}${nb}: ${title}`,
    /** Whatever is not sure is preceded by its notice, here as everywhere. */
    paragraphs: (title: string, told: Told, answer: string) =>
      [
        noticeFor([told.maturity]),
        `Statut de la réponse à ${quoted(title)}${nb}: ${maturityNames[told.maturity].toLowerCase()}.`,
        answer,
        ...decided(told),
      ].filter((said) => said !== null),
    action: 'Lire la réponse et son histoire',
    last: 'C’était le courriel que vous attendiez\u00a0: vous n’en recevrez pas d’autre sur cette question.',
    stop: 'Ne plus suivre cette réponse',
  },
} as const
