'use client';

import '@coalition-map/elements/react';
import { useState, type ReactNode } from 'react';

interface Given {
  readonly publishers: readonly string[];
  readonly children: ReactNode;
}

export function Explorer({ publishers, children }: Given) {
  const [country, setCountry] = useState('US');
  const [place, setPlace] = useState('none');
  return (
    <>
      <button onClick={() => setCountry('CA')}>Canada</button>
      <output>{place}</output>
      <coalition-explorer
        src={publishers.map((id) => `data/${id}/dataset.json`).join(' ')}
        country={country}
        colour-by="builds"
        focus="US-TN US-KY"
        upgrade="eager"
        oncoalition-select={(event) => setPlace(event.place ?? 'none')}
      >
        {children}
      </coalition-explorer>
    </>
  );
}
