import type { Typed } from '#core/forms.ts'
import type { Criterion, Question, Said } from '../rules.ts'
import { answerNames } from '../words.ts'
import { fieldsOf } from './forms.ts'
import type { Conflict } from './pages.tsx'
import type { Change } from './pages-review.tsx'
import { words } from './words.ts'

/** What is stored, as the form of a step shows it. */
export const valuesOf = ({ questions }: Criterion, said: readonly Said[]): Typed =>
  Object.assign(
    {},
    ...questions.map((asked) =>
      valuesFor(
        asked,
        said.find(({ question }) => question === asked.code),
      ),
    ),
  )

const valuesFor = ({ code, details }: Question, said: Said | undefined): Typed => {
  const names = fieldsOf(code)
  return {
    [names.answer]: said?.answer ?? '',
    [names.evidence]: said?.evidence ?? '',
    [names.commitment]: said?.commitment ?? '',
    [names.dueOn]: said?.dueOn ?? '',
    [names.url]: said?.url ?? '',
    [names.licence]: said?.licence ?? '',
    ...Object.fromEntries(details.map(({ name }) => [names.detail(name), said?.details[name] ?? ''])),
  }
}

/** Where what was typed differs from what someone else saved meanwhile. */
export const conflictsIn = (criterion: Criterion, stored: Typed, typed: Typed): Conflict[] =>
  Object.keys(stored).flatMap((name) => {
    const [before, after] = [String(stored[name] ?? ''), String(typed[name] ?? '').replace(/\r\n/g, '\n')]
    return before === after ? [] : [{ label: labelOf(criterion, name), stored: shown(before), typed: shown(after) }]
  })

const shown = (value: string): string => answerNames[value as keyof typeof answerNames] ?? value

const labelOf = ({ questions }: Criterion, name: string): string => {
  const asked = questions.find(({ code }) => name.startsWith(`${code}-`))
  if (!asked) return name
  const names = fieldsOf(asked.code)
  const detail = asked.details.find((one) => names.detail(one.name) === name)
  const labels: Record<string, string> = {
    [names.answer]: words.answer,
    [names.evidence]: words.evidence,
    [names.commitment]: words.commitment,
    [names.dueOn]: words.dueOn,
    [names.url]: words.url,
    [names.licence]: words.licence,
  }
  return `${asked.title} ${detail?.label ?? labels[name] ?? ''}`
}

/** What a renewal changes, question by question; what stays the same is left out. */
export const changesBetween = (
  questions: readonly Question[],
  before: readonly Said[],
  after: readonly Said[],
): Change[] =>
  questions.flatMap(({ code, title }) => {
    const [then, now] = [before, after].map((said) => told(said.find(({ question }) => question === code)))
    return then === now ? [] : [{ title, before: then ?? '', after: now ?? '' }]
  })

const told = (said: Said | undefined): string =>
  [
    said?.answer && `${answerNames[said.answer]}.`,
    said?.evidence,
    said?.answer === 'on_the_way' && said.commitment,
    said?.answer === 'on_the_way' && said.dueOn,
    said?.licence,
    said?.url,
  ]
    .filter(Boolean)
    .join('\n')
