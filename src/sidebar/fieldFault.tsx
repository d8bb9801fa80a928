import { useLayoutEffect } from 'preact/hooks';

interface Props {
  /** Of the field. */
  id: string;
  /** '' where nothing was refused. */
  fault: string;
  /** Whether whoever sent it is taken to the field; not where it is asked about while it is typed. */
  takesFocus?: boolean;
}

/** Why what stands in a field was refused, beside it. */
export function FieldFault({ id, fault, takesFocus = true }: Props) {
  useLayoutEffect(() => {
    if (fault === '' || !takesFocus) return;
    const field = document.getElementById(id);
    // It may stand among what is folded away.
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  }, [fault, id, takesFocus]);
  if (fault === '') return null;
  return (
    <p id={`${id}-fault`} class="note failure" role={takesFocus ? undefined : 'alert'}>
      {fault}
    </p>
  );
}
