import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Button,
  Empty,
  Form,
  KeyValues,
  Note,
  RadioGroup,
  Seam,
  Section,
  Split,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { Proofs } from '../beginning/pages-review.tsx'
import type { Beginning } from '../beginning/queries.ts'
import { Exchange } from '../dialogue/parts.tsx'
import { CommunityPage } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { CommunityView } from '../queries.ts'
import { words as common } from '../words.ts'
import type { Attestation, Objection } from './queries.ts'
import type { Local, Recognition } from './rules.ts'
import { words } from './words.ts'

export type Failed = { at: 'attest' | 'object' | string; errors: FieldErrors; values: Typed }

export type RecognitionView = {
  community: CommunityView
  beginning: Beginning | null
  attestations: readonly Attestation[]
  objections: readonly Objection[]
  recognition: Recognition
  mayAttest: readonly Local[]
  mayObject: readonly Local[]
  mayAnswer: boolean
  signedIn: boolean
  today: string
  failed: Failed | null
}

/** Where a community comes from: what existed before it, what shows that it is alive, and who recognised it. */
export const RecognitionPage = ({ view }: { view: RecognitionView }) => {
  const { community, beginning } = view
  const isDeclared = community.origin === 'existing'
  return (
    <CommunityPage
      community={community}
      part="home"
      title={words.title}
      lede={words.ledes[community.origin]}
      errorCount={errorCount(view.failed?.errors ?? {})}
    >
      <Split label={words.title} aside={<Facts view={view} />}>
        {!beginning && <Note>{<p>{words.none}</p>}</Note>}
        {beginning && beginning.proofs.length > 0 && (
          <Section id="preuves" title={words.proofs}>
            <Proofs proofs={beginning.proofs} />
          </Section>
        )}
        {isDeclared && (beginning || community.status === 'declared') && <Attestations view={view} />}
        {isDeclared && (view.objections.length > 0 || view.mayObject.length > 0) && <Objections view={view} />}
        {beginning && (
          <Section
            id="dialogue"
            title={words.dialogue}
            {...(beginning.dialogues.length > 0 && { intro: words.dialogueIntro })}
          >
            {beginning.dialogues.length === 0 ? (
              <p class="muted">{words.noDialogue}</p>
            ) : (
              <Stack>
                {beginning.dialogues.map((dialogue) => (
                  <Exchange dialogue={dialogue} today={view.today} />
                ))}
              </Stack>
            )}
          </Section>
        )}
      </Split>
    </CommunityPage>
  )
}

const Facts = ({ view: { community, beginning } }: { view: RecognitionView }) => (
  <Section id="origine" title={words.title} hideTitle>
    <KeyValues
      items={[
        [community.origin === 'existing' ? words.declared : words.begun, <When date={community.startedOn} />],
        [words.by, beginning && (beginning.organisation ?? words.person)],
        [
          words.founded,
          community.foundedOn && community.foundedPrecision && (
            <When date={community.foundedOn} precision={community.foundedPrecision} />
          ),
        ],
        [words.recognised, community.recognisedOn && <When date={community.recognisedOn} />],
        [words.outside, beginning && nbsp(beginning.outside)],
      ]}
    />
  </Section>
)

const Attestations = ({ view }: { view: RecognitionView }) => {
  const { community, attestations, recognition, mayAttest } = view
  const isOpen = community.status === 'declared'
  return (
    <Section id="temoignages" title={words.attestations} intro={words.attestationsIntro} thread="territory">
      <Stack gap={5}>
        {community.status === 'recognised' ? (
          <Note kind="done" title={words.isRecognised} level={3} />
        ) : (
          <Note
            kind="know"
            level={3}
            title={recognition.state === 'missing' ? words.left(recognition.left) : undefined}
          >
            {recognition.state === 'objection' && <p>{words.blocked(recognition.unanswered)}</p>}
          </Note>
        )}
        {attestations.length === 0 && (
          <Empty title={words.noAttestation} level={3}>
            {words.noAttestationText}
          </Empty>
        )}
        {attestations.map((one) => (
          <Seam
            state="confirmed"
            tag={one.organisation}
            title={nbsp(one.sentence)}
            href={paths.organisation(one.slug)}
            when={<When date={one.signedOn} />}
          >
            {one.fictional && <Tag kind="demo">{common.fictional}</Tag>}
          </Seam>
        ))}
        {isOpen && mayAttest.length > 0 && (
          <Signing view={view} at="attest" to={paths.attest(community.slug)} organisations={mayAttest} />
        )}
        {isOpen && mayAttest.length === 0 && (
          <p class="small muted">
            {words.cannot}{' '}
            {!view.signedIn && (
              <a href={`/connexion?retour=${encodeURIComponent(paths.recognition(community.slug))}`}>{words.signIn}</a>
            )}
          </p>
        )}
      </Stack>
    </Section>
  )
}

type SigningProps = { view: RecognitionView; at: 'attest' | 'object'; to: string; organisations: readonly Local[] }

const Signing = ({ view: { failed }, at, to, organisations }: SigningProps) => {
  const mine = failed?.at === at ? failed : null
  const isAttesting = at === 'attest'
  return (
    <Form to={to} errors={mine?.errors ?? {}} values={mine?.values}>
      <h3>{words[at].title}</h3>
      {!isAttesting && <p>{words.object.text}</p>}
      <RadioGroup
        name="organisation"
        label={words.attest.inName}
        required
        value={organisations.length === 1 ? organisations[0]?.id : undefined}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        name={isAttesting ? 'phrase' : 'raison'}
        label={isAttesting ? words.attest.sentence : words.object.reason}
        hint={isAttesting ? words.attest.sentenceHint : words.object.reasonHint}
        rows={3}
        maxLength={600}
        required
      />
      <Button kind={isAttesting ? 'main' : 'alt'}>{words[at].submit}</Button>
    </Form>
  )
}

const Objections = ({ view }: { view: RecognitionView }) => (
  <Section id="objections" title={words.objections}>
    <Stack gap={5}>
      {view.objections.length === 0 && <p class="muted">{words.noObjection}</p>}
      {view.objections.map((one) => (
        <Seam
          state={one.answeredOn ? 'confirmed' : 'testing'}
          tag={one.answeredOn ? words.isAnswered : words.unanswered}
          title={one.organisation}
          href={paths.organisation(one.slug)}
          when={<When date={one.saidOn} />}
        >
          <p>{nbsp(one.reason)}</p>
          {one.answeredOn && (
            <p>
              <strong>{words.answered}.</strong> {nbsp(one.answer)}
            </p>
          )}
          {!one.answeredOn && view.mayAnswer && <Answering view={view} objection={one} />}
        </Seam>
      ))}
      {view.mayObject.length > 0 && (
        <Signing view={view} at="object" to={paths.object(view.community.slug)} organisations={view.mayObject} />
      )}
    </Stack>
  </Section>
)

const Answering = ({ view: { community, failed }, objection }: { view: RecognitionView; objection: Objection }) => {
  const mine = failed?.at === objection.id ? failed : null
  return (
    <Form to={paths.answerObjection(community.slug, objection.id)} errors={mine?.errors ?? {}} values={mine?.values}>
      <TextArea name="reponse" label={words.answer.label} rows={3} maxLength={1_500} required />
      <Button>{words.answer.submit}</Button>
    </Form>
  )
}
