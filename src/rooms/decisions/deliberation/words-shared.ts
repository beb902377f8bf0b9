import type { MemberKind } from '../rules.ts'
import type { Side, SpeakRefusal } from './rules.ts'

export const refusals: Record<SpeakRefusal, string> = {
  'not-begun': 'Ce n’est pas encore le moment de prendre la parole ici.',
  over: 'Le terme est passé\u00a0: rien ne s’écrit plus ici.',
  cancelled: 'Cette décision est annulée.',
  invented: 'Les comptes de démonstration parlent dans les décisions de démonstration, les autres dans les vraies.',
  'not-member': 'La parole est aux membres. Vous ne portez pas de voix ici.',
  'wrong-voice': 'Choisissez une voix que vous portez.',
  'already-said':
    'Cette voix a déjà parlé. Ce qu’elle a écrit sans nom ne se change que par la personne qui l’a écrit.',
  'too-many': 'Cette voix a déjà écrit tout ce qu’elle pouvait ici. Retirez quelque chose pour écrire autre chose.',
}

export const sideNames: Record<Side, string> = { for: 'Pour', against: 'Contre', question: 'Question' }

export const speakerNames: Record<MemberKind, string> = {
  organisation: 'une structure',
  project: 'un projet',
  person: 'une personne',
}
