import { previewSegmentation } from '../../jobs/segmentation/previewSegmentation';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { applySegmentationAction } from '../actions';
import { type JobResult, jobResult } from '../jobResult';
import { type SegmentationView, segmentationView } from '../segmentationView';
import { abcSettingsOf, type SegmentationWish } from '../segmentationWish';

/** ABC classes: what they would be, and making them so. */
export interface AbcCalls {
  /** @param wish null for the settings as they stand */
  panelSegmentation(wish: SegmentationWish | null): JobResult<{ segmentation: SegmentationView }>;
  panelApplySegmentation(
    wish: SegmentationWish,
    requestId?: string,
  ): ReturnType<typeof applySegmentationAction>;
}

export const panelSegmentation = (wish: unknown): ReturnType<AbcCalls['panelSegmentation']> =>
  jobResult(() => {
    const document = addOnDocument();
    const wanted = wish === null ? null : abcSettingsOf(wish, document);
    const preview = previewSegmentation(activeSpreadsheet(), document, wanted);
    return { segmentation: segmentationView(preview, document), message: '' };
  });

export const panelApplySegmentation = (
  wish: unknown,
  requestId: unknown,
): ReturnType<AbcCalls['panelApplySegmentation']> => applySegmentationAction(wish, requestId);
