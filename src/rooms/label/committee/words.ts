import type { Bar, DecisionKind, DecisionOutcome, ProcedureKind, Subject } from './rules.ts'

export const kindNames: Record<DecisionKind, string> = {
  first: 'Candidature',
  appeal: 'Recours',
  procedure: 'Label en cours',
}

/** What was decided, as everyone reads it. */
export const outcomeNames: Record<DecisionOutcome, string> = {
  granted: 'Label accordé',
  refused: 'Label refusé',
  adjourned: 'Décision remise',
  kept: 'Label maintenu',
  suspended: 'Label suspendu',
  withdrawn: 'Label retiré',
}

/** The same, on appeal. */
export const appealOutcomeNames: Partial<Record<DecisionOutcome, string>> = {
  granted: 'Recours accepté, label accordé',
  refused: 'Refus confirmé',
}

export const outcomeName = (kind: DecisionKind, outcome: DecisionOutcome): string =>
  (kind === 'appeal' && appealOutcomeNames[outcome]) || outcomeNames[outcome]

export const procedureNames: Record<ProcedureKind, string> = {
  suspension: 'Suspension envisagée',
  lifting: 'Levée de suspension demandée',
  withdrawal: 'Retrait envisagé',
  dormant: 'Label sans activité',
  check: 'Contrôle',
}

/** What is to be decided about it. */
export const subjectName = ({ decision, award }: Pick<Subject, 'decision' | 'award'>): string =>
  award ? procedureNames[award.procedure] : kindNames[decision]

/** Why someone takes no part in an item: what they are, never the details of the tie. */
export const barNames: Record<Bar, string> = {
  tied: 'a un lien avec la structure',
  reviewed: 'a instruit le dossier',
  'signed-first': 'a signé la première décision',
}
