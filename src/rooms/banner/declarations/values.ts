import type { Typed } from '#core/forms.ts'
import { formatDay, isDay } from '#core/pure/dates.ts'
import { stamp } from '#core/stamp.ts'
import { publicNames, type SheetInHand } from '#rooms/directory/index.ts'
import type { Conflict } from '#ui/index.ts'
import { type Criterion, type ProjectSaid, type Question, type Said, saidTo } from '../rules.ts'
import { answerNames } from '../words.ts'
import { fieldsOf } from './forms.ts'
import type { Change } from './pages-review.tsx'
import { words } from './words.ts'

/** What is stored, as the form of a step shows it. */
export const valuesOf = ({ questions }: Criterion, said: readonly Said[]): Typed =>
  Object.assign({}, ...questions.map((asked) => valuesFor(asked, saidTo(said, asked))))

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

/** What is stored for these questions, in a few letters: two who write two different steps never stand in each other’s way. */
export const stampOf = (questions: readonly string[], said: readonly Said[]): string => {
  const kept = questions.map((question) => {
    const one = saidTo(said, { code: question })
    if (!one) return null
    const details = Object.entries(one.details).filter(([, text]) => text !== '')
    return [one.answer, one.evidence, one.commitment, one.dueOn, one.url, one.licence, one.fileId, details.sort()]
  })
  return stamp(kept)
}

export const stampOfStep = ({ questions }: Criterion, said: readonly Said[]): string =>
  stampOf(
    questions.map(({ code }) => code),
    said,
  )

/** Where what was typed differs from what someone else saved meanwhile. */
export const conflictsIn = (criterion: Criterion, stored: Typed, typed: Typed): Conflict[] =>
  Object.keys(stored).flatMap((name) => {
    const [before, after] = [String(stored[name] ?? ''), String(typed[name] ?? '').replace(/\r\n/g, '\n')]
    return before === after ? [] : [{ label: labelOf(criterion, name), stored: shown(before), typed: shown(after) }]
  })

const shown = (value: string): string => {
  if (isDay(value)) return formatDay(value)
  return answerNames[value as keyof typeof answerNames] ?? value
}

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
  questions.flatMap((asked) => {
    const [then, now] = [saidTo(before, asked), saidTo(after, asked)]
    const [told, telling] = [toldIn(asked, then), toldIn(asked, now)]
    const otherFile = (then?.fileId ?? null) !== (now?.fileId ?? null)
    if (told === telling && !otherFile) return []
    return [{ title: asked.title, before: told, after: telling, otherFile }]
  })

const toldIn = ({ details }: Question, said: Said | undefined): string =>
  [
    said?.answer && `${answerNames[said.answer]}.`,
    said?.evidence,
    said?.answer === 'on_the_way' && said.commitment,
    said?.answer === 'on_the_way' && said.dueOn && words.dueBy(said.dueOn),
    said?.licence,
    said?.url,
    ...details.map(({ name, label }) => said?.details[name] && `${label} ${said.details[name]}`),
    said?.fileId && words.withFile,
  ]
    .filter(Boolean)
    .join('\n')

type Telling = Pick<SheetInHand, 'need' | 'publics' | 'publicsOther' | 'places' | 'challenges'>

/** What the sheet says of the project, in words: these are kept with the declaration when it is made. */
export const projectSaidOf = (sheet: Telling): ProjectSaid => ({
  need: sheet.need,
  publics: [...sheet.publics.map((code) => publicNames[code]), ...(sheet.publicsOther ? [sheet.publicsOther] : [])],
  places: sheet.places.map(({ name }) => name),
  challenges: sheet.challenges.map(({ name }) => name),
})

/** What the charter says now against what it said when the draft was begun: its preamble, then each question that changed. */
export const charterChanges = (
  before: { preamble: string; criteria: readonly Criterion[] },
  after: { preamble: string; criteria: readonly Criterion[] },
): Change[] => {
  const [then, now] = [wording(before), wording(after)]
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [old, current] = [then.get(key), now.get(key)]
    if (old?.text === current?.text) return []
    const title = current?.title ?? words.charterChanged.gone(old?.title ?? '')
    return [{ title, before: old?.text ?? '', after: current?.text ?? '', otherFile: false }]
  })
}

const wording = ({ preamble, criteria }: { preamble: string; criteria: readonly Criterion[] }) =>
  new Map([
    ['', { title: words.charterChanged.preamble, text: preamble }],
    ...criteria.map(
      ({ slug, title, statement, rule }) => [slug, { title, text: [title, statement, rule].join('\n') }] as const,
    ),
    ...criteria
      .flatMap(({ questions }) => questions)
      .map(
        ({ code, title, statement, help, details }) =>
          [
            `?${code}`,
            { title, text: [title, statement, ...help, ...details.map(({ label }) => label)].join('\n') },
          ] as const,
      ),
  ])
