import { directoryPaths } from '#rooms/directory/index.ts'
import { Empty, Pager, PostButton, Stack, Table, Tag, When } from '#ui/index.ts'
import { paths, withQuery } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import type { StaleSheet } from './queries.ts'
import { countedSheets, words } from './words.ts'

type SheetsProps = { rows: StaleSheet[]; total: number; page: number; perPage: number }

export const SheetsPage = ({ rows, total, page, perPage }: SheetsProps) => (
  <AdminPage title={shared.parts.sheets} lede={words.lede}>
    {rows.length === 0 ? (
      <Empty title={words.none}>{words.noneText}</Empty>
    ) : (
      <Stack>
        <Table
          caption={words.caption(total)}
          stack
          rows={rows}
          columns={[
            {
              label: words.columns.name,
              cell: (sheet) => (
                <>
                  <a href={directoryPaths.sheet(sheet.kind, sheet.slug)}>{sheet.name}</a>{' '}
                  {sheet.fictional && <Tag kind="demo">{words.fictional}</Tag>}
                </>
              ),
            },
            { label: words.columns.place, cell: (sheet) => sheet.places ?? '' },
            { label: words.columns.source, cell: (sheet) => sheet.sourceName ?? '' },
            {
              label: words.columns.checked,
              cell: (sheet) => (sheet.checkedOn ? <When date={sheet.checkedOn} /> : words.never),
            },
            {
              label: words.columns.next,
              cell: (sheet) => (
                <PostButton
                  to={directoryPaths.check(sheet.id)}
                  label={words.check}
                  about={sheet.name}
                  kind="alt"
                  small
                />
              ),
            },
          ]}
        />
        <Pager
          page={page}
          pages={Math.ceil(Math.min(total, countedSheets) / perPage)}
          hrefFor={(to) => withQuery(paths.sheets, { page: to > 1 ? to : null })}
        />
      </Stack>
    )}
  </AdminPage>
)
