import { directoryPaths, type Pair, signsSaid, twinWords } from '#rooms/directory/index.ts'
import { More, PostButton, Table, When } from '#ui/index.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

export const TwinsPage = ({ pairs }: { pairs: readonly Pair[] }) => (
  <AdminPage title={shared.parts.twins} lede={words.lede}>
    {pairs.length === 0 ? (
      <p class="muted">{words.none}</p>
    ) : (
      <Table
        caption={words.caption(pairs.length)}
        stack
        rows={pairs}
        columns={[
          {
            label: words.columns.one,
            header: true,
            cell: ({ kind, slug, name }) => <a href={directoryPaths.sheet(kind, slug)}>{name}</a>,
          },
          {
            label: words.columns.other,
            cell: ({ kind, otherSlug, otherName }) => <a href={directoryPaths.sheet(kind, otherSlug)}>{otherName}</a>,
          },
          { label: words.columns.signs, cell: (row) => signsSaid(row.signs) },
          { label: words.columns.noticed, cell: (row) => <When date={row.noticedAt} /> },
          {
            label: words.columns.next,
            cell: ({ sheetId, otherId, name, otherName }) => (
              <>
                <More to={directoryPaths.mergeInto(otherId, sheetId)}>{words.compare}</More>
                <PostButton
                  to={directoryPaths.keepApart(sheetId, otherId)}
                  label={twinWords.apart}
                  about={`${name}, ${otherName}`}
                  kind="alt"
                  small
                />
              </>
            ),
          },
        ]}
      />
    )}
  </AdminPage>
)
