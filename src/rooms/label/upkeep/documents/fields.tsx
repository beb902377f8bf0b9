import type { Day } from '#core/pure/dates.ts'
import { fileSize, isExpired, type VaultDocument, vaultPaths } from '#rooms/vault/index.ts'
import { Checkbox, CheckboxGroup, Fields, HiddenField, More } from '#ui/index.ts'
import type { Award } from '../queries.ts'
import type { Given } from './queries.ts'
import { words } from './words.ts'

type Choice = Pick<VaultDocument, 'id' | 'title' | 'size' | 'validUntil'>

/** What may be given, and what is already: one put aside in the vault since then stays in the list, to be taken back. */
export type Choosing = { vault: readonly Choice[]; given: readonly Given[]; today: Day }

export const DocumentFields = ({ award, choosing }: { award: Award; choosing: Choosing }) => {
  const { vault, given, today } = choosing
  const held = given.map(({ id }) => id)
  const gone = given.filter(({ id }) => !vault.some((one) => one.id === id))
  const sizes = ({ size }: Choice, more?: string) => [fileSize(size), more].filter(Boolean).join(', ')
  return (
    <Fields legend={words.legend} hint={words.legendHint}>
      {vault.length + gone.length === 0 ? (
        <p class="small muted">{words.empty}</p>
      ) : (
        <>
          <CheckboxGroup
            name="documents"
            label={words.choose}
            values={held}
            options={[
              ...vault.map((one) => ({
                value: one.id,
                label: one.title,
                hint: sizes(one, isExpired(one, today) ? words.expired : undefined),
                disabled: isExpired(one, today) && !held.includes(one.id),
              })),
              ...gone.map((one) => ({ value: one.id, label: one.title, hint: sizes(one, words.retired) })),
            ]}
          />
          {held.map((id) => (
            <HiddenField name="held" value={id} />
          ))}
          <Checkbox name="consent" label={words.consent} hint={words.consentHint} />
        </>
      )}
      <p>
        <More to={vaultPaths.vault(award.organisationId)}>{words.vault}</More>
      </p>
    </Fields>
  )
}
