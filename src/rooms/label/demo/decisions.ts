import type { Draft } from '../committee/decisions/actions.ts'

export const unhelped =
  'Sur 40 personnes écartées l’an dernier, aucune n’a reçu d’autre voie. La règle de réorientation n’est pas tenue.'

export const suspended: Draft = {
  outcome: 'suspended',
  reasons:
    'Le délai annoncé n’est plus tenu, et la structure le dit. Le label reprendra quand les demandes en attente auront leur réponse.',
  criteria: [],
  conditions: 'Répondre aux neuf demandes en attente.',
}

export const takenAway: Draft = {
  outcome: 'withdrawn',
  reasons: 'Plus personne n’accompagne depuis le printemps, et la structure ne dit pas quand cela reprendra.',
  criteria: [{ criterion: 'team', text: 'Aucun accompagnateur n’est en poste.' }],
  conditions: '',
}

export const granted: Draft = {
  outcome: 'granted',
  reasons: 'Les deux avis concordent\u00a0: les critères sont tenus, et les projets aidés le disent.',
  criteria: [],
  conditions: 'Publier chaque année, avant l’été, ce que sont devenus les projets suivis.',
}
export const adjourned: Draft = {
  outcome: 'adjourned',
  reasons: 'Le comité ne peut pas dire d’où viennent les deux tiers des recettes. Le reste du dossier est solide.',
  criteria: [{ criterion: 'independence', text: 'Joindre la liste des financeurs des trois dernières années.' }],
  conditions: '',
}
export const refused: Draft = {
  outcome: 'refused',
  reasons: 'La structure aide bien ceux qu’elle retient. Elle laisse les autres sans suite, ce que le label exclut.',
  criteria: [{ criterion: 'redirect', text: unhelped }],
  conditions: '',
}
