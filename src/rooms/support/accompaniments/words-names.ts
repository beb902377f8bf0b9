import { nb } from '../words.ts'
import type { ObjectiveStatus, SessionStatus } from './queries-parts.ts'
import type { EvaluatorRefusal, ProposeRefusal, Refusal, Side, Status } from './rules.ts'
import type { Awaited, Hand } from './rules-next.ts'
import type { Stage } from './rules-reviews.ts'

export const statusNames: Record<Status, string> = {
  proposed: 'Proposé au porteur',
  opened: 'Ouvert',
  diagnosis: 'Diagnostic en cours',
  plan: 'Plan en cours',
  follow_up: 'Suivi',
  closed: 'Clos',
  six_months: 'Bilan à six mois fait',
  ended_by_holder: 'Arrêté par le porteur',
  refused_by_holder: 'Refusé par le porteur',
  withdrawn: 'Proposition retirée',
  lapsed: 'Proposition éteinte',
}

export const stepNames = ['Ouvert', 'Diagnostic', 'Plan', 'Suivi', 'Clos', 'Bilan à six mois'] as const

export const sideNames: Record<Side, string> = { structure: 'La structure', holder: 'Le porteur' }
export const handSays: Record<Exclude<Hand, 'nobody'>, string> = {
  holder: 'Le porteur a la main',
  structure: 'La structure a la main',
  both: 'Les deux parties ont la main',
}

/** What a day means, after what is awaited. */
export const byNames: Partial<Record<Awaited, string>> = {
  work: 'prochaine séance le',
  review: 'avant le bilan à six mois, le',
  wait: 'à partir du',
}

export const awaited: Record<Awaited, string> = {
  answer: 'Accepter ou refuser la proposition',
  diagnose: 'Écrire le diagnostic partagé',
  sign_diagnosis: 'Relire et signer le diagnostic',
  plan: 'Écrire les objectifs du plan',
  sign_plan: 'Relire et signer le plan',
  work: 'Tenir les séances et les actions du plan',
  review: 'Écrire son bilan',
  six_months: 'Dire où en est le projet, six mois après',
  wait: 'Le bilan à six mois',
  nothing: 'Plus rien n’est attendu',
}

export const refusals: Record<Refusal | EvaluatorRefusal | 'too-many' | 'written' | OpenRefusal, string> = {
  'not-now': 'Ce n’est plus possible à cette étape. Relisez où en est l’accompagnement.',
  'not-yours': 'Cette décision ne vous revient pas.',
  'both-sides': `Vous êtes des deux côtés. Une autre personne doit le faire${nb}: on ne s’accompagne pas soi-même.`,
  'diagnosis-first': 'Le plan vient après le diagnostic, signé des deux côtés.',
  stale: 'L’autre partie a changé ce texte pendant que vous écriviez. Relisez-le, puis recommencez.',
  incomplete: `Un diagnostic se signe quand ses trois parties sont écrites${nb}: atouts, difficultés, besoins.`,
  'no-objective': 'Un plan se signe quand il a au moins un objectif.',
  'too-many': 'C’est beaucoup. Terminez d’abord ce qui est déjà prévu.',
  written: 'Votre bilan est déjà écrit. Il ne se change plus.',
  'not-an-evaluator': 'Choisissez un évaluateur labellisé dans la liste.',
  involved: 'Cette structure finance ou accompagne déjà le projet. On n’évalue pas ce qu’on soutient.',
  'already-named': 'Un évaluateur est déjà proposé ou désigné.',
  evaluates: 'Cette structure évalue ce projet. Elle ne peut pas aussi l’accompagner.',
  'not-labelled': 'Le label de cette structure ne lui permet pas d’accompagner aujourd’hui.',
  'own-project': `Ce projet est celui de la structure${nb}: on ne s’accompagne pas soi-même.`,
}
type OpenRefusal = 'evaluates' | 'not-labelled' | 'own-project'

export const proposeRefusals: Record<ProposeRefusal, string> = {
  'not-labelled': 'Le label de cette structure ne lui permet pas d’accompagner des projets aujourd’hui.',
  'not-a-public-project': 'Seul un projet dont la fiche est en ligne peut être accompagné.',
  'own-project': `Ce projet est le vôtre, ou celui de votre structure${nb}: on ne s’accompagne pas soi-même.`,
  'nobody-holds': 'Personne ne tient la fiche de ce projet. Aucun porteur ne pourrait accepter.',
  evaluates: 'Cette structure évalue ce projet. Elle ne peut pas aussi l’accompagner.',
  'already-open': 'Votre structure accompagne déjà ce projet, ou le lui a proposé.',
}

export const objectiveNames: Record<ObjectiveStatus, string> = {
  open: 'En cours',
  reached: 'Atteint',
  partly: 'Atteint en partie',
  dropped: 'Abandonné',
}
export const sessionNames: Record<SessionStatus, string> = { planned: 'Prévue', held: 'Tenue', cancelled: 'Annulée' }
export const stageNames: Record<Stage, string> = { closing: 'Bilan de clôture', six_months: 'Bilan à six mois' }

/** What happened, in the past. */
export const pastNames: Record<string, string> = {
  propose: 'La structure propose d’accompagner le projet.',
  accept: `Le porteur accepte${nb}: l’accompagnement est ouvert.`,
  refuse: 'Le porteur refuse.',
  withdraw: 'La structure retire sa proposition.',
  lapse: 'La proposition s’éteint sans réponse.',
  diagnose: 'Le diagnostic commence.',
  rewrite_diagnosis: `Le diagnostic change${nb}: il est à signer de nouveau.`,
  sign_diagnosis_structure: 'La structure signe le diagnostic.',
  sign_diagnosis_holder: 'Le porteur signe le diagnostic.',
  settle_diagnosis: 'Le diagnostic est partagé. Le plan commence.',
  objective_added: 'Un objectif s’ajoute au plan.',
  objective_changed: 'Un objectif du plan change.',
  objective_moved: 'L’ordre des objectifs change.',
  objective_dropped: 'Un objectif est abandonné.',
  objective_settled: 'Le résultat d’un objectif est noté.',
  sign_plan_structure: 'La structure signe le plan.',
  sign_plan_holder: 'Le porteur signe le plan.',
  settle_plan: 'Le plan est signé des deux côtés. Le suivi commence.',
  session_planned: 'Une séance est prévue.',
  session_moved: 'Une séance est modifiée.',
  session_held: 'Le compte rendu d’une séance est écrit.',
  session_cancelled: 'Une séance est annulée.',
  action_added: 'Une action est décidée.',
  action_done: 'Une action est faite.',
  documents: 'Le choix des pièces partagées change.',
  evaluator_named: 'Un évaluateur est proposé.',
  evaluator_agreed: 'L’évaluateur est désigné par les deux parties.',
  evaluator_ended: 'L’évaluateur n’est plus désigné.',
  close: 'La structure clôt l’accompagnement et écrit son bilan.',
  end: 'Le porteur met fin à l’accompagnement.',
  review_closing_holder: 'Le porteur écrit son bilan.',
  review_closing_structure: 'La structure écrit son bilan.',
  review_six_months_holder: 'Le porteur écrit son bilan à six mois.',
  review_six_months_structure: 'La structure écrit son bilan à six mois.',
  look_back: 'Le bilan à six mois est commencé.',
}
