import type { PieceName } from './rules.ts'

const nb = '\u00a0'

export const pieceHints: Partial<Record<PieceName, string>> = {
  letter:
    'Le texte de la lettre\u00a0: ce qui est permis, sur quelle base, et jusqu’où. Le projet la garde et la montre à qui la demande.',
  changedBy: 'Une fonction et un service, jamais un nom.',
  interest: 'Ce que la dérogation apporte à tous.',
  local: 'Ce qui, ici, diffère d’ailleurs.',
  commitments: 'Quels textes ont été regardés.',
  proportion: 'Ce qui continue de protéger ce que la règle protège.',
  publishedIn: 'Recueil des actes administratifs\u00a0: département, numéro, date.',
  months: `De 1 à 60. Trois à cinq ans sont l’usage de France Expérimentation\u00a0: 36 à 60${nb}mois.`,
  evaluation: 'Ce qui est mesuré, par qui, et ce qui ferait arrêter.',
  decidedBy: 'Une autorité, pas un nom de personne\u00a0: elle généralise, prolonge ou abandonne.',
  counterArguments: 'Les arguments en faveur de la règle, tels que l’administration les donne. Le projet les lit.',
  appeal: 'Recours gracieux, médiation, tribunal\u00a0: le délai et l’adresse.',
  to: 'Le service, comment le joindre, et ce qu’il peut faire.',
}

export const pieceMissing: Record<PieceName, string> = {
  letter: 'Écrivez la lettre de sécurisation.',
  changed: 'Dites ce qui a changé.',
  changedBy: 'Dites quel service l’a changé.',
  norm: 'Dites d’où vient la règle écartée.',
  interest: 'Écrivez le motif d’intérêt général.',
  local: 'Écrivez les circonstances locales.',
  effects: 'Choisissez au moins un effet\u00a0: sans lui, il n’y a pas de dérogation.',
  effect: 'Dites précisément l’effet.',
  commitments: 'Dites pourquoi elle est compatible avec ces engagements.',
  proportion: 'Dites pourquoi l’atteinte n’est pas disproportionnée.',
  reference: 'Donnez la référence de l’arrêté.',
  signedOn: 'Donnez le jour de la signature.',
  authority: 'Citez l’autorité qui a signé.',
  publishedIn: 'Dites où l’arrêté est publié.',
  where: 'Nommez le territoire.',
  startsOn: 'Donnez le premier jour.',
  months: `Donnez une durée de 1 à 60${nb}mois.`,
  evaluation: 'Dites comment elle est évaluée.',
  decidedBy: 'Dites quelle autorité décide à la fin.',
  decidedOn: 'Donnez le jour de la décision finale.',
  textToChange: 'Nommez le texte à changer.',
  proposal: 'Écrivez ce qui est proposé.',
  counterArguments: 'Écrivez ce que l’administration répond.',
  appeal: 'Dites où et comment contester.',
  to: 'Dites à qui s’adresser.',
}
