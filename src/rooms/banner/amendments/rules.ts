import { z } from 'zod'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Charter, Criterion, Question } from '../rules.ts'

export type AmendmentStatus = 'draft' | 'debate' | 'vote' | 'adopted' | 'rejected' | 'withdrawn' | 'outdated'

export const amendmentMoves = ['publish', 'withdraw', 'open-vote', 'outdate', 'adopt', 'reject'] as const
export type AmendmentMove = (typeof amendmentMoves)[number]

/** What a proposal may become. Once voted, only the vote decides. */
const table: Record<AmendmentStatus, Partial<Record<AmendmentMove, AmendmentStatus>>> = {
  draft: { publish: 'debate' },
  debate: { withdraw: 'withdrawn', 'open-vote': 'vote', outdate: 'outdated', reject: 'rejected' },
  vote: { adopt: 'adopted', reject: 'rejected' },
  adopted: {},
  rejected: {},
  withdrawn: {},
  outdated: {},
}
export const afterAmendmentMove = (move: AmendmentMove, status: AmendmentStatus): AmendmentStatus | null =>
  table[status][move] ?? null

/** Days of debate before a vote; days that a proposal waits for support; days the vote is open; days to agree again. */
export const debateDays = 14
export const supportDays = 90
export const voteDays = 14
export const agreementDays = 60

/** Two thirds of the votes for or against, and a quarter of the members taking part. */
export const majority = { num: 2, den: 3, quorum: 25 } as const

/** Members besides the one who proposes, who want it put to the vote; fewer when there are not that many. */
export const supportNeeded = (members: number): number => Math.max(0, Math.min(3, members - 1))

/** May it be put to the vote? Not before the end of the debate, nor without support. */
export const isReady = (
  { debateUntil, supports }: { debateUntil: Day; supports: number },
  members: number,
  today: Day,
): boolean => today > debateUntil && supports >= supportNeeded(members)

/** Nobody came to support it in time. */
export const isForgotten = ({ debateUntil }: { debateUntil: Day }, today: Day): boolean =>
  today > addDays(debateUntil, supportDays - debateDays)

/** The texts of a question that members may change; nothing else of it is theirs to write (its fields are the form's). */
const questionTexts = ['title', 'statement', 'help', 'example'] as const
type QuestionText = (typeof questionTexts)[number]

export type PassageKind = 'preamble' | 'statement' | 'rule' | QuestionText | 'removal' | 'addition'

/** A text of the charter that may be changed. `key` names it for ever: « question.open_data.statement ». */
export type Passage = { key: string; kind: PassageKind; of: string; text: string }

const helpText = ({ help }: Question): string => help.join('\n\n')

/** Every text that may be changed, in the order of the charter; removing a question and adding one are texts too. */
export const passagesOf = ({ preamble, criteria }: Pick<Charter, 'preamble' | 'criteria'>): Passage[] => [
  { key: 'preamble', kind: 'preamble', of: '', text: preamble },
  ...criteria.flatMap((criterion): Passage[] => [
    { key: `criterion.${criterion.slug}.statement`, kind: 'statement', of: criterion.title, text: criterion.statement },
    { key: `criterion.${criterion.slug}.rule`, kind: 'rule', of: criterion.title, text: criterion.rule },
    ...criterion.questions.flatMap((asked): Passage[] => [
      ...questionTexts.map(
        (text): Passage => ({
          ...{ key: `question.${asked.code}.${text}`, kind: text, of: asked.title },
          text: text === 'help' ? helpText(asked) : asked[text],
        }),
      ),
      ...(criterion.questions.length > 1
        ? [{ key: `question.${asked.code}.removal`, kind: 'removal' as const, of: asked.title, text: 'kept' }]
        : []),
    ]),
    { key: `criterion.${criterion.slug}.addition`, kind: 'addition', of: criterion.title, text: '' },
  ]),
]

export const changeShape = z.object({ key: z.string(), before: z.string(), after: z.string() })
export const changesShape = z.array(changeShape).min(1)
export type Change = z.infer<typeof changeShape>

/** What was typed that differs from the charter. An empty text changes nothing but an addition left blank: no passage may be emptied. */
export const changesIn = (charter: Charter, typed: Readonly<Record<string, string>>): Change[] =>
  passagesOf(charter).flatMap(({ key, text }) => {
    const after = (typed[key] ?? '').trim()
    return after === '' || after === text.trim() ? [] : [{ key, before: text, after }]
  })

export type ChangeRefusal = 'nothing' | 'criterion-emptied'

/** Why these changes cannot be proposed: there are none, or a criterion would be left without a question. */
export const refusalOfChanges = (charter: Charter, changes: readonly Change[]): ChangeRefusal | null => {
  if (changes.length === 0) return 'nothing'
  const removed = new Set(changes.filter(({ key }) => key.endsWith('.removal')).map(({ key }) => key.split('.')[1]))
  const emptied = charter.criteria.some(({ questions }) => questions.every(({ code }) => removed.has(code)))
  return emptied ? 'criterion-emptied' : null
}

/** The changes that were written for another text than the one in force: they mean nothing any more. */
export const staleIn = (charter: Charter, changes: readonly Change[]): Change[] => {
  const now = new Map(passagesOf(charter).map(({ key, text }) => [key, text]))
  return changes.filter(({ key, before }) => now.get(key) !== before)
}

/** An added question is written as one text: its title on the first line, what it asks below. */
const addedQuestion = (text: string, code: string): Question => {
  const [title = '', ...rest] = text.split('\n')
  const statement = rest.join('\n').trim()
  const details: Question['details'] = []
  return { code, title: title.trim(), statement, help: [], example: '', details, opens: false, mayBeIrrelevant: true }
}

/** The preamble and the criteria as they become. `number`: of the version to come, which names the questions it adds. */
export const amended = (
  charter: Charter,
  changes: readonly Change[],
  number: number,
): Pick<Charter, 'preamble' | 'criteria'> => {
  const after = (key: string, text: string) => changes.find((one) => one.key === key)?.after ?? text
  const question = (asked: Question): Question => {
    const text = (name: QuestionText) =>
      after(`question.${asked.code}.${name}`, name === 'help' ? helpText(asked) : asked[name])
    const help = text('help')
      .split(/\n{2,}/)
      .filter(Boolean)
    return { ...asked, title: text('title'), statement: text('statement'), help, example: text('example') }
  }
  const isRemoved = ({ code }: Question) => changes.some(({ key }) => key === `question.${code}.removal`)
  const criterion = (one: Criterion): Criterion => {
    const added = after(`criterion.${one.slug}.addition`, '')
    return {
      ...one,
      statement: after(`criterion.${one.slug}.statement`, one.statement),
      rule: after(`criterion.${one.slug}.rule`, one.rule),
      questions: [
        ...one.questions.filter((asked) => !isRemoved(asked)).map(question),
        ...(added ? [addedQuestion(added, `v${number}_${one.slug.replaceAll('-', '_')}`)] : []),
      ],
    }
  }
  return { preamble: after('preamble', charter.preamble), criteria: charter.criteria.map(criterion) }
}

/** What one version changed of another, as the same kind of changes: for those who are asked to agree again. */
export const changesBetween = (before: Charter, after: Charter): Change[] => {
  const now = new Map(passagesOf(after).map(({ key, text }) => [key, text]))
  const codes = new Set(before.criteria.flatMap(({ questions }) => questions.map(({ code }) => code)))
  const kept = (key: string) => now.has(key.replace(/\.[^.]+$/, '.title'))
  return passagesOf(before).flatMap(({ key, kind, text }): Change[] => {
    if (kind === 'addition') {
      const added = after.criteria
        .filter(({ slug }) => key === `criterion.${slug}.addition`)
        .flatMap(({ questions }) => questions.filter(({ code }) => !codes.has(code)))
      return added.map(({ title, statement }) => ({ key, before: '', after: `${title}\n${statement}`.trim() }))
    }
    if (key.startsWith('question.') && !kept(key))
      return kind === 'removal' ? [{ key, before: text, after: 'removed' }] : []
    const then = now.get(key)
    return kind === 'removal' || then === undefined || then === text ? [] : [{ key, before: text, after: then }]
  })
}

/** Reminders to members who have not agreed yet, in days left. */
export const agreementReminders = [30, 7, 0] as const

export const agreementReminderDue = (agreeBy: Day, sent: number | null, today: Day): number | null => {
  if (today > agreeBy) return null
  const due = agreementReminders.filter((days) => addDays(agreeBy, -days) <= today).at(-1)
  return due !== undefined && (sent === null || due < sent) ? due : null
}

export type AmendmentRefusal =
  | ChangeRefusal
  | 'not-now'
  | 'stale-charter'
  | 'stale'
  | 'own-proposal'
  | 'pen-used'
  | 'too-many'

/** Proposals of one member in debate at the same time. */
export const maxProposals = 2
