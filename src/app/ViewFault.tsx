import { Component, type ReactNode } from 'react';

type Props = {
  /** Said in the place of a view that failed. */
  readonly message: string;
  /** Where that stands: the class of the view's own place. */
  readonly className?: string;
  /** What the view shows; when it shows something else, it is tried again. */
  readonly of?: string | null;
  readonly children: ReactNode;
};

type State = { readonly failed: boolean; readonly of: string | null };

/** When one view fails, the others stay. */
export class ViewFault extends Component<Props, State> {
  override state: State = { failed: false, of: this.props.of ?? null };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ of = null }: Props, state: State): State | null {
    return of === state.of ? null : { failed: false, of };
  }

  override render() {
    const { message, className = 'notice', children } = this.props;
    return this.state.failed ? (
      <p className={className} role="alert">
        {message}
      </p>
    ) : (
      children
    );
  }
}
