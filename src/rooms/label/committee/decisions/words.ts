import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { DecisionKind, DecisionOutcome } from '../rules.ts'
import type { ProposeRefusal, SignRefusal } from './rules.ts'

export const refusals: Record<ProposeRefusal | SignRefusal, string> = {
  'not-now': 'Ce dossier n’est pas devant le comité\u00a0: il n’y a rien à décider aujourd’hui.',
  'not-of-committee': 'Seuls les membres du comité décident.',
  'no-session': 'Aucune séance ouverte n’a ce dossier à son ordre du jour. On ne décide qu’en séance.',
  'not-present': 'Vous n’êtes pas noté présent à la séance.',
  tied: 'Un lien vous attache à la structure\u00a0: vous ne siégez pas sur ce dossier.',
  reviewed: 'Vous avez instruit ce dossier\u00a0: d’autres en décident.',
  'signed-first': 'Vous avez signé la première décision\u00a0: le recours est jugé par d’autres.',
  'already-proposed': 'Une décision est déjà proposée. Signez-la, ou écartez-la pour en écrire une autre.',
  'wrong-outcome': 'Cette décision n’existe pas pour ce dossier.',
  'opinions-missing': 'Il manque des avis d’instruction\u00a0: il en faut deux au moins avant de décider.',
  'not-heard': 'La structure n’a pas encore été entendue. Demandez d’abord ses observations.',
  gone: 'La proposition a changé entre-temps. Voici ce qu’elle est maintenant.',
  'already-signed': 'Vous avez déjà signé. Une autre personne doit signer à son tour.',
}

export const choiceNames: Record<DecisionKind, Partial<Record<DecisionOutcome, string>>> = {
  first: { granted: 'Accorder le label', refused: 'Refuser le label', adjourned: 'Remettre la décision' },
  appeal: { granted: 'Accepter le recours et accorder le label', refused: 'Confirmer le refus' },
  procedure: { kept: 'Maintenir le label', suspended: 'Suspendre le label', withdrawn: 'Retirer le label' },
}

export const choiceHints: Partial<Record<DecisionOutcome, string>> = {
  adjourned: 'La structure complète son dossier, puis l’instruction reprend.',
}

export const words = {
  title: 'Décision',
  of: (number: string, organisation: string) => `Décision, ${number}, ${organisation}`,
  file: 'Ouvrir le dossier',
  session: 'Ouvrir la séance',
  facts: {
    number: 'Dossier',
    family: 'Famille',
    about: 'À décider',
    opinions: 'Avis rendus',
    session: 'Séance',
    noSession: 'aucune séance ouverte',
    signatures: 'Signatures demandées',
    mayDecide: 'Présents qui peuvent en décider',
  },
  tooFew: (mayDecide: number, wanted: number) =>
    `${count(mayDecide, 'membre présent peut', 'membres présents peuvent')} décider de ce dossier, il en faut ${wanted}. Il ira à une séance où d’autres sont présents.`,
  opinions: 'Les avis',
  opinion: (rank: number) => `Avis ${rank}`,
  heard: 'La parole de la structure',
  contradiction: {
    asked: (day: Day) => `Observations demandées le ${formatDay(day)}`,
    open: (day: Day) => `La structure peut répondre jusqu’au ${formatDay(day)}. Le comité ne décide pas avant.`,
    silent: 'La structure n’a pas répondu dans le délai.',
    answered: (day: Day) => `Réponse de la structure, le ${formatDay(day)}`,
  },
  appeal: (day: Day) => `Recours formé le ${formatDay(day)}`,
  procedure: 'Ce qui est en cause',
  procedureFile: 'Lire la procédure, les réponses et les pièces',
  proposal: {
    title: 'Décision proposée',
    by: (day: Day, signed: number, wanted: number) =>
      `Proposée le ${formatDay(day)}. ${count(signed, 'signature', 'signatures')} sur ${wanted}\u00a0: elle n’a pas d’effet encore.`,
    signedBy: 'Ont signé',
    sign: 'Signer cette décision',
    signing: (last: boolean) =>
      last
        ? 'Avec votre signature, la décision prend effet tout de suite, et la structure la reçoit.'
        : 'D’autres signatures seront encore nécessaires après la vôtre.',
    decline: 'Ne pas signer, écarter la proposition',
    withdraw: 'Écarter cette proposition',
    someone: 'une personne dont le compte est fermé',
  },
  propose: {
    title: 'Proposer une décision',
    intro:
      'Vous la signez en la proposant. Elle prend effet quand une autre personne présente, au moins, l’a signée. Personne ne décide seul.',
    outcome: 'Décision',
    reasons: 'Raisons',
    reasonsHint: 'La structure les lira telles quelles. Pour une décision remise\u00a0: ce qu’il faut compléter.',
    criteria: 'Raisons critère par critère',
    criteriaHint: 'Pour un refus, un critère au moins. Laissez vides ceux dont il n’y a rien à dire.',
    conditions: 'Conditions ou recommandations',
    notHeard: 'Possible après avoir entendu la structure.',
    submit: 'Proposer et signer',
  },
  decline: {
    title: 'Écarter la proposition',
    lede: 'La proposition est gardée dans l’historique avec votre raison, et ne compte plus. Une autre pourra être écrite.',
    why: 'Pourquoi vous ne signez pas',
    submit: 'Écarter la proposition',
    back: 'Revenir sans rien changer',
    done: 'La proposition est écartée. Une autre peut être écrite.',
  },
  recusal: {
    title: 'Dire un lien avec la structure',
    lede: (organisation: string) =>
      `Vous ne siégerez sur aucun dossier de ${quoted(organisation)}, et ne pourrez plus les ouvrir. C’est sans retour.`,
    reason: 'Quel lien',
    reasonHint: 'La coordination le lit. La structure ne le lit pas.',
    submit: 'Dire ce lien et me retirer',
    done: 'C’est noté. Vous ne siégez plus sur ce dossier.',
    link: 'J’ai un lien avec cette structure',
    aside: 'Une personne qui avait signé a dit un lien avec la structure.',
  },
  contemplate: 'Envisager un refus et entendre la structure',
  contemplateProcedure: 'Envisager une sanction et entendre la structure',
  past: {
    title: 'Ce qui fut proposé et décidé',
    declined: 'Proposition écartée',
    inForce: (number: string) => `Décision ${number}`,
    read: 'Lire et imprimer',
  },
  done: {
    proposed: 'La décision est proposée, et signée par vous. Une autre personne présente doit la signer.',
    signed: 'Votre signature est notée. Il en manque encore.',
    decided: (number: string) => `La décision ${number} est prise. La structure la reçoit.`,
  },
  errors: {
    outcome: 'Choisissez une décision.',
    reasons: 'Écrivez les raisons\u00a0: une décision se motive.',
    criterion: 'Pour un refus, dites la raison d’un critère au moins.',
    why: 'Dites pourquoi en une phrase.',
    reason: 'Dites quel lien.',
  },
} as const

const inWords = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']
const spelled = (n: number): string => inWords[n] ?? String(n)

/** The words of the printed record. */
export const record = {
  title: 'Attestation de décision',
  number: (number: string) => `Décision ${number}`,
  structure: 'Structure',
  file: 'Dossier',
  family: 'Famille',
  taken: 'Prise le',
  session: 'Séance',
  outcome: 'Décision',
  reasons: 'Raisons',
  conditions: 'Conditions et recommandations',
  composition: 'Qui a décidé',
  present: (present: number, quorum: number, signed: number) =>
    `${spelled(present).replace(/^./, (letter) => letter.toUpperCase())} membres du comité du label étaient présents, pour un quorum de ${spelled(quorum)}. La décision est signée par ${spelled(signed)} membres du comité. Aucun des signataires n’a de lien connu avec la structure, ni n’a instruit le dossier.`,
  presentAppeal: 'Aucun d’eux n’avait signé la première décision.',
  ways: 'Voies de recours',
  appealUntil: (day: Day) =>
    `La structure peut former un recours, une seule fois, jusqu’au ${formatDay(day)}. Il est jugé en séance par d’autres membres du comité que ceux qui ont signé cette décision ou instruit le dossier.`,
  appealPath: 'Former un recours',
  afterAppeal:
    'Cette décision met fin au recours. La structure peut déposer une nouvelle candidature quand elle le souhaite.',
  afterAdjourned:
    'La décision est remise\u00a0: la structure complète son dossier, et le comité s’en saisira de nouveau.',
  after: 'La structure peut écrire à la coordination du label pour toute question sur cette décision.',
  refusalsStay: 'Une décision de refus n’est pas publiée.',
  proposal:
    'Les règles du label (durées, quorum, signatures) sont des propositions de cette plateforme, tant que leurs parties prenantes ne les ont pas adoptées.',
} as const
