import { refusals as caseRefusals } from '../../words.ts'
import type { ClimbReason, HandRefusal, ReturnReason } from './rules.ts'

const nb = '\u00a0'

export const returnNames: Record<ReturnReason, string> = {
  matter: 'Ce n’est pas de mes domaines',
  place: 'Ce n’est pas dans mon périmètre',
  level: 'La décision se prend au-dessus de mon niveau',
  tie: 'J’ai un lien avec le projet',
  other: 'Une autre raison',
}

export const returnHints: Partial<Record<ReturnReason, string>> = {
  level: 'Le dossier monte d’un niveau.',
  tie: 'Le dossier ne pourra plus vous être confié.',
}

export const climbNames: Record<ClimbReason, string> = {
  above: 'La décision se prend plus haut',
  silent: 'L’administration ne répond pas à ce niveau',
  several: 'Plusieurs administrations doivent décider ensemble',
  other: 'Une autre raison',
}

export const refusals: Record<HandRefusal, string> = {
  ...caseRefusals,
  highest: 'Le dossier est déjà au plus haut niveau.',
}

export const words = {
  number: (number: string) => `Dossier ${number}`,
  assignment: {
    title: (number: string) => `Confier le dossier ${number}`,
    short: 'Attribution',
    lede: 'Qui peut le prendre aujourd’hui, et pourquoi pas les autres. Le niveau, les liens et les absences ne se contournent pas.',
    need: {
      matter: 'Domaine',
      level: 'Niveau requis',
      place: 'Lieu',
      hand: 'Aujourd’hui entre les mains de',
      since: 'Sans main depuis',
    },
    nobody: 'Personne',
    lacks: {
      title: 'Personne n’est assez haut placé',
      body: `Aucun hacker public de ce lieu et de ce domaine n’est à ce niveau. Le dossier est compté${nb}: bloqué faute de niveau.`,
    },
    noneAtAll: 'Aucun hacker public n’est en fonction pour ce lieu.',
    choose: 'À qui le confier',
    load: (load: number, limit: number) => `${load} dossier${load > 1 ? 's' : ''} sur ${limit}`,
    first: 'Le site le choisirait',
    others: 'Ne peuvent pas le prendre',
    columns: { hand: 'Fonction', level: 'Niveau', load: 'Charge', why: 'Pourquoi' },
    reason: 'Pourquoi ce changement',
    reasonHint: 'Lu par les personnes qui travaillent le dossier, pas par son porteur.',
    submit: 'Confier le dossier',
    done: 'Le dossier est confié. La personne est prévenue.',
    climb: 'Le faire monter d’un niveau',
    sortAgain: 'Trier à nouveau',
    sortOrReroute: 'Trier à nouveau, ou dire que ce n’est pas pour nous',
    errors: { hand: 'Choisissez à qui confier le dossier.', reason: 'Dites pourquoi le dossier change de main.' },
  },
  return: {
    title: (number: string) => `Rendre le dossier ${number}`,
    short: 'Retour',
    lede: 'Le dossier cherche aussitôt une autre personne. Il n’est jamais perdu, et son porteur n’a rien à refaire.',
    reason: 'Pourquoi il n’est pas pour vous',
    said: 'Ce que la personne suivante doit savoir',
    saidHint: 'Lu par les personnes qui travaillent le dossier, pas par son porteur.',
    submit: 'Rendre le dossier',
    done: 'Le dossier est rendu. Une autre personne l’a en main.',
    waits: 'Le dossier est rendu. Il attend une autre personne.',
    errors: { reason: 'Choisissez une raison.', said: 'Dites à la personne suivante ce qu’elle doit savoir.' },
  },
  climb: {
    title: (number: string) => `Faire monter le dossier ${number}`,
    short: 'Montée',
    lede: 'Le dossier monte d’un niveau avec tout ce qui a été fait. La personne qui l’a en main ne pourra plus le lire.',
    to: (level: string) => `Il ira au niveau suivant${nb}: ${level.toLowerCase()}.`,
    reason: 'Pourquoi il monte',
    said: 'Ce qu’il faut en savoir',
    saidHint: 'Lu aussi par la personne qui a déposé le dossier. Ne nommez personne.',
    submit: 'Faire monter',
    done: (level: string) => `Le dossier est au niveau${nb}: ${level.toLowerCase()}.`,
    errors: { reason: 'Choisissez une raison.', said: 'Dites pourquoi le dossier monte.' },
  },
  taken: 'Le dossier est entre vos mains. Son porteur est prévenu.',
  overtaken: 'Ce que vous avez écrit n’est pas parti',
  cancel: 'Revenir au dossier',
} as const
