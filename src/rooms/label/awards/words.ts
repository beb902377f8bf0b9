import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'

export const letters = {
  awarded: {
    subject: (organisation: string) => `Le label est accordé à ${quoted(organisation)}`,
    paragraphs: (organisation: string, family: string, since: Day, until: Day, renews: boolean) => [
      renews
        ? `Le comité renouvelle le label de ${quoted(organisation)}, famille ${quoted(family)}.`
        : `Le comité accorde le label à ${quoted(organisation)}, famille ${quoted(family)}.`,
      `Il vaut du ${formatDay(since)} au ${formatDay(until)}. Nous vous écrirons trois mois avant la fin pour le renouveler.`,
      'Ce qu’il permet\u00a0: paraître au registre public et partout où votre structure est nommée, prouver le label par une attestation vérifiable, signaler un projet, l’orienter avec l’accord de son porteur, l’accompagner sur le site.',
    ],
    suspended:
      'Votre label est suspendu, et cette suspension n’est pas levée\u00a0: le label renouvelé commence suspendu, pour la même raison. Ce qu’il permet reprend quand le comité lève la suspension.',
    commitments: (statements: readonly string[]) =>
      statements.length > 0
        ? `Ce à quoi il engage, et que le registre suit\u00a0: ${statements.map((one) => one.replace(/\.$/, '')).join('\u00a0; ')}.`
        : null,
    rule: 'Un label ne sert pas à s’adresser ses propres projets\u00a0: si votre structure en porte, d’autres les orientent.',
    decision: (number: string) => `Lire la décision ${number}`,
    action: 'Voir la page qui fait foi',
  },
} as const

export const attestations = {
  name: (family: string) => `Label #FrenchImpact, ${family.toLowerCase()}`,
  description:
    'Structure qui soutient des porteurs de projet, examinée par deux personnes au moins et labellisée par un comité. Le label ne dit rien des projets eux-mêmes.',
  criteria: (number: number, titles: readonly string[]) =>
    `Référentiel, version ${number}\u00a0: ${titles.join(', ')}.`,
  evidence: 'Registre du label',
  evidenceText: 'Ce que le label de cette structure est aujourd’hui, et ce à quoi elle s’engage.',
} as const
