import { type Typed, typedText } from '#core/forms.ts'
import type { Conflict } from '#ui/index.ts'
import type { AppointmentView } from './queries.ts'
import { words } from './words.ts'

/** What someone else saved, beside what was typed. */
export const conflictsWith = (one: AppointmentView, typed: Typed): Conflict[] =>
  [
    { label: words.form.function, stored: one.function, typed: typedText(typed, 'function') },
    { label: words.form.service, stored: one.service, typed: typedText(typed, 'service') },
    { label: words.form.load, stored: String(one.loadLimit), typed: typedText(typed, 'load_limit') },
  ].filter(({ stored, typed: now }) => stored !== now)
