import type { SegmentationView } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import type { Language } from '../../texts/texts';
import { ClientLink } from '../clientLink';
import { formatsIn } from '../formats';
import { ClassTable } from './classTable';
import { NameList } from './nameList';
import { ParetoPicture } from './paretoPicture';

/** What a segmentation would make of the base: classes, curve, and who moves. */
export function SegmentationResult({
  shown,
  language,
}: {
  shown: SegmentationView;
  language: Language;
}) {
  const { panel, words } = panelTexts[language];
  const { abc } = panel;
  const { percent } = formatsIn(language);
  const { concentrated, moves, held, caveats } = shown;
  return (
    <>
      {caveats.map((caveat) => (
        <p key={caveat} class="caveat late">
          {caveat}
        </p>
      ))}
      {shown.curve.length > 0 && <ParetoPicture shown={shown} language={language} />}
      <ClassTable shown={shown} language={language} />
      {concentrated && (
        <div class="offer">
          <p class="late">{abc.concentrated(percent(concentrated.valuePercent))}</p>
          <ClientLink client={concentrated.key} name={concentrated.name} />
        </div>
      )}
      <h2>{abc.moves}</h2>
      {moves.length === 0 && <p class="quiet">{abc.nobodyMoves}</p>}
      {moves.map(({ from, to, count, clients }) => (
        <NameList
          key={`${from} ${to}`}
          title={abc.move(count, from, to)}
          count={count}
          clients={clients}
          language={language}
        />
      ))}
      {held.count > 0 && (
        <NameList
          title={abc.held(held.count)}
          count={held.count}
          clients={held.clients}
          language={language}
          note={({ category, rule, class: byClass }) => (
            <>
              <span class="badge">{category}</span>
              <span class="why quiet">{abc.heldAs(words.categoryRules[rule], byClass)}</span>
            </>
          )}
        />
      )}
    </>
  );
}
