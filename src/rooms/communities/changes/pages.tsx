import { nbsp } from '#core/pure/text.ts'
import { LinkButton, List, More, Note, Row, Section, Stack, Tag, TextArea, TextField, When } from '#ui/index.ts'
import { CommunityPage } from '../parts.tsx'
import type { CommunityView } from '../queries.ts'
import { type Filling, VoiceField, WritingPage } from '../writing/parts.tsx'
import { changePaths as paths } from './paths.ts'
import type { Change } from './queries.ts'
import { type ChangeKind, limits, wasTaken } from './rules.ts'
import { kindNames, statusNames, words } from './words.ts'

type Props = { community: CommunityView; changes: readonly Change[]; mayAsk: boolean }

const kinds: readonly ChangeKind[] = ['name', 'closing']

/** What the members were asked about their name and their end; and where a member asks it. */
export const ChangesPage = ({ community, changes, mayAsk }: Props) => (
  <CommunityPage
    community={community}
    part="home"
    title={words.title}
    lede={words.lede}
    actions={
      mayAsk && (
        <Row>
          {kinds
            .filter((kind) => !changes.some((one) => one.kind === kind && one.status === 'asked'))
            .map((kind) => (
              <LinkButton kind="alt" to={paths[kind](community.slug)}>
                {words.propose[kind]}
              </LinkButton>
            ))}
        </Row>
      )
    }
  >
    <Section id="propositions" title={words.past} thread="territory">
      {changes.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <List ruled>
          {changes.map((change) => (
            <ChangeItem change={change} />
          ))}
        </List>
      )}
    </Section>
  </CommunityPage>
)

const ChangeItem = ({ change }: { change: Change }) => (
  <li>
    <Stack gap={2}>
      <Row>
        <strong>{kindNames[change.kind]}</strong>
        <Tag>{statusNames[change.status]}</Tag>
        {change.settledOn && <When date={change.settledOn} />}
        {change.status === 'asked' && change.opensOn && change.closesOn && (
          <span class="small">{words.voted(change.opensOn, change.closesOn)}</span>
        )}
      </Row>
      {change.newName !== null && (
        <p>
          {words.toName(nbsp(change.newName))} {change.status === 'adopted' && words.fromName(change.formerName)}
        </p>
      )}
      {wasTaken(change) && <p>{words.taken}</p>}
      <p>{nbsp(change.reason)}</p>
      <p class="small muted">
        {change.organisation ? words.by(change.organisation) : words.byPerson} <When date={change.askedOn} />.
      </p>
      {change.decisionId && <More to={paths.decision(change.decisionId)}>{words.seeVote}</More>}
    </Stack>
  </li>
)

const Reason = () => (
  <TextArea name="raison" label={words.reason} hint={words.reasonHint} rows={6} maxLength={limits.reason} required />
)

export const NamePage = (filling: Filling) => (
  <WritingPage
    {...filling}
    part="home"
    to={paths.name(filling.community.slug)}
    title={words.name.title}
    lede={words.name.lede}
    submit={words.name.submit}
    leave={paths.changes(filling.community.slug)}
  >
    <TextField name="nom" label={words.name.label} maxLength={limits.name} required />
    <Reason />
    <VoiceField standing={filling.standing} />
  </WritingPage>
)

export const ClosingPage = (filling: Filling) => (
  <WritingPage
    {...filling}
    part="home"
    to={paths.closing(filling.community.slug)}
    title={words.closing.title}
    lede={words.closing.lede}
    submit={words.closing.submit}
    leave={paths.changes(filling.community.slug)}
    danger
  >
    <Note kind="know" title={words.closing.warning}>
      <p>{words.closing.effects}</p>
    </Note>
    <Reason />
    <VoiceField standing={filling.standing} />
  </WritingPage>
)
