import { nbsp } from '#core/pure/text.ts'
import { Difference, HiddenField, SelectField, Stack, Tag } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import type { Charter } from '../rules.ts'
import { words as common } from '../words.ts'
import { paths } from './paths.ts'
import type { Amendment } from './queries.ts'
import { type Change, passagesOf } from './rules.ts'
import { passageNames, statusNames, words } from './words.ts'

export type Member = { id: string; name: string }

export const trail = [crumbs.home, { href: paths.charter, label: common.charter }]

export const Status = ({ amendment: { status, demo } }: { amendment: Amendment }) => (
  <>
    <Tag kind={status === 'adopted' ? 'confirmed' : status === 'vote' ? 'provisional' : 'neutral'}>
      {statusNames[status]}
    </Tag>
    {demo && <Tag kind="demo">{words.fictional}</Tag>}
  </>
)

/** Each passage that changes, before and after. */
export const Changes = ({ charter, changes }: { charter: Charter; changes: readonly Change[] }) => {
  const passages = new Map(passagesOf(charter).map((passage) => [passage.key, passage]))
  return (
    <Stack gap={5}>
      {changes.map(({ key, before, after }) => {
        const passage = passages.get(key)
        const kind = passage?.kind ?? 'statement'
        return (
          <div class="flow f3">
            <h3>{[passage?.of, passageNames[kind]].filter(Boolean).join(', ')}</h3>
            {kind === 'removal' ? (
              <p>
                <del>{nbsp(passage?.of ?? '')}</del>
              </p>
            ) : (
              <Difference before={before} after={after} />
            )}
          </div>
        )
      })}
    </Stack>
  )
}

/** In whose name one speaks: asked only of those who may choose. */
export const MemberField = ({ members }: { members: readonly Member[] }) =>
  members.length === 1 ? (
    <HiddenField name="member" value={members[0]?.id ?? ''} />
  ) : (
    <SelectField
      name="member"
      label={words.asMember}
      empty=""
      options={members.map(({ id, name }) => ({ value: id, label: name }))}
      required
    />
  )
