import { Empty, More, Note, Page, PageHead, Stack, Table, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { type Line, measures } from './rules.ts'
import { measureNames, said, words } from './words.ts'

export const FiguresPage = ({ lines }: { lines: readonly Line[] }) => (
  <Page title={words.title} description={words.description} trail={[{ label: words.title }]} thread="support">
    <PageHead title={words.title} lede={words.lede} thread="support" kind={common.support} />
    <Stack gap={6}>
      {lines.length === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <Table
          caption={words.caption}
          scroll
          rows={lines}
          columns={[
            { label: words.month, cell: ({ month }) => <When date={month} /> },
            { label: words.family, cell: ({ familyName }) => familyName },
            ...measures.map((measure) => ({
              label: measureNames[measure],
              number: true,
              cell: (line: Line) => said(line[measure]),
            })),
          ]}
        />
      )}
      <Note>
        <p>{words.double}</p>
        <p>
          <More to={paths.figuresFile} icon="download">
            {words.file}
          </More>
        </p>
      </Note>
    </Stack>
  </Page>
)
