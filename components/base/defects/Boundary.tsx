import { Component, type ComponentChildren } from 'preact';

interface BoundaryProps {
  /** What is shown in place of views that threw; default: nothing. */
  readonly fallback?: ((error: unknown) => ComponentChildren) | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly children: ComponentChildren;
}

/** Ends views that threw while they were drawn: half a view is worse than none. */
export class Boundary extends Component<BoundaryProps, { readonly broken: { readonly by: unknown } | null }> {
  override readonly state: { broken: { readonly by: unknown } | null } = { broken: null };

  override componentDidCatch(error: unknown): void {
    this.setState({ broken: { by: error } });
    this.props.onError?.(error);
  }

  render(): ComponentChildren {
    const { broken } = this.state;
    return broken ? this.props.fallback?.(broken.by) : this.props.children;
  }
}
