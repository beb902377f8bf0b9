import { Empty, More, Note, Page, PageHead, Stack, Table, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { type Line, measures } from './rules.ts'
import { measureNames, said, words } from './words.ts'

type Props = {
  lines: readonly Line[]
  /** Things done that were invented: told apart, or counted where everything is invented. */
  invented: number
  withInvented: boolean
}

export const FiguresPage = ({ lines, invented, withInvented }: Props) => (
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
        {invented > 0 && <p>{withInvented ? words.counted(invented) : words.setAside(invented)}</p>}
        <p>
          <More to={paths.figuresFile} icon="download">
            {words.file}
          </More>
        </p>
      </Note>
    </Stack>
  </Page>
)
