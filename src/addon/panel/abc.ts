import { previewSegmentation } from '../../jobs/previewSegmentation';
import { addOnDocument } from '../../sheets/addOnLanguage';
import { applySegmentationAction } from '../actions';
import { type Outcome, outcomeOf } from '../outcome';
import { type SegmentationView, segmentationView } from '../segmentationView';
import { abcSettingsOf, type SegmentationWish } from '../segmentationWish';

/** ABC classes: what they would be, and making them so. */
export interface AbcCalls {
  /** @param wish null for the settings as they stand */
  panelSegmentation(wish: SegmentationWish | null): Outcome<{ segmentation: SegmentationView }>;
  panelApplySegmentation(wish: SegmentationWish): ReturnType<typeof applySegmentationAction>;
}

global.panelSegmentation = (wish: unknown): ReturnType<AbcCalls['panelSegmentation']> =>
  outcomeOf(() => {
    const document = addOnDocument();
    const wanted = wish === null ? null : abcSettingsOf(wish, document);
    const preview = previewSegmentation(SpreadsheetApp.getActive(), document, wanted);
    return { segmentation: segmentationView(preview, document), message: '' };
  });

global.panelApplySegmentation = (wish: unknown): ReturnType<AbcCalls['panelApplySegmentation']> =>
  applySegmentationAction(wish);
