import { Explorer } from './explorer';

/** Rendered by the server for each visitor, so that nothing is made while building. */
export const dynamic = 'force-dynamic';

export default function Page() {
  return (
    <main>
      <Explorer publishers={['tat', 'tasa', 'tribal']}>
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
      </Explorer>
    </main>
  );
}
