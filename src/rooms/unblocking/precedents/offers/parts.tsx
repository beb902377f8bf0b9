import type { Id } from '#core/pure/id.ts'
import { excerpt } from '#core/pure/text.ts'
import { Item, List, More, Section, Tag, When } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { outcomeNames } from '../../words.ts'
import type { Offer } from './queries.ts'
import { answerNames, words } from './words.ts'

type Shown = { caseId: Id; offers: readonly Offer[]; mayAnswer: boolean; id?: string }

/** The solutions put to a case, on the page of whoever asks and of whoever has it in hand. Nothing when there are none. */
export const Offers = ({ caseId, offers, mayAnswer, id = 'solutions' }: Shown) =>
  offers.length === 0 ? null : (
    <Section id={id} title={words.section} intro={words.intro}>
      <List>
        {offers.map((offer) => (
          <Item
            name={offer.title}
            href={paths.precedent(offer.slug)}
            thread="agent"
            icon="scale"
            level={3}
            details={
              <>
                <Tag>{outcomeNames[offer.outcome]}</Tag>
                {offer.demo && <Tag kind="demo">{words.fictional}</Tag>}
                <span class="muted">
                  <When date={offer.at} />
                </span>
                {offer.answer && <Tag icon={offer.answer === 'helps' ? 'check' : 'x'}>{answerNames[offer.answer]}</Tag>}
                {!offer.answer && mayAnswer && (
                  <More to={paths.caseOffer(caseId, offer.precedentId)}>
                    {words.answer}
                    <span class="vh"> {offer.title}</span>
                  </More>
                )}
              </>
            }
          >
            <p>{excerpt(offer.wayOut, 220)}</p>
          </Item>
        ))}
      </List>
    </Section>
  )
