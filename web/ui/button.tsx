import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Drawing, type SignName } from './drawings.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'color'> {
  /** says what happens */
  children: ReactNode;
  variant?: 'primary' | 'secondary' | 'tertiary';
  /** `danger` only where life is at stake, never for taking something away */
  color?: 'accent' | 'neutral' | 'danger' | 'warning';
  sign?: SignName;
  wide?: boolean;
  /** being done: the button stays readable and cannot be pressed twice */
  busy?: boolean;
}

/** A button whose words say what happens. */
export function Button(props: ButtonProps) {
  const {
    variant = 'primary',
    color = 'accent',
    sign,
    wide,
    busy,
    children,
    onClick,
    type = 'button',
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type}
      className={rest.className ? `ds-button ${rest.className}` : 'ds-button'}
      data-variant={variant}
      data-color={color}
      data-fullwidth={wide || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {sign ? <Drawing name={sign} /> : null}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, also `tel:`. */
export function ButtonLink(props: {
  href: string;
  children: ReactNode;
  variant?: 'primary' | 'secondary' | 'tertiary';
  color?: 'accent' | 'neutral' | 'danger';
  sign?: SignName;
  wide?: boolean;
}) {
  return (
    <a
      className="ds-button"
      href={props.href}
      data-variant={props.variant ?? 'primary'}
      data-color={props.color ?? 'accent'}
      data-fullwidth={props.wide || undefined}
    >
      {props.sign ? <Drawing name={props.sign} /> : null}
      {props.children}
    </a>
  );
}

/** The part of a number one may press to ring. */
export function telephone(number: string): string {
  return `tel:${number.replace(/[^+0-9]/g, '')}`;
}
