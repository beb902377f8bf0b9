import { nbsp } from '#core/pure/text.ts'
import {
  Empty,
  Item,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  Row,
  Section,
  Stack,
  Tag,
  When,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { labelledAmong, type Structure } from '../rules.ts'
import { words as common } from '../words.ts'
import type { Scouting } from './queries.ts'
import type { ScoutingStatus } from './rules.ts'
import { nextOf, statusNames, words } from './words.ts'

const looks = {
  spotted: 'provisional',
  contacted: 'testing',
  agreed: 'confirmed',
  declined: 'replaced',
  attached: 'confirmed',
} as const

export const StatusTag = ({ status }: { status: ScoutingStatus }) => (
  <Tag kind={looks[status]}>{statusNames[status]}</Tag>
)

const nameOf = (scouting: Scouting): string => scouting.projectName || words.erasedProject

export const ScoutingsPage = ({
  scoutings,
  structures,
}: {
  scoutings: readonly Scouting[]
  structures: readonly Structure[]
}) => {
  const mayAdd = labelledAmong(structures).length > 0
  const add = mayAdd && <LinkButton to={paths.newScouting}>{words.add}</LinkButton>
  return (
    <Page title={words.title} trail={[{ label: words.title }]} thread="support" noindex>
      <PageHead title={words.title} lede={words.lede} thread="support" kind={common.support} actions={add} />
      <Stack gap={6}>
        {!mayAdd && (
          <Note kind="know">
            <p>{words.unlabelled}</p>
          </Note>
        )}
        {scoutings.length === 0 ? (
          <Empty title={words.none} action={add}>
            {words.noneText}
          </Empty>
        ) : (
          <List>
            {scoutings.map((scouting) => (
              <Item
                name={nameOf(scouting)}
                href={paths.scouting(scouting.id)}
                icon="eye"
                thread="support"
                details={
                  <>
                    <StatusTag status={scouting.status} />
                    <span class="muted">
                      {words.spottedOn} <When date={scouting.spottedAt} />
                    </span>
                    {structures.length > 1 && <span class="muted">{scouting.organisation}</span>}
                  </>
                }
              >
                <p>{nbsp(nextOf(scouting.status, scouting.expiresOn))}</p>
              </Item>
            ))}
          </List>
        )}
      </Stack>
    </Page>
  )
}

export const ScoutingPage = ({ scouting, mayContact }: { scouting: Scouting; mayContact: boolean }) => (
  <Page title={nameOf(scouting)} trail={[crumbs.scoutings, { label: nameOf(scouting) }]} thread="support" noindex>
    <PageHead
      title={nameOf(scouting)}
      thread="support"
      kind={common.scoutings}
      tags={<StatusTag status={scouting.status} />}
    />
    <Stack gap={6}>
      <Section id="suite" title={words.next} thread="support">
        <p>{nbsp(nextOf(scouting.status, scouting.expiresOn))}</p>
        <Row>
          {scouting.status === 'spotted' && mayContact && (
            <LinkButton to={paths.contactHolder(scouting.id)}>{words.contact}</LinkButton>
          )}
          {scouting.status === 'attached' && mayContact && scouting.sheetId && (
            <LinkButton to={paths.refer(scouting.sheetId)}>{words.refer}</LinkButton>
          )}
        </Row>
      </Section>
      <Section id="fiche" title={words.written} thread="support">
        <Written scouting={scouting} />
        <KeyValues
          items={[
            [
              words.reach,
              scouting.holderEmail ?? (scouting.status !== 'declined' && scouting.sheetId ? words.reachSheet : null),
            ],
            [words.contactedOn, scouting.contactedAt && <When date={scouting.contactedAt} />],
            [words.answeredOn, scouting.answeredAt && <When date={scouting.answeredAt} />],
          ]}
        />
      </Section>
      <p>
        <More to={paths.eraseScouting(scouting.id)}>{words.erase}</More>
      </p>
    </Stack>
  </Page>
)

/** All that was written about a project, for its structure and for its holder alike. */
export const Written = ({ scouting }: { scouting: Scouting }) => (
  <KeyValues
    items={[
      [words.by, scouting.organisation],
      [words.spottedOn, <When date={scouting.spottedAt} />],
      [words.form.project, nbsp(scouting.projectName)],
      [words.seen, nbsp(scouting.seen)],
      [words.place, scouting.place],
      [words.challenge, scouting.challenge],
      [words.project, scouting.sheetSlug && <a href={`/projets/${scouting.sheetSlug}`}>{scouting.sheetName}</a>],
    ]}
  />
)
