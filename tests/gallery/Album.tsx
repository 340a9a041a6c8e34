import { useState } from 'preact/hooks';
import type { GalleryState } from './state.ts';

const CHOICES = { language: ['en', 'fr'], scheme: ['light', 'dark'], width: ['400', '1280'] } as const;
type Choice = keyof typeof CHOICES;

/** All states side by side, each in a frame of its own, in one language, scheme and width at a time. */
export function Album({ states }: { states: readonly GalleryState[] }) {
  const [chosen, setChosen] = useState<Readonly<Record<Choice, string>>>({ language: 'en', scheme: 'light', width: '400' });
  const query = (id: string) => new URLSearchParams({ state: id, language: chosen.language, scheme: chosen.scheme }).toString();
  return (
    <main style={{ font: '14px system-ui', margin: '16px' }}>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '16px' }}>
        {(Object.keys(CHOICES) as Choice[]).map((name) => (
          <label key={name}>
            {name}{' '}
            <select value={chosen[name]} onChange={(event) => setChosen({ ...chosen, [name]: event.currentTarget.value })}>
              {CHOICES[name].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        ))}
      </p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '24px' }}>
        {states.map(({ id }) => (
          <figure key={id} style={{ margin: 0 }}>
            <figcaption>
              <a href={`?${query(id)}`}>{id}</a>
            </figcaption>
            <iframe
              title={id}
              loading="lazy"
              src={`?${query(id)}`}
              style={{ width: `${chosen.width}px`, height: '600px', border: '1px solid #8888', colorScheme: chosen.scheme }}
            />
          </figure>
        ))}
      </div>
    </main>
  );
}
