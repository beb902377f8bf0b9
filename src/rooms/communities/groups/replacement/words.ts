import { count, quoted } from '#core/pure/text.ts'
import { leadVote } from '../rules.ts'
import { nb } from '../words-names.ts'

const days = (n: number) => count(n, 'jour', 'jours')

export const words = {
  link: 'Proposer un autre pilote',
  title: 'Proposer un autre pilote',
  lede: `Quand le pilote n’avance plus, les membres du groupe en choisissent un autre. Le vote s’ouvre dans ${days(leadVote.opensIn)} et dure ${days(leadVote.lasts)}${nb}: la majorité des voix exprimées décide, si ${leadVote.quorum}${nb}% du groupe participent.`,
  member: 'À qui confier le pilotage',
  reason: 'Pourquoi',
  reasonHint: 'Des faits, sans juger personne. Trente lettres au moins. Lu par qui lit les décisions du groupe.',
  submit: 'Soumettre au vote du groupe',
  done: 'La proposition est soumise au vote du groupe.',
  nobody: 'Le groupe n’a pas d’autre membre à qui confier le pilotage.',
  pending: 'Le groupe vote sur son pilotage',
  pendingText: (name: string) => `Une proposition${nb}: le confier à ${name}.`,
  see: 'Voir la décision',
  choose: 'Choisir un membre',
  errors: {
    member: 'Choisissez un membre du groupe.',
    reason: 'Dites pourquoi, en trente lettres au moins.',
  },
  decision: {
    title: (group: string, name: string) => `Confier le pilotage du groupe ${quoted(group)} à ${name}${nb}?`,
    // a decision names no person
    question: (name: string | null, reason: string) =>
      `Le pilotage du groupe passerait à ${name ?? words.decision.person}.${name ? '' : ` Son nom est sur la page du groupe${nb}: ses membres l’y lisent.`} La raison donnée${nb}:\n\n${reason}`,
    person: 'une personne membre',
  },
} as const
