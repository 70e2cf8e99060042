import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ICONS, type IconName } from './icons.js';

/** The icons that a page has used so far; `Page` prints each of them once, at its end. */
export const UsedIcons = createContext<Set<IconName> | null>(null);

interface IconProps {
  name: IconName;
  class?: string;
}

/** A sign beside a word; readers of the page hear the word alone. */
export function Icon({ name, class: extra }: IconProps) {
  const used = useContext(UsedIcons);
  used?.add(name);
  const drawing = used === null ? ICONS[name] : `<use href="#i-${name}"/>`;
  return (
    <svg
      class={extra === undefined ? 'icon' : `icon ${extra}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  );
}

/** The drawings behind `<use>`. Stands after everything that uses an icon. */
export function IconSprite({ icons }: { icons: ReadonlySet<IconName> }) {
  const symbols = [...icons]
    .map((name) => `<symbol id="i-${name}" viewBox="0 0 24 24">${ICONS[name]}</symbol>`)
    .join('');
  return <svg hidden width="0" height="0" dangerouslySetInnerHTML={{ __html: symbols }} />;
}
