import type { Method } from './rules.ts'
import { methodNames } from './words.ts'

const nb = '\u00a0'

type Settled = {
  method: Method
  thresholdNum: number | null
  thresholdDen: number | null
  dots: number | null
}

/** « Majorité qualifiée (2/3) » */
export const methodName = ({ method, thresholdNum, thresholdDen }: Settled): string =>
  method === 'qualified' ? `${methodNames.qualified} (${thresholdNum}/${thresholdDen})` : methodNames[method]

/** How a decision is settled, in plain words: the rule, then what happens with equals. */
export const explanation = ({ method, thresholdNum, thresholdDen, dots }: Settled): string[] => {
  switch (method) {
    case 'none':
      return ['Chacun dit ce qu’il pense, par écrit. Rien n’est mis aux voix.']
    case 'consent':
      return [
        'La proposition passe si aucune objection motivée n’est maintenue. On peut consentir, consentir avec des réserves, objecter en disant pourquoi, ou s’abstenir.',
        'Le consentement n’est pas secret\u00a0: une objection sert à améliorer la proposition.',
      ]
    case 'majority':
      return [
        'La proposition passe si les «\u00a0pour\u00a0» sont plus nombreux que les «\u00a0contre\u00a0». À égalité, elle ne passe pas.',
        'Qui s’abstient participe, et compte pour le quorum, sans peser d’un côté ni de l’autre.',
      ]
    case 'qualified':
      return [
        `La proposition passe si les «\u00a0pour\u00a0» font au moins ${thresholdNum}/${thresholdDen} des «\u00a0pour\u00a0» et des «\u00a0contre\u00a0» réunis. Le calcul se fait en nombres entiers, sans arrondi.`,
        'Qui s’abstient participe, et compte pour le quorum, sans peser d’un côté ni de l’autre.',
      ]
    case 'ranked':
      return [
        'Chacun classe les options, toutes ou quelques-unes. Celles qu’on ne classe pas viennent après, à égalité.',
        'On compare les options deux à deux, avec la méthode Schulze (une méthode de Condorcet). Une option préférée à chacune des autres gagne toujours. S’il n’y en a pas, la chaîne de victoires la plus forte départage.',
        `Si plusieurs restent à égalité en tête, un tirage au sort que tout le monde peut refaire choisit${nb}: la plus petite empreinte SHA-256 de l’empreinte de la liste publiée, d’une barre verticale et du numéro de l’option.`,
      ]
    case 'dots':
      return [
        `Chacun répartit ${dots}${nb}points au plus entre les options. Celle qui en reçoit le plus l’emporte.`,
        'À égalité, le résultat dit l’égalité\u00a0: rien ne tranche à la place des membres.',
      ]
  }
}

export const quorumSentence = (quorum: number): string =>
  quorum === 0
    ? 'Pas de quorum\u00a0: le vote vaut quel que soit le nombre de bulletins.'
    : `Quorum${nb}: ${quorum}${nb}% des voix doivent s’exprimer, abstentions comprises, sinon rien n’est décidé.`
