import type { Child } from 'hono/jsx'
import { excerpt, nbsp } from '#core/pure/text.ts'
import { Item, List, PostButton, Section, Tag, When } from '#ui/index.ts'
import type { Claim } from '../claims/queries.ts'
import { statusNames as claimStatusNames, words as claimWords } from '../claims/words.ts'
import { threads } from '../drafts/parts.tsx'
import { paths } from '../paths.ts'
import type { Proposal } from '../proposals/queries.ts'
import { partNames, words as proposalWords, statusNames } from '../proposals/words.ts'

/** Sheets that a person asked to keep. */
export const Claims = ({ claims }: { claims: readonly Claim[] }) =>
  claims.length === 0 ? null : (
    <Section id="demandes" title={claimWords.mine}>
      <List tight>
        {claims.map((claim) => (
          <li>
            <a href={paths.sheet(claim.kind, claim.slug)}>{claim.name}</a>{' '}
            <Tag kind={claim.status === 'pending' ? 'provisional' : 'neutral'}>{claimStatusNames[claim.status]}</Tag>{' '}
            {claim.reason}
            {claim.status === 'pending' && (
              <PostButton
                to={paths.withdrawClaim(claim.id)}
                label={claimWords.withdraw}
                about={claim.name}
                kind="alt"
                small
              />
            )}
          </li>
        ))}
      </List>
    </Section>
  )

/** Changes that others propose to the sheets of this person. */
export const ToAnswer = ({ proposals }: { proposals: readonly Proposal[] }) =>
  proposals.length === 0 ? null : (
    <Section id="propositions-recues" title={proposalWords.toJudge}>
      <List>
        {proposals.map((proposal) => (
          <Line
            proposal={proposal}
            text={excerpt(proposal.why, 120)}
            details={
              <span class="muted">
                {proposalWords.dueOn} <When date={proposal.dueOn} />
              </span>
            }
          />
        ))}
      </List>
    </Section>
  )

/** Changes that this person proposed to the sheets of others. */
export const Proposed = ({ proposals }: { proposals: readonly Proposal[] }) =>
  proposals.length === 0 ? null : (
    <Section id="propositions" title={proposalWords.mine}>
      <List>
        {proposals.map((proposal) => (
          <Line
            proposal={proposal}
            text={proposal.reason ?? ''}
            details={
              <>
                <Tag kind={proposal.status === 'pending' ? 'provisional' : 'neutral'}>
                  {statusNames[proposal.status]}
                </Tag>
                {proposal.status === 'pending' && (
                  <PostButton
                    to={paths.withdrawProposal(proposal.id)}
                    label={proposalWords.withdraw}
                    about={proposal.name}
                    kind="alt"
                    small
                  />
                )}
              </>
            }
          />
        ))}
      </List>
    </Section>
  )

const Line = ({ proposal, text, details }: { proposal: Proposal; text: string; details: Child }) => (
  <Item
    name={`${proposal.name}, ${partNames[proposal.part].toLowerCase()}`}
    href={paths.proposal(proposal.id)}
    thread={threads[proposal.kind]}
    level={3}
    details={details}
  >
    {text && <p>{nbsp(text)}</p>}
  </Item>
)
