import type { Child } from 'hono/jsx'
import { Empty, Item, List, More, Section, Stack, Tag } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { matterNames, outcomeNames, words as room } from '../../words.ts'
import { Framed } from './frame.tsx'
import type { Told } from './queries-case.ts'
import type { Sheet } from './rules.ts'
import { sheetStatusNames, words } from './words.ts'

type DeskProps = { toRead: readonly Sheet[]; told: readonly Told[]; published: readonly Sheet[] }

/** What waits for this reader; the sheets of the cases they have in hand; for a supervisor, what was published last. */
export const SheetsPage = ({ toRead, told, published }: DeskProps) => (
  <Framed title={words.desk} lede={words.deskLede}>
    <Stack gap={6}>
      <Section id="a-relire" title={words.toRead}>
        {toRead.length === 0 ? (
          <Empty title={words.toReadEmpty} level={3}>
            {words.toReadEmptyWhy}
          </Empty>
        ) : (
          <List ruled>
            {toRead.map((sheet) => (
              <Line sheet={sheet} to={paths.precedentDraft(sheet.id)} />
            ))}
          </List>
        )}
      </Section>
      {told.length > 0 && (
        <Section id="a-ecrire" title={words.toTell}>
          <List ruled>
            {told.map(({ caseId, number, title, status }) => (
              <Item
                name={room.number(number)}
                href={paths.workPart(caseId, 'fiche')}
                icon="file-text"
                level={3}
                details={<Tag>{status ? sheetStatusNames[status] : words.toWrite}</Tag>}
              >
                {title && <p>{title}</p>}
              </Item>
            ))}
          </List>
        </Section>
      )}
      {published.length > 0 && (
        <Section id="publiees" title={words.published}>
          <List ruled>
            {published.map((sheet) => (
              <Line sheet={sheet} to={paths.precedent(sheet.slug ?? '')}>
                <More to={paths.precedentPart(sheet.id, 'retrait')}>{words.retract}</More>
              </Line>
            ))}
          </List>
        </Section>
      )}
    </Stack>
  </Framed>
)

const Line = ({ sheet, to, children }: { sheet: Sheet; to: string; children?: Child }) => (
  <Item
    name={sheet.title}
    href={to}
    icon="file-text"
    level={3}
    details={
      <>
        <span class="muted">
          {matterNames[sheet.matter]}. {outcomeNames[sheet.outcome]}.
        </span>
        {children}
      </>
    }
  />
)
