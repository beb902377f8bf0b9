import { nbsp } from '#core/pure/text.ts'
import { LinkButton, More, Note, PostButton, Row, Section, Stack, Table, Tag, When } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { ChangeList } from '../../referential/changes.tsx'
import { MaturityTag } from '../../referential/pages.tsx'
import type { ShelvedFamily } from '../../referential/queries.ts'
import type { ListName } from '../../referential/rules.ts'
import { words as referentialWords } from '../../referential/words.ts'
import type { Referential } from '../../rules.ts'
import { coordinationPaths } from '../paths.ts'
import { CoordinationPage } from '../shell.tsx'
import type { DraftBoard } from './queries.ts'
import { type DraftRefusal, listSlugs, whyNotPublished } from './rules.ts'
import { words } from './words.ts'

/** The families, what is in force and what is being written. */
export const FamilyTable = ({ families }: { families: readonly ShelvedFamily[] }) => (
  <Table
    caption={words.list}
    hideCaption
    stack
    rows={families}
    columns={[
      { label: referentialWords.family, cell: ({ name }) => nbsp(name) },
      { label: words.inForce, cell: ({ number }) => (number ? words.version(number) : words.none) },
      { label: words.drafting, cell: ({ draftNumber }) => (draftNumber ? words.version(draftNumber) : words.none) },
      {
        label: words.next,
        cell: ({ code, name }) => (
          <a href={coordinationPaths.draft(code)}>
            {words.open}
            <span class="vh"> {name}</span>
          </a>
        ),
      },
    ]}
  />
)

export const DraftPage = ({ board }: { board: DraftBoard }) => {
  const { family, current, draft } = board
  return (
    <CoordinationPage
      title={words.title(family.name)}
      lede={words.listLede}
      tags={
        draft && <Tag kind="testing">{`${words.drafting}\u00a0: ${words.version(draft.number).toLowerCase()}`}</Tag>
      }
    >
      <Section id="en-vigueur" title={words.inForce}>
        {current ? <InForce family={family} current={current} /> : <p class="muted">{words.begunEmpty}</p>}
      </Section>
      {draft ? <Drafting board={board} draft={draft} /> : <NotDrafting family={family} current={current} />}
    </CoordinationPage>
  )
}

const InForce = ({ family, current }: { family: ShelvedFamily; current: Referential }) => (
  <Stack gap={2}>
    <Row>
      <a href={paths.referential(family.code)}>{words.version(current.number)}</a>
      <MaturityTag maturity={current.maturity} />
      {current.publishedOn && (
        <span class="muted">
          {referentialWords.publishedOn} <When date={current.publishedOn} />
        </span>
      )}
    </Row>
    <p class="muted">{nbsp(current.act)}</p>
    {current.maturity === 'proposal' && <More to={coordinationPaths.adoption(family.code)}>{words.adoption.link}</More>}
  </Stack>
)

const NotDrafting = ({ family, current }: { family: ShelvedFamily; current: Referential | null }) => (
  <Section id="brouillon" title={words.drafting}>
    <p>
      {words.noDraft} {current && words.begunFrom(current.number)}
    </p>
    <PostButton to={coordinationPaths.begin(family.code)} label={words.begin((current?.number ?? 0) + 1)} />
  </Section>
)

type DraftingProps = { board: DraftBoard; draft: Referential }

const Drafting = ({ board, draft }: DraftingProps) => {
  const { family, current, changes, names } = board
  const reason = whyNotPublished(draft, current)
  return (
    <>
      <Note kind="know" title={words.codeRuleTitle}>
        <p>{words.codeRule}</p>
      </Note>
      <Section id="texte" title={words.text} intro={names.length > 0 ? words.writtenBy(names) : undefined}>
        <p>
          <strong>{nbsp(draft.title)}</strong>
        </p>
        <p>{nbsp(draft.preamble)}</p>
        <More to={coordinationPaths.text(family.code)}>{words.editText}</More>
      </Section>
      <Lines family={family.code} list="criteria" lines={draft.criteria.map((one) => ({ ...one, name: one.title }))} />
      <Lines
        family={family.code}
        list="commitments"
        lines={draft.commitments.map((one) => ({ ...one, name: one.statement }))}
      />
      <Section id="changements" title={words.changes(current?.number ?? null)}>
        {changes && (
          <ChangeList
            changes={changes}
            act={({ kind, list, code, name }) =>
              kind === 'removed' && (
                <PostButton
                  to={coordinationPaths.restoring(family.code, listSlugs[list], code)}
                  label={words.restore}
                  about={name}
                  kind="alt"
                  small
                />
              )
            }
          />
        )}
      </Section>
      <div>
        <Ending family={family.code} reason={reason} />
      </div>
    </>
  )
}

const Ending = ({ family, reason }: { family: string; reason: DraftRefusal | null }) => (
  <Stack gap={3}>
    {reason ? (
      <Note>
        <p>{words.refusals[reason]}</p>
      </Note>
    ) : (
      <p>
        <LinkButton to={coordinationPaths.publication(family)}>{words.publish.link}</LinkButton>
      </p>
    )}
    <p>
      <a href={coordinationPaths.drop(family)}>{words.drop.link}</a>
    </p>
  </Stack>
)

type LinesProps = { family: string; list: ListName; lines: readonly { code: string; name: string }[] }

const Lines = ({ family, list, lines }: LinesProps) => (
  <Section id={listSlugs[list]} title={words.lists[list]}>
    {lines.length === 0 ? (
      <p class="muted">{words.empty[list]}</p>
    ) : (
      <Table
        caption={words.lists[list]}
        hideCaption
        stack
        rows={lines.map((line, index) => ({ ...line, index }))}
        columns={[
          {
            label: words.lists[list],
            cell: ({ code, name }) => <a href={coordinationPaths.line(family, listSlugs[list], code)}>{nbsp(name)}</a>,
          },
          { label: words.code, cell: ({ code }) => <code>{code}</code> },
          {
            label: words.next,
            cell: (line) => <LineActs {...line} family={family} list={list} last={line.index === lines.length - 1} />,
          },
        ]}
      />
    )}
    <More to={coordinationPaths.newLine(family, listSlugs[list])}>{words.add[list]}</More>
  </Section>
)

type LineActsProps = { family: string; list: ListName; code: string; name: string; index: number; last: boolean }

const LineActs = ({ family, list, code, name, index, last }: LineActsProps) => {
  const place = coordinationPaths.place(family, listSlugs[list], code)
  return (
    <Row>
      {index > 0 && <PostButton to={place} label={words.up} about={name} hidden={{ sens: 'haut' }} kind="alt" small />}
      {!last && <PostButton to={place} label={words.down} about={name} hidden={{ sens: 'bas' }} kind="alt" small />}
      <a href={coordinationPaths.removal(family, listSlugs[list], code)}>
        {words.remove}
        <span class="vh"> {name}</span>
      </a>
    </Row>
  )
}
