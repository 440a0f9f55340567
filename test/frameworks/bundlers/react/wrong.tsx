/** Never run: says that the declarations of the tags refuse what is wrong, or the expected error is missing. */
import '@coalition-map/elements/react';

export const wrong = (
  <>
    {/* @ts-expect-error -- there is no such preset */}
    <coalition-explorer preset="europe" />
    {/* @ts-expect-error -- a choice has a place, and no region */}
    <coalition-explorer oncoalition-select={(event) => event.region} />
    {/* @ts-expect-error -- there is no such tag */}
    <coalition-atlas />
  </>
);
