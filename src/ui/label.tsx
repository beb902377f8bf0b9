// What the label says of a structure, wherever it is named: the same word, leading to the same page.
import type { Day } from '#core/pure/dates.ts'
import { Tag } from './threads.tsx'
import { frenchDate } from './when.tsx'

/** Where what is awarded to a structure is read, from the address of its sheet. */
export const labelAt = (sheetPath: string): string => sheetPath.replace(/^\/organisations\//, '/label/structures/')

type LabelTagProps = {
  /** The family in words: « Évaluateur ». Left out where one line stands for all of them. */
  family?: string | undefined
  /** The last day it holds. */
  until?: Day | undefined
  /** The page of what is awarded, wherever a link may stand. */
  href?: string | undefined
}

/** A label that holds today. What is suspended or over is said in other words, by the register. */
export const LabelTag = ({ family, until, href }: LabelTagProps) => {
  const text = [family ? `Label ${family}` : 'Label', until && `jusqu’au ${frenchDate(until)}`].filter(Boolean)
  const tag = <Tag kind="label">{text.join(', ')}</Tag>
  return href ? <a href={href}>{tag}</a> : tag
}
