import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  Item,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Stack,
  Tag,
} from '#ui/index.ts'
import { paths as roomPaths } from '../paths.ts'
import { words as roomWords } from '../words.ts'
import { paths } from './paths.ts'
import type { Followed, Subject } from './queries.ts'
import { paces } from './rules.ts'
import { paceHints, words } from './words.ts'
import { paceNames } from './words-pace-names.ts'

type FollowProps = {
  subject: { kind: Subject['kind']; name: string; slug: string }
  known: Followed | null
  muted: boolean
  errors: FieldErrors
  values: Typed
}

export const FollowPage = ({ subject: { kind, name, slug }, known, muted, errors, values }: FollowProps) => {
  const isPlace = kind === 'territory'
  const title = words.title(name)
  return (
    <Page
      title={title}
      thread="territory"
      trail={[
        isPlace
          ? { href: paths.place(slug), label: name }
          : { href: roomPaths.communities, label: roomWords.communities },
        ...(isPlace ? [] : [{ href: paths.community(slug), label: name }]),
        { label: title },
      ]}
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead title={title} thread="territory" lede={isPlace ? words.placeLede : words.communityLede} />
      <Stack gap={6}>
        {muted && <Muted />}
        {known && (
          <Note kind="know">
            <p>{words.already(paceNames[known.pace])}</p>
            <p>
              <More to={paths.stop(known.id)}>{words.stop}</More>
            </p>
          </Note>
        )}
        <Form to={isPlace ? paths.ofPlace(slug) : paths.ofCommunity(slug)} errors={errors} values={values}>
          <RadioGroup
            name="pace"
            label={words.pace}
            value={known?.pace ?? 'weekly'}
            options={paces.map((pace) => ({ value: pace, label: paceNames[pace], hint: paceHints[pace] }))}
            required
          />
          <p class="small muted">{words.what}</p>
          <Actions>
            <Button icon="mail">{known ? words.change : words.submit}</Button>
          </Actions>
        </Form>
        {!isPlace && (
          <p>
            <More to={paths.feed(slug)}>{words.feed}</More>
          </p>
        )}
      </Stack>
    </Page>
  )
}

/** The person refused these mails altogether: what never leaves must not be promised. */
const Muted = () => (
  <Note kind="fix">
    <p>{words.muted}</p>
    <p>
      <More to={paths.notifications}>{words.unmute}</More>
    </p>
  </Note>
)

export const MinePage = ({ followed, muted }: { followed: readonly Followed[]; muted: boolean }) => (
  <Page title={words.mine} trail={[{ label: words.mine }]} noindex>
    <PageHead title={words.mine} lede={words.mineLede} />
    <Stack gap={6}>
      {muted && followed.length > 0 && <Muted />}
      {followed.length === 0 ? (
        <Empty
          title={words.emptyTitle}
          action={<LinkButton to={roomPaths.communities}>{words.toCommunities}</LinkButton>}
        >
          {words.empty}
        </Empty>
      ) : (
        <Section id="suivis" title={words.list} hideTitle>
          <List>
            {followed.map((one) => (
              <Line followed={one} />
            ))}
          </List>
        </Section>
      )}
    </Stack>
  </Page>
)

const Line = ({ followed: { id, kind, name, slug, pace } }: { followed: Followed }) => {
  const isPlace = kind === 'territory'
  return (
    <Item
      name={name}
      href={isPlace ? paths.place(slug) : paths.community(slug)}
      thread="territory"
      level={3}
      details={
        <>
          <Tag>{isPlace ? words.territory : words.community}</Tag>
          <Tag kind="confirmed">{paceNames[pace]}</Tag>
        </>
      }
    >
      <p class="row">
        <More to={isPlace ? paths.ofPlace(slug) : paths.ofCommunity(slug)}>
          {words.change} <span class="vh">{name}</span>
        </More>
        <More to={paths.stop(id)}>
          {words.stop} <span class="vh">{name}</span>
        </More>
      </p>
    </Item>
  )
}

export const StopPage = ({ followed: { id, name } }: { followed: Followed }) => (
  <Page title={words.stopTitle(name)} trail={[{ href: paths.mine, label: words.mine }, { label: words.stop }]} noindex>
    <PageHead title={words.stopTitle(name)} lede={words.stopLede} />
    <Row>
      <PostButton to={paths.stop(id)} label={words.stop} kind="danger" />
      <LinkButton to={paths.mine} kind="alt">
        {words.back}
      </LinkButton>
    </Row>
  </Page>
)
