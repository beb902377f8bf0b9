import type { PanelKind, PeerOutcome, SeatStatus, Status, Tie } from './rules.ts'

export const statusNames: Record<Status, string> = {
  asked: 'Le projet doit répondre',
  answered: 'Réponse donnée, à lire',
  settled: 'Réponse jugée suffisante',
  panel: 'Devant un panel de pairs',
  decided: 'Décision rendue, appel possible',
  appeal: 'En appel',
  mending: 'En chemin, dit par les pairs',
  final: 'Conclu',
  taken_back: 'Question reprise',
  lapsed: 'Sans suite',
}

export const outcomeNames: Record<PeerOutcome, string> = {
  keep: 'Maintien',
  on_the_way: 'En chemin',
  withdraw: 'Retrait',
}

export const outcomeTexts: Record<PeerOutcome, string> = {
  keep: 'La déclaration reste comme elle est. La même question ne peut plus être posée sur cette déclaration.',
  on_the_way: 'La réponse est montrée «\u00a0En chemin, dit par les pairs\u00a0», avec six mois pour la corriger.',
  withdraw: 'Le projet quitte la bannière, une fois le délai d’appel passé ou l’appel jugé.',
}

export const tieNames: Record<Tie, string> = {
  none: 'Aucun lien',
  competitor: 'Concurrent, ou candidat aux mêmes financements',
  former_partner: 'Ancien partenaire, ancien salarié ou bénévole',
}

export const panelNames: Record<PanelKind, string> = {
  first: 'Premier panel',
  appeal: 'Panel d’appel',
  look: 'Panel du nouveau regard',
}

export const seatNames: Record<SeatStatus, string> = {
  invited: 'invité, n’a pas encore répondu',
  sitting: 'siège',
  gave: 'a donné son avis',
  recused: 's’est récusé',
  silent: 'n’a pas répondu à l’invitation',
  replaced: 'n’a pas donné d’avis dans le délai',
}
