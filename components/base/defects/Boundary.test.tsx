// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { Boundary } from './Boundary.tsx';

function Breaks(): never {
  throw new TypeError('x');
}

const show = (view: Parameters<typeof render>[0]) => {
  const root = document.createElement('div');
  void act(() => render(view, root));
  return root;
};

it('shows the views that it holds', () => {
  expect(show(<Boundary>fine</Boundary>).textContent).toBe('fine');
});

it('shows nothing of views of which one throws, and tells of it once', () => {
  const onError = vi.fn();
  const root = show(
    <Boundary onError={onError}>
      before
      <Breaks />
      after
    </Boundary>,
  );
  expect(root.textContent).toBe('');
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(TypeError));
});

it('shows something else in their place', () => {
  expect(
    show(
      <Boundary fallback={(error) => String(error)}>
        <Breaks />
      </Boundary>,
    ).textContent,
  ).toBe('TypeError: x');
});
