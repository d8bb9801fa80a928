import './abc.css';
import { useRef, useState } from 'preact/hooks';
import type { JobResult } from '../../panel/jobResult';
import type { SegmentationView, SegmentationWish } from '../../panel/panel';
import { panelTexts } from '../../texts/panelTexts';
import { CallNote } from '../callNote';
import { fieldFaults } from '../fieldFaults';
import { type TabProps, usePanel } from '../panelContext';
import { RecalculateButton } from '../recalculateButton';
import { server } from '../server';
import { UndoButton } from '../undoButton';
import { useCall } from '../useCall';
import { useReading } from '../useReading';
import { useRecalculation } from '../useRecalculation';
import { useRequestId } from '../useRequestId';
import { useSettled } from '../useSettled';
import { SegmentationForm, WISH_FIELDS } from './segmentationForm';
import { SegmentationResult } from './segmentationResult';

/** Long enough for the next key, short enough not to be waited for. */
const TYPING_PAUSE_MS = 400;

/** The classes, and by what it was asked for them; null for the settings as they stand. */
const preview = async (
  asked: SegmentationWish | null,
): Promise<JobResult<{ segmentation: SegmentationView; asked: SegmentationWish | null }>> => {
  const outcome = await server.panelSegmentation(asked);
  return outcome.ok ? { ...outcome, asked } : outcome;
};

/** Own dates were chosen, and none was given yet. */
const lacksDates = (wish: SegmentationWish | null) =>
  wish?.window === 'ownDates' && wish.fromDay === '' && wish.toDay === '';

/**
 * ABC classes as they would be by another measure, window or borders, and the way to have them so.
 */
export function AbcTab({ language, active }: TabProps) {
  const { changed, tell } = usePanel();
  const { abc, overview } = panelTexts[language].panel;
  // Null: nothing was changed, and the settings as they stand are shown.
  const [typed, setTyped] = useState<SegmentationWish | null>(null);
  const settled = useSettled(typed, TYPING_PAUSE_MS);
  const asked = typed && settled;
  const reading = useReading(preview, active && !lacksDates(asked), asked);
  const recalculation = useRecalculation();
  const applying = useCall(server.panelApplySegmentation);
  const request = useRequestId();
  const applyButton = useRef<HTMLButtonElement>(null);

  const shown = reading.result?.segmentation;
  const wish = typed ?? shown?.wish;
  const isOfInputs =
    reading.result !== null && JSON.stringify(reading.result.asked) === JSON.stringify(typed);
  const change = (changed: SegmentationWish) => {
    setTyped(changed);
    request.done();
    applying.forget();
  };
  const apply = async () => {
    if (!isOfInputs) return;
    tell('');
    const done = wish && (await applying.run(wish, request.id()));
    if (!done) return;
    request.done();
    setTyped(null);
    changed(done.summary);
    tell(done.message);
  };

  const shownFields = wish?.window === 'ownDates' ? WISH_FIELDS : WISH_FIELDS.slice(2);
  const faults = fieldFaults(reading, shownFields);
  const isRefused = shownFields.some((part) => faults.at(part) !== '');
  const applyFaults = fieldFaults(applying, shownFields);
  const note = lacksDates(typed) ? (
    <p class="quiet">{abc.giveDates}</p>
  ) : (
    <CallNote call={{ ...reading, failure: faults.elsewhere }} working={abc.loading} />
  );
  return (
    <>
      <h2 class="first">{overview.classes}</h2>
      {wish && (
        <SegmentationForm
          wish={wish}
          language={language}
          faultAt={(part) => faults.at(part) || applyFaults.at(part)}
          onChange={change}
        />
      )}
      {!shown && note}
      {shown && (
        <>
          {shown.outdated > 0 && (
            <div class="offer">
              <p>{abc.outdated(shown.outdated)}</p>
              <RecalculateButton recalculation={recalculation} language={language} />
              <CallNote call={recalculation} working={overview.working} />
            </div>
          )}
          {/* What stands for what was asked before is no answer to what is refused. */}
          {!isRefused && <SegmentationResult shown={shown} language={language} />}
          <div class="actions stuck">
            {note}
            {!isRefused && (
              <button
                ref={applyButton}
                type="button"
                class="primary"
                aria-disabled={applying.isRunning || !isOfInputs}
                onClick={apply}
              >
                {abc.apply}
              </button>
            )}
            <CallNote
              call={{ ...applying, failure: applyFaults.elsewhere, retry: apply }}
              working={overview.working}
            />
            <UndoButton
              undoable={shown.undoable}
              onUndone={() => {
                setTyped(null);
                applyButton.current?.focus();
              }}
            />
          </div>
        </>
      )}
    </>
  );
}
