import { formatDay } from '#core/pure/dates.ts'
import { Item, KeyValues, List, Row, Tag } from '#ui/index.ts'
import type { CaseFile } from '../cases/files/queries.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import type { Similar } from '../precedents/similar/queries.ts'
import { administrationNames, howNames, matterNames, outcomeNames, scaleNames } from '../words.ts'
import { words as formWords } from './words.ts'
import { words } from './words-send.ts'

export const Precedents = ({ id, similar }: { id: string; similar: readonly Similar[] }) => (
  <List ruled>
    {similar.map((one) => (
      <Item
        name={one.title}
        href={paths.precedent(one.slug)}
        thread="agent"
        icon="waypoints"
        level={3}
        details={
          <>
            <Tag>{words.closeness[one.closeness]}</Tag>
            {one.demo && <Tag kind="demo">{words.demo}</Tag>}
            <span class="muted">
              {[outcomeNames[one.outcome], one.place, one.daysTaken && words.days(one.daysTaken)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </>
        }
      >
        <p>{one.wayOut}</p>
        <Row>
          <a class="small" href={`${paths.draftDrop(id)}?fiche=${one.slug}`}>
            {words.settles}
            <span class="vh">{`\u00a0: ${one.title}`}</span>
          </a>
        </Row>
      </Item>
    ))}
  </List>
)

type Sent = { blocker: Case; files: readonly CaseFile[]; challenge: string | null }

export const Summary = ({ blocker, files, challenge }: Sent) => (
  <KeyValues
    items={[
      [formWords.title, blocker.title],
      [formWords.who, blocker.sheet?.name ?? blocker.project],
      [formWords.place, blocker.place],
      [formWords.challenge, challenge],
      [formWords.wants, blocker.wants],
      [formWords.kind, blocker.administrationKind && administrationNames[blocker.administrationKind]],
      [formWords.administration, blocker.administration],
      [formWords.how, blocker.how && howNames[blocker.how]],
      [formWords.rule, blocker.rule],
      [formWords.tried, blocker.tried],
      [formWords.matter, blocker.matter && matterNames[blocker.matter]],
      [formWords.request, blocker.request],
      [formWords.consequence, blocker.consequence],
      [formWords.neededOn, blocker.neededOn && formatDay(blocker.neededOn)],
      [formWords.scale, blocker.scale && scaleNames[blocker.scale]],
      [words.documents, files.map(({ title }) => title).join(', ')],
    ]}
  />
)
