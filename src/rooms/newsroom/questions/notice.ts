import { count } from '#core/pure/text.ts'
import { isUnsure, type Maturity } from './rules.ts'

/**
 * The notice that goes with every answer that is not sure yet, in plain words, for a page, a feed, a file, a mail or a print. Null only
 * when nothing shown is unsure: nobody can switch it off.
 */
export const noticeFor = (maturities: readonly Maturity[]): string | null => {
  const unsure = maturities.filter(isUnsure).length
  if (unsure === 0) return null
  const many = unsure > 1
  return (
    `NB\u00a0: ${count(unsure, 'réponse reflète', 'réponses reflètent')} l’état des réflexions à ${many ? 'leur' : 'sa'} date. ` +
    `${many ? 'Elles sont provisoires' : 'Elle est provisoire'} et ${many ? 'devront être confirmées' : 'devra être confirmée'}\u00a0; ce n’est ni un engagement, ni un droit acquis.`
  )
}

type Answered = { maturity: Maturity; current: object | null }

/** The same for whole questions: one that nobody answered has nothing to warn of. */
export const noticeOf = (questions: readonly Answered[]): string | null =>
  noticeFor(questions.flatMap(({ maturity, current }) => (current ? [maturity] : [])))
