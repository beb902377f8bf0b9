import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import type { DecisionKind, DecisionOutcome } from '../rules.ts'

type About = { number: string; organisation: string; family: string; decision: string }

/** A label that is given is told by the letter of the award. */
type Told = Exclude<DecisionOutcome, 'granted'>

const told: Record<Told, (about: About, kind: DecisionKind) => string> = {
  refused: ({ organisation, family }, kind) =>
    kind === 'appeal'
      ? `Le comité a jugé votre recours, avec d’autres membres que ceux de la première décision\u00a0: le refus du label à ${quoted(organisation)}, famille ${quoted(family)}, est confirmé.`
      : `Le comité refuse le label à ${quoted(organisation)}, famille ${quoted(family)}. Il l’a décidé après le délai laissé à vos observations.`,
  adjourned: ({ organisation }) =>
    `Le comité remet sa décision sur la candidature de ${quoted(organisation)}. Il vous demande d’abord de compléter votre dossier.`,
  kept: ({ organisation, family }) =>
    `Le comité maintient le label de ${quoted(organisation)}, famille ${quoted(family)}.`,
  suspended: ({ organisation, family }) =>
    `Le comité suspend le label de ${quoted(organisation)}, famille ${quoted(family)}. Pendant la suspension, la structure n’agit plus comme labellisée sur le site.`,
  withdrawn: ({ organisation, family }) =>
    `Le comité retire le label à ${quoted(organisation)}, famille ${quoted(family)}, à compter d’aujourd’hui.`,
}

const subjects: Record<Told, (organisation: string) => string> = {
  refused: (organisation) => `Décision du comité sur la candidature de ${quoted(organisation)}`,
  adjourned: (organisation) => `Le comité remet sa décision sur la candidature de ${quoted(organisation)}`,
  kept: (organisation) => `Le label de ${quoted(organisation)} est maintenu`,
  suspended: (organisation) => `Le label de ${quoted(organisation)} est suspendu`,
  withdrawn: (organisation) => `Le label de ${quoted(organisation)} est retiré`,
}

export const letters = {
  subject: (outcome: Told, organisation: string) => subjects[outcome](organisation),
  paragraphs: (about: About, kind: DecisionKind, outcome: Told) => [
    told[outcome](about, kind),
    `C’est la décision ${about.decision}. Ses raisons sont écrites dans l’attestation de décision, que vous pouvez imprimer.`,
  ],
  appeal: (day: Day) =>
    `Vous pouvez former un recours jusqu’au ${formatDay(day)}, une seule fois\u00a0: d’autres membres du comité le jugeront. Une décision de refus n’est jamais publiée.`,
  completion: (day: Day) =>
    `Complétez la candidature et renvoyez-la avant le ${formatDay(day)}\u00a0: l’instruction reprendra. Passé ce jour, elle peut être classée sans suite, ce qui n’est pas un refus.`,
  again:
    'Cette décision met fin au recours. Elle n’est pas publiée, et la structure peut déposer une nouvelle candidature.',
  action: 'Lire la décision',
} as const
