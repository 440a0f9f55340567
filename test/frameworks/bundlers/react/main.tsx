import '@coalition-map/elements/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const publishers = ['tat', 'tasa', 'tribal'];

function Page() {
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
        <coalition-exit slot="exit">
          <a href="https://www.weather.gov/" rel="nofollow noreferrer" target="_top">
            Exit now
          </a>
        </coalition-exit>
        <coalition-hotline slot="hotline">
          <p>
            Help in the US: <a href="tel:+18883737888">1-888-373-7888</a>. In Canada:{' '}
            <a href="tel:+18339001010">1-833-900-1010</a>. In danger: <a href="tel:911">911</a>
          </p>
        </coalition-hotline>
      </coalition-explorer>
    </>
  );
}

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
