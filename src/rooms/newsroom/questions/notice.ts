import { count } from '#core/pure/text.ts'
import { isUnsure, type Maturity } from './rules.ts'

/**
 * The notice that goes with every answer that is not sure yet, in plain words, for a page, a feed, a file or a print. Null only when
 * nothing shown is unsure: nobody can switch it off.
 */
export const noticeFor = (maturities: readonly Maturity[]): string | null => {
  const unsure = maturities.filter(isUnsure).length
  if (unsure === 0) return null
  const many = unsure > 1
  return (
    `NB\u00a0: ${count(unsure, 'réponse reflète', 'réponses reflètent')} l’état des réflexions à sa date. ` +
    `${many ? 'Elles sont provisoires' : 'Elle est provisoire'} et ${many ? 'devront être confirmées' : 'devra être confirmée'}\u00a0; ce n’est ni un engagement, ni un droit acquis.`
  )
}
