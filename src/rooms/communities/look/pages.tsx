import type { FieldErrors, Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Button,
  Facts,
  Form,
  HiddenField,
  LinkButton,
  Links,
  More,
  Note,
  Page,
  PageHead,
  type PlaceChoice,
  PlaceField,
  PostButton,
  RadioGroup,
  Section,
  Split,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { Communities, HandsUp, Structures } from './parts.tsx'
import type { Group, Hands, Kept, MyHand, Structure, Underway } from './queries.ts'
import type { Near } from './queries-near.ts'
import { longestMessage } from './rules.ts'
import { words } from './words.ts'

export type Seen = {
  place: { id: number; name: string; slug: string; kindLabel: string; context: string }
  communities: readonly Near[]
  structures: readonly Structure[]
  hands: Hands
  groups: readonly Group[]
  mine: MyHand | null
  organisations: readonly Kept[]
}

export type LookView = {
  values: Typed
  errors: FieldErrors
  choices: readonly PlaceChoice[]
  seen: Seen | null
  underway: readonly Underway[]
  signedIn: boolean
  raising: { errors: FieldErrors; values: Typed }
}

export const LookPage = ({ view }: { view: LookView }) => (
  <Page
    title={view.seen ? `${words.title}\u00a0: ${view.seen.place.name}` : words.title}
    description={words.lede}
    thread="territory"
    trail={[{ href: paths.communities, label: common.communities }, { label: words.title }]}
    noindex={view.seen !== null}
  >
    <PageHead title={words.title} lede={words.lede} thread="territory" kind={common.communities} />
    <Stack gap={6}>
      <Form to={paths.begin} method="get" errors={view.errors} values={view.values}>
        <PlaceField name="lieu" label={words.place} hint={words.placeHint} choices={view.choices} required />
        <Button kind={view.seen ? 'alt' : 'main'}>{words.look}</Button>
      </Form>
      {view.underway.length > 0 && <Mine underway={view.underway} />}
      {view.seen && <Looked view={view} seen={view.seen} />}
    </Stack>
  </Page>
)

const Mine = ({ underway }: { underway: readonly Underway[] }) => (
  <Section id="commences" title={words.underway}>
    <Links
      items={underway.map(({ id, name, status, place }) => ({
        href: paths.beginning(id),
        label: name,
        detail: `${place}, ${words.states[status]?.toLowerCase() ?? ''}`,
      }))}
    />
  </Section>
)

const Looked = ({ view, seen }: { view: LookView; seen: Seen }) => (
  <>
    <h2>{words.at([seen.place.name, seen.place.kindLabel.toLowerCase()].join(', '))}</h2>
    <Sums seen={seen} />
    <Split
      label={words.next.title}
      aside={
        <>
          <Raise view={view} seen={seen} />
          <Next seen={seen} />
        </>
      }
    >
      <Communities communities={seen.communities} />
      <HandsUp hands={seen.hands} />
      <Structures structures={seen.structures} place={seen.place} />
      {seen.groups.length > 0 && (
        <Section id="groupes" title={words.groups} level={3}>
          <Links
            items={seen.groups.map(({ slug, name, community }) => ({
              href: paths.group(slug),
              label: name,
              detail: community ?? words.national,
            }))}
          />
        </Section>
      )}
    </Split>
  </>
)

/** What there is to look at; the sections below say what there is not. */
const Sums = ({ seen: { communities, structures, hands } }: { seen: Seen }) => {
  const sums: [string, number][] = [
    [words.sums.communities(communities.length), communities.length],
    [words.sums.structures(structures.length), structures.length],
    [words.sums.hands(hands.total), hands.total],
  ]
  const some = sums.filter(([, n]) => n > 0)
  return some.length === 0 ? null : <Facts thread="territory" items={some} />
}

const Raise = ({ view, seen }: { view: LookView; seen: Seen }) => (
  <Section id="lever-la-main" title={words.raise.title} level={3} thread="territory">
    {seen.mine ? (
      <Note kind="done" title={words.raise.up(seen.place.name)} level={3}>
        <p>{seen.mine.organisation ? words.raise.upAs(seen.mine.organisation) : words.raise.upAlone}</p>
        {seen.mine.message && <p>{nbsp(seen.mine.message)}</p>}
        <PostButton to={paths.lowerHand(seen.mine.id)} label={words.raise.lower} kind="alt" small />
      </Note>
    ) : (
      <Stack gap={3}>
        <p class="small">{words.raise.text}</p>
        {view.signedIn ? (
          <Form to={paths.hands} errors={view.raising.errors} values={view.raising.values}>
            <HiddenField name="lieu" value={seen.place.name} />
            <HiddenField name="lieu_id" value={seen.place.id} />
            <RadioGroup
              name="au_nom_de"
              label={words.raise.inName}
              required
              value={seen.organisations.length === 0 ? 'moi' : undefined}
              options={[
                ...seen.organisations.map(({ id, name }) => ({ value: id, label: name })),
                { value: 'moi', label: words.raise.myself, hint: words.raise.myselfHint },
              ]}
            />
            <TextArea
              name="message"
              label={words.raise.message}
              hint={words.raise.messageHint}
              rows={3}
              maxLength={longestMessage}
            />
            <Button>{words.raise.submit}</Button>
          </Form>
        ) : (
          <LinkButton
            kind="alt"
            to={`/connexion?retour=${encodeURIComponent(paths.beginAt(seen.place.name, seen.place.id))}`}
          >
            {words.raise.signIn}
          </LinkButton>
        )}
      </Stack>
    )}
  </Section>
)

const Next = ({ seen: { place, communities } }: { seen: Seen }) => (
  <Section id="suite" title={words.next.title} level={3}>
    <Stack gap={3}>
      <p>{words.next.text}</p>
      {communities.length > 0 && <p class="small">{words.next.beside}</p>}
      <LinkButton to={paths.newBeginningAt('pathway', place.name, place.id)}>{words.next.begin}</LinkButton>
      <p class="small muted">{words.next.beginText}</p>
      <LinkButton kind="alt" to={paths.newBeginningAt('existing', place.name, place.id)}>
        {words.next.declare}
      </LinkButton>
      <p class="small muted">{words.next.declareText}</p>
      <More to="/demarches">{words.pathways}</More>
      <More to={paths.communities}>{words.index}</More>
    </Stack>
  </Section>
)
