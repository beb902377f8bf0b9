import { Page, PageHead, Section, Stack, Table } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Scale, scales } from '../rules.ts'
import { words as roomWords, scaleNames } from '../words.ts'
import { DelayTable } from './parts.tsx'
import { words } from './words.ts'

const urgencies = [1, 2, 3, 4] as const
const pointsOf = (scale: Scale) => scales.indexOf(scale) + 1

/** The public criteria: what is read first, and why. */
export const PrioritiesPage = () => (
  <Page
    title={words.priorities}
    thread="agent"
    trail={[{ href: paths.home, label: roomWords.room }, { label: words.door.priorities.title }]}
    description={words.prioritiesLede}
  >
    <PageHead title={words.priorities} thread="agent" kind={roomWords.room} lede={words.prioritiesLede} />
    <Stack gap={7}>
      <Section id="portee" title={words.scale} intro={words.scaleIntro}>
        <Table
          caption={words.scale}
          hideCaption
          columns={[
            { label: words.criterion, cell: (scale) => scaleNames[scale] },
            { label: words.points, cell: pointsOf, number: true },
          ]}
          rows={scales}
        />
      </Section>
      <Section id="urgence" title={words.urgency} intro={words.urgencyIntro}>
        <Table
          caption={words.urgency}
          hideCaption
          columns={[
            { label: words.criterion, cell: (urgency) => words.urgencies[urgency] },
            { label: words.points, cell: (urgency) => urgency, number: true },
          ]}
          rows={urgencies}
        />
      </Section>
      <Section id="produit" title={words.table}>
        <Stack>
          <Table
            caption={words.tableCaption}
            stack
            columns={[
              { label: words.urgency, cell: (urgency) => words.urgencies[urgency] },
              ...scales.map((scale) => ({
                label: words.scaleShort[scale],
                cell: (urgency: (typeof urgencies)[number]) => urgency * pointsOf(scale),
                number: true,
              })),
            ]}
            rows={urgencies}
          />
          <p>{words.pointsAfter}</p>
        </Stack>
      </Section>
      <Section id="delais" title={words.delays} intro={words.delaysIntro}>
        <Stack>
          <DelayTable />
          <p>{words.late}</p>
        </Stack>
      </Section>
    </Stack>
  </Page>
)
