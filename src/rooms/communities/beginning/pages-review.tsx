import type { FieldErrors, Typed } from '#core/forms.ts'
import { joinWords, nbsp } from '#core/pure/text.ts'
import {
  Button,
  Empty,
  ExternalLink,
  Form,
  KeyValues,
  LinkButton,
  Links,
  List,
  Note,
  Page,
  PageHead,
  PostButton,
  Section,
  Split,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { Exchange } from '../dialogue/parts.tsx'
import { NearList } from '../look/parts.tsx'
import { paths } from '../paths.ts'
import { words as common, kindNames } from '../words.ts'
import type { Around, Beginning } from './queries.ts'
import type { CreateRefusal } from './rules.ts'
import { proofKindNames, refusals, statusNames, words } from './words.ts'

export type ReviewView = {
  beginning: Beginning
  around: Around
  /** What keeps it from being created, if anything. */
  refusal: CreateRefusal | null
  today: string
  asking: { errors: FieldErrors; values: Typed }
}

const trail = [
  { href: paths.communities, label: common.communities },
  { href: paths.begin, label: words.titles.pathway },
]

/** What was begun, what it meets, and what is left before it can be created. */
export const ReviewPage = ({ view }: { view: ReviewView }) => {
  const { beginning, around } = view
  const isOpen = beginning.status === 'draft' || beginning.status === 'dialogue'
  return (
    <Page title={beginning.name} thread="territory" trail={[...trail, { label: beginning.name }]} noindex>
      <PageHead
        title={beginning.name}
        thread="territory"
        kind={words.titles[beginning.origin]}
        tags={
          <>
            <Tag>{statusNames[beginning.status]}</Tag>
            {beginning.demo && <Tag kind="demo">{common.fictional}</Tag>}
          </>
        }
        {...(beginning.status === 'draft' && { lede: words.review.private })}
        actions={
          <>
            {beginning.status === 'draft' && (
              <LinkButton kind="alt" to={paths.editBeginning(beginning.id)}>
                {words.review.edit}
              </LinkButton>
            )}
            {beginning.communitySlug && (
              <LinkButton to={paths.community(beginning.communitySlug)}>{words.review.see}</LinkButton>
            )}
          </>
        }
      />
      <Split label={words.what} aside={<Written beginning={beginning} />}>
        {isOpen && around.similar.length > 0 && (
          <Section id="noms" title={words.review.similar} intro={words.review.similarText}>
            <Links
              items={around.similar.map(({ name, slug, place }) => ({
                href: paths.community(slug),
                label: name,
                detail: place,
              }))}
            />
          </Section>
        )}
        <Existing view={view} isOpen={isOpen} />
        {isOpen && <Creation view={view} />}
      </Split>
    </Page>
  )
}

const Written = ({ beginning }: { beginning: Beginning }) => (
  <Section id="ecrit" title={words.what}>
    <KeyValues
      items={[
        [words.kind, kindNames[beginning.kind]],
        [
          words.review.places,
          joinWords([`${beginning.place.name} (${words.review.home})`, ...beginning.others.map(({ name }) => name)]),
        ],
        [words.purpose, nbsp(beginning.purpose)],
        [words.website, beginning.website && <ExternalLink to={beginning.website}>{beginning.website}</ExternalLink>],
        [words.review.inName, beginning.organisation ?? words.review.myself],
        [
          words.review.founded,
          beginning.founded && <When date={beginning.founded.on} precision={beginning.founded.precision} />,
        ],
        [words.outside, nbsp(beginning.outside)],
      ]}
    />
    {beginning.members.length > 0 && <Named beginning={beginning} />}
    {beginning.proofs.length > 0 && <Proofs proofs={beginning.proofs} />}
  </Section>
)

const Named = ({ beginning }: { beginning: Beginning }) => (
  <Stack gap={2}>
    <h3>{words.review.members}</h3>
    <List tight>
      {beginning.members.map(({ name, slug }) => (
        <li>
          {slug ? <a href={paths.organisation(slug)}>{name}</a> : name}{' '}
          <span class="muted small">{slug ? words.review.inDirectory : words.review.nameOnly}</span>
        </li>
      ))}
    </List>
    {beginning.membersPartial && <p class="small muted">{common.partial}.</p>}
  </Stack>
)

/** Dated facts, as precise as they were given. */
export const Proofs = ({ proofs }: { proofs: Beginning['proofs'] }) => (
  <Stack gap={2}>
    <h3>{words.review.proofs}</h3>
    <List tight>
      {proofs.map(({ kind, fact, url, on, precision }) => (
        <li>
          <When date={on} precision={precision} />
          {'\u00a0: '}
          {url ? <ExternalLink to={url}>{nbsp(fact)}</ExternalLink> : nbsp(fact)}{' '}
          <span class="muted small">{proofKindNames[kind].toLowerCase()}</span>
        </li>
      ))}
    </List>
  </Stack>
)

const Existing = ({ view: { beginning, around, today, asking }, isOpen }: { view: ReviewView; isOpen: boolean }) => (
  <Section id="existant" title={words.review.existing} intro={words.review.existingIntro} thread="territory">
    <Stack gap={5}>
      {around.near.length === 0 && beginning.dialogues.length === 0 && <Empty title={words.review.nothing} level={3} />}
      {beginning.dialogues.map((dialogue) => (
        <Exchange dialogue={dialogue} today={today} href={paths.dialogue(dialogue.id)} />
      ))}
      {isOpen && around.unasked.length > 0 && (
        <Stack gap={3}>
          <h3>{words.review.unasked(around.unasked.length)}</h3>
          <NearList communities={around.unasked} />
          <Form to={paths.askExisting(beginning.id)} errors={asking.errors} values={asking.values}>
            <TextArea
              name="message"
              label={words.review.message}
              hint={words.review.messageHint}
              rows={5}
              maxLength={2_000}
              required
            />
            <Button>{words.review.ask(around.unasked.length)}</Button>
          </Form>
        </Stack>
      )}
    </Stack>
  </Section>
)

const Creation = ({ view: { beginning, refusal } }: { view: ReviewView }) => (
  <Section id="creer" title={refusal ? words.review.notYet : words.review.ready}>
    {refusal ? (
      <Note kind="know">
        <p>{refusals[refusal]}</p>
      </Note>
    ) : (
      <Stack gap={3}>
        <p>{words.review.readyText[beginning.origin]}</p>
        <PostButton to={paths.create(beginning.id)} label={words.review.create[beginning.origin]} />
      </Stack>
    )}
    <p>
      <a href={paths.abandon(beginning.id)}>{words.review.abandon}</a>
    </p>
  </Section>
)

export const AbandonPage = ({ beginning }: { beginning: Beginning }) => (
  <Page
    title={words.abandon.title}
    thread="territory"
    trail={[...trail, { href: paths.beginning(beginning.id), label: beginning.name }]}
    noindex
  >
    <PageHead title={words.abandon.title} lede={words.abandon.text(beginning.name)} />
    <p class="row">
      <PostButton to={paths.abandon(beginning.id)} label={words.abandon.submit} kind="danger" />
      <LinkButton kind="alt" to={paths.beginning(beginning.id)}>
        {words.abandon.back}
      </LinkButton>
    </p>
  </Page>
)
