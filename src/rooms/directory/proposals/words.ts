import { frenchNumber, quoted } from '#core/pure/text.ts'
import type { JudgementRefusal, ProposalPart, ProposalRefusal, ProposalStatus } from './rules.ts'
import { limits, targetDays } from './rules.ts'

const nb = '\u00a0'

export const partNames: Record<ProposalPart, string> = {
  essentiel: 'L’essentiel',
  besoin: 'Le besoin',
  lieux: 'Les lieux',
  identite: 'L’identité',
  liens: 'Le site et les liens',
}

export const partHints: Record<ProposalPart, string> = {
  essentiel: 'Nom, sigle, autres noms, résumé, description, stade',
  besoin: 'Besoin, publics, défis',
  lieux: 'Où la fiche dit agir, et son siège',
  identite: 'Statut juridique et numéros, ou structure qui porte le projet',
  liens: 'Site web, articles, rapports',
}

export const statusNames: Record<ProposalStatus, string> = {
  pending: 'En attente',
  accepted: 'Acceptée',
  refused: 'Non retenue',
  withdrawn: 'Retirée',
}

export const proposalRefusals: Record<ProposalRefusal, string> = {
  'not-published': 'Cette fiche n’est pas en ligne.',
  yours: 'Vous pouvez modifier cette fiche vous-même.',
  'nothing-changed': `Rien n’a changé${nb}: corrigez au moins un champ, puis envoyez.`,
}

export const judgementRefusals: Record<JudgementRefusal | 'does-not-fit' | 'not-published' | 'stale', string> = {
  stale:
    'La fiche a changé pendant que vous lisiez\u00a0: rien n’est encore corrigé. Comparez de nouveau, puis acceptez.',
  'already-decided': 'Cette proposition a déjà sa réponse.',
  'own-proposal': `C’est votre proposition${nb}: une autre personne doit y répondre.`,
  'reason-missing': 'Dites pourquoi.',
  'does-not-fit':
    'Cette proposition ne peut pas être reprise telle quelle. Modifiez la fiche vous-même, puis répondez en disant ce qui a été gardé.',
  'not-published': 'Cette fiche n’est plus en ligne.',
}

export const words = {
  title: 'Proposer une modification',
  link: 'Proposer une modification',
  lede: (name: string) =>
    `Vous voyez une erreur ou un oubli sur la fiche de ${quoted(name)}${nb}? Corrigez-le ici. Une personne qui tient la fiche, ou l’annuaire, compare et répond.`,
  choose: 'Que voulez-vous corriger\u00a0?',
  partLede: `Changez ce qui ne va pas, laissez le reste${nb}: seules vos corrections seront envoyées.`,
  otherPart: 'Corriger autre chose',
  submit: 'Envoyer la proposition',
  why: 'Comment le savez-vous\u00a0?',
  whyHint: `En une ou deux phrases, ${limits.why}${nb}caractères au plus${nb}: ce qui permet de vérifier.`,
  source: 'Adresse d’une source (facultatif)',
  email: 'Pour vous répondre (facultatif)',
  emailHint: 'Jamais publiée, effacée quand la proposition a sa réponse.',
  trap: 'Laissez ce champ vide',
  done: `Merci. Votre proposition est reçue, réponse dans les ${targetDays}${nb}jours ouvrés.`,
  partTitle: (part: ProposalPart) => `Corriger${nb}: ${partNames[part].toLowerCase()}`,
  judgeTitle: (name: string) => `Une correction proposée pour ${quoted(name)}`,
  judgeLede: (part: ProposalPart) => `Partie concernée${nb}: ${partNames[part].toLowerCase()}.`,
  compare: 'Avant et après',
  field: 'Champ',
  before: 'Sur la fiche',
  after: 'Proposé',
  difference: 'Ce qui change, mot à mot',
  moved: `La fiche a changé depuis cette proposition${nb}: comparez avec ce qui est en ligne aujourd’hui.`,
  facts: 'La proposition',
  said: 'Ce qu’en dit la personne',
  by: 'Proposé par',
  byVisitor: 'Une personne sans compte',
  byMember: 'Une personne connectée',
  on: 'Le',
  dueOn: 'Réponse avant le',
  toSource: 'Source',
  answered: 'Réponse',
  accept: 'Accepter et corriger la fiche',
  refuse: 'Ne pas retenir',
  refuseTitle: 'Ou ne pas la retenir',
  reason: 'Pourquoi\u00a0? (envoyé à la personne)',
  accepted: 'La fiche est corrigée, la personne est prévenue.',
  refused: 'La proposition n’est pas retenue, la personne est prévenue.',
  seeSheet: 'Voir la fiche',
  edit: 'Modifier la fiche moi-même',
  withdraw: 'Retirer',
  withdrawn: 'Votre proposition est retirée.',
  mine: 'Mes propositions de modification',
  toJudge: 'Propositions à relire',
  read: 'Comparer et répondre',
  merged: 'La fiche a été fusionnée avec une autre.',
  errors: {
    why: 'Dites comment vous le savez.',
    url: 'Donnez une adresse web, par exemple https://exemple.fr',
    email: 'Donnez une adresse électronique, par exemple nom@exemple.fr',
  },
} as const

export const letters = {
  proposed: {
    subject: (name: string) => `Une correction est proposée pour ${quoted(name)}`,
    paragraphs: (name: string, why: string) => [
      `Quelqu’un propose de corriger la fiche ${quoted(name)}.`,
      `Ce qu’il en dit${nb}: ${why}`,
      `Comparez, puis acceptez ou dites pourquoi non. Sans réponse dans ${frenchNumber(targetDays)}${nb}jours ouvrés, l’équipe de l’annuaire s’en occupera.`,
    ],
    action: 'Comparer et répondre',
  },
  accepted: {
    subject: (name: string) => `Votre correction de ${quoted(name)} est en ligne`,
    paragraphs: (name: string, _reason: string) => [
      `La fiche ${quoted(name)} est corrigée comme vous l’avez proposé. Merci.`,
    ],
    action: 'Voir la fiche',
  },
  refused: {
    subject: (name: string) => `Votre correction de ${quoted(name)} n’est pas retenue`,
    paragraphs: (name: string, reason: string) => [
      `Votre proposition pour la fiche ${quoted(name)} n’est pas retenue.`,
      `Motif${nb}: ${reason}`,
      'Si la fiche reste fausse à vos yeux, signalez-la depuis sa page.',
    ],
    action: 'Voir la fiche',
  },
} as const
