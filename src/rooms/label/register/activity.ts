/** Below this, a count could tell of someone: it is said to be small, not how small. */
const smallest = 5

/** A number that may be said: `few` stands for one to four. */
export type Figure = number | 'few'

/** What a structure does with its label: projects it noticed, referred, accompanied, and how long its answers take. */
export type Activity = { identified: Figure; referred: Figure; accompanied: Figure; medianDays: number | null }

export type Counted = {
  identified: number
  referred: number
  accompanied: number
  answers: number
  days: number | null
}

const figure = (n: number): Figure => (n > 0 && n < smallest ? 'few' : n)

/** What may be published of it; null when nothing was done yet. A median of fewer than five answers is no median. */
export const told = ({ identified, referred, accompanied, answers, days }: Counted): Activity | null =>
  identified + referred + accompanied + answers === 0
    ? null
    : {
        identified: figure(identified),
        referred: figure(referred),
        accompanied: figure(accompanied),
        medianDays: answers < smallest ? null : days,
      }
