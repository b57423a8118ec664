import { type RefObject, useEffect, useRef, useState } from 'react';

/** The places on screen that take files, the last one opened first. */
const places: HTMLElement[] = [];

const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Takes the files dropped on a place, and those pasted while it has the focus or is the last one opened. */
export function useFileDrop(place: RefObject<HTMLElement | null>, enabled: boolean, onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const element = place.current;
    if (!enabled || !element) return;
    places.push(element);
    const inside = (target: EventTarget | null) => element.contains(target as Node);
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const elsewhere = places.some((other) => other !== element && other.contains(event.target as Node));
      const mine = inside(event.target) || (!elsewhere && places.at(-1) === element && !isWriting(event.target));
      if (files.length === 0 || !mine) return;
      event.preventDefault();
      take.current(files);
    };
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      // A file dropped beside the place must not replace the page.
      event.preventDefault();
      setOver(event.type === 'dragover' && inside(event.target));
      if (event.type === 'drop' && inside(event.target)) take.current([...(event.dataTransfer?.files ?? [])]);
    };
    const listened = ['dragover', 'dragleave', 'drop'] as const;
    document.addEventListener('paste', paste);
    for (const name of listened) document.addEventListener(name, drag);
    return () => {
      places.splice(places.indexOf(element), 1);
      document.removeEventListener('paste', paste);
      for (const name of listened) document.removeEventListener(name, drag);
    };
  }, [place, enabled]);
  return over;
}
