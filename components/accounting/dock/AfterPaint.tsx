import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** Draws `children` once what stands around them was painted: what nobody waits for takes no part in the first task. */
export function AfterPaint({ children }: { children: ComponentChildren }) {
  const isPainted = useSignal(false);
  useEffect(() => void (isPainted.value = true), []);
  return isPainted.value ? <>{children}</> : null;
}
