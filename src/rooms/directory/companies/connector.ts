import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { readAnswer } from './answer.ts'
import type { Company, Question } from './rules.ts'

export type Unanswered = 'unreachable' | 'busy'
export type Answered = { companies: Company[]; sourceUrl: string }
type Outside = Pick<Services, 'log'> & {
  baseUrl: string
  publicUrl: string
  timeoutMs?: number
  /** The register asks to be left alone for so many milliseconds. */
  onClosed?: (pauseMs: number) => Promise<void>
}

const resultsAsked = 10
const mostBytes = 1_000_000
const longestPauseMs = 600_000

/** `minimal` with what we use: the people who lead a company stay where they are, they never travel to us. */
const addressOf = (baseUrl: string, question: Question): string => {
  const asked = { q: question.text, page: '1', per_page: String(resultsAsked), minimal: 'true' }
  const wanted = { include: 'siege,matching_etablissements,complements' }
  return `${baseUrl}/search?${new URLSearchParams({ ...asked, ...wanted })}`
}

/**
 * Asks the public register of companies (recherche-entreprises.api.gouv.fr, Licence Ouverte; at most 7 questions a second from one
 * address). Whatever goes wrong outside is a refusal, told once to the log without the question: a name may be a person’s.
 */
export const askRegister = async (
  question: Question,
  { baseUrl, publicUrl, log, timeoutMs = 4_000, onClosed }: Outside,
): Promise<Outcome<Answered, Unanswered>> => {
  const refuse = (refusal: Unanswered, reason: string) => {
    log.warn({ reason }, 'register of companies')
    return refused(refusal)
  }
  const sourceUrl = addressOf(baseUrl, question)
  try {
    const response = await fetch(sourceUrl, {
      headers: { 'User-Agent': `FrenchImpact (+${publicUrl})`, Accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      if (response.status === 429) await onClosed?.(pauseIn(response.headers.get('retry-after')))
      return refuse(response.status === 429 ? 'busy' : 'unreachable', `status ${response.status}`)
    }
    const companies = readAnswer(JSON.parse(await textOf(response)), question)
    return companies ? done({ companies, sourceUrl }) : refuse('unreachable', 'not an answer as documented')
  } catch (error) {
    return refuse('unreachable', reasonOf(error))
  }
}

// seconds, as the register documents it; a date or nothing is a second
const pauseIn = (retryAfter: string | null): number => {
  const seconds = Number(retryAfter ?? '')
  return Math.min(longestPauseMs, Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 1_000)
}

const textOf = async ({ body }: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new Error('answer too large')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

// what JSON.parse says quotes the answer, and an address holds the question: names and codes are enough
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}
