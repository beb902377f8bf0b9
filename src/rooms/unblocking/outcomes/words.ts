import type { OutcomeKind } from '../rules.ts'
import type { OutcomeRefusal } from './rules.ts'

const nb = '\u00a0'

export const words = {
  title: 'Donner la réponse',
  lede: 'Une réponse est l’une de ces sept-là. Une règle n’est jamais annulée ici\u00a0: elle est expliquée, appliquée autrement, ou changée par qui peut la changer.',
  choose: 'Quelle réponse donnez-vous\u00a0?',
  next: 'Continuer',
  change: 'Choisir une autre réponse',
  back: 'Revenir au dossier',
  give: 'Donner cette réponse',
  given:
    'La réponse est donnée. La personne qui a déposé le dossier est prévenue\u00a0: elle dit si elle lui convient, ou rouvre.',
  givenTitle: 'Réponse donnée',
  thenTitle: 'Et maintenant',
  toTest: 'Préparer un test',
  toTestWhy:
    'Une expérimentation s’apprend\u00a0: hypothèse, mesure et critère d’arrêt, écrits avant de commencer et publiés.',
  toNote: 'Écrire une note au ministère',
  toNoteWhy:
    'Elle s’appuie sur ce qui est publié, sans rien qui désigne ce projet. Envoyée, elle est publique, comme la réponse.',
  noteTold:
    'Les personnes qui supervisent pour tout le pays sont prévenues\u00a0: elles voient s’il faut écrire une note au ministère.',
  toSheet: 'Écrire la fiche anonyme',
  toSheetWhy:
    'Le prochain projet bloqué de la même façon la trouvera avant d’écrire. Rien n’est publié sans l’accord du projet.',
  notNow: 'Ce dossier n’attend pas de réponse',
  notNowWhy: 'On ne répond qu’à un dossier pris en main et en cours.',
  purposeTitle: 'L’objectif de la règle manque',
  purposeWhy:
    'Avant toute réponse, écrivez dans le dossier ce que la règle protège. Sans cela, vous pouvez seulement dire à qui d’autre s’adresser.',
  purpose: 'Ce que la règle protège',
  toPurpose: 'L’écrire dans le dossier',
  said: 'Votre réponse, en mots simples',
  saidHint: 'Ce que le projet peut faire dès maintenant, et ce qui ne change pas. Ne nommez aucun agent.',
  saidMissing: 'Écrivez votre réponse.',
  basis: 'Base juridique',
  basisHint: 'Le texte et l’article\u00a0; un lien vers Légifrance si vous l’avez.',
  basisMissing: 'Citez le texte sur lequel s’appuie cette réponse.',
  instead: 'D’autres réponses existent',
  conditions: 'Les cinq conditions',
  conditionsHint: `Décret n°${nb}2020-412 du 8${nb}avril${nb}2020. Une phrase pour chacune\u00a0: elles sont reprises dans l’arrêté, et lues par le projet.`,
  order: 'L’arrêté motivé',
  orderHint: 'L’autorité compétente signe, pas la personne qui tient le dossier. L’arrêté est publié.',
  orderSigner:
    'Votre acte de nomination vous permet de signer\u00a0: sans autre nom d’autorité, la vôtre est écrite. Par délégation, citez l’autorité.',
  months: (months: number) => `${months}${nb}mois`,
  contested: 'Réponse contestée',
  contestedWhy: 'Raison donnée',
  saidBlock: 'Réponse',
} as const

export const meanings: Record<OutcomeKind, string> = {
  already_lawful:
    'Aucune règle ne l’interdisait. Vous l’écrivez dans une lettre de sécurisation, que le projet pourra montrer.',
  adjusted: 'La règle reste. Un service change sa lecture ou sa façon de faire.',
  derogation:
    'Le préfet écarte, pour ce projet seulement, une règle de l’administration de l’État. Cinq conditions, un arrêté motivé et publié.',
  experiment: 'La règle est écartée sur un territoire, pour une durée, avec une évaluation et une décision à la fin.',
  rule_change: 'La règle est en cause pour tout le monde. Vous proposez de la changer à qui peut le faire.',
  refused: 'La règle s’applique ici. Vous dites pourquoi, sur quel texte, et où contester.',
  rerouted: 'La question n’est pas pour vous. Vous dites à qui elle est, et comment le joindre.',
}

export const refusals: Record<OutcomeRefusal, string> = {
  'no-purpose': 'Écrivez d’abord dans le dossier ce que la règle protège.',
  'no-basis': words.basisMissing,
  incomplete: 'Il manque une partie de cette réponse\u00a0: chaque point marqué est nécessaire.',
  'norm-law':
    'Un préfet n’écarte pas une loi. Choisissez une expérimentation (article 37-1 de la Constitution), ou proposez de changer la règle.',
  'norm-europe':
    'Un préfet n’écarte pas une règle européenne ou internationale. Proposez à l’État d’en demander le changement.',
  'norm-other':
    'Cette règle n’est pas de l’État\u00a0: seul qui l’a prise peut l’ajuster ou l’écarter. Demandez-le-lui, puis écrivez ce qui a changé.',
  unsigned: 'Votre acte ne vous permet pas de signer\u00a0: citez l’autorité compétente qui a signé l’arrêté.',
  'order-to-come':
    'L’arrêté n’est pas encore signé à cette date. Donnez la réponse quand il l’est, ou corrigez la date.',
  'no-power':
    'Votre acte de nomination ne permet pas de proposer une décision. Faites monter le dossier vers une personne qui le peut.',
  'decided-too-soon': 'La décision finale vient après le début de l’expérimentation.',
}
